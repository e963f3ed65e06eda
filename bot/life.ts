import { type DecideParts, decide, remindReviewers, tryAgain } from '../shared/decide.ts';
import { type HandOverParts, handOver } from '../shared/hand-over.ts';
import type { Life } from '../shared/life.ts';

export type LifeParts = DecideParts & HandOverParts;

/** What people can do with a dataset, over what is kept. */
export const openLife = (parts: LifeParts): Life => ({
  handOver: (request, by) => handOver(parts, request, by),
  decide: (id, revision, decision, by) => decide(parts, id, revision, decision, by),
  remindReviewers: (id, by) => remindReviewers(parts, id, by),
  tryAgain: (id, by) => tryAgain(parts, id, by),
});
