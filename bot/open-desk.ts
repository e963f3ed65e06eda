import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { Answers } from './answers.ts';
import type { Seals } from './api/sealed-link.ts';
import { openCheckSent, teamsHosts } from './check-sent.ts';
import { openLinks } from './links.ts';
import type { Parts } from './parts.ts';
import { openQuestionLog } from './question-log.ts';
import type { Sandbox } from './sandbox/index.ts';
import type { Settings } from './settings.ts';
import type { Desk, Kept } from './turns/desk.ts';
import { chatCompletions } from './writer/chat-completions.ts';
import { phrased } from './writer/writer.ts';

export interface DeskParts extends Pick<Parts, 'checkOnly' | 'log'> {
  settings: Settings;
  states: Jurisdiction[];
  answers: Answers;
  seals: Seals;
  sandbox: Sandbox | null;
  /** Where the service listens. */
  origin(): string;
  /** Throws OutOfReach while the store is gone. */
  kept(): Kept;
}

/** All that turns, cards and the API have to work with, made of the real things. */
export function openDesk({ settings, states, answers, seals, sandbox, origin, ...parts }: DeskParts): Desk {
  const { kept, checkOnly, log } = parts;
  const { ask, askInParts, search, changed } = answers;
  return {
    jurisdictions: new Map(states.map((one) => [one.id, one])),
    ask,
    askInParts,
    search,
    changed,
    phrase: phraseWith(settings, log),
    questionLog: openQuestionLog({
      write: (batch) => kept().store.feedback.note(batch),
      failed: (error, waiting) => log.warn({ error, waiting }, 'what was asked could not be noted yet'),
    }),
    kept,
    links: openLinks({ seals, sandbox, address: () => settings.publicUrl ?? origin() }),
    checkSent: openCheckSent({
      allowed: (url) => (sandbox ? url.origin === origin() : teamsHosts(url)),
      largest: 25 * 1024 * 1024,
      check: checkOnly,
    }),
    now: () => new Date(),
  };
}

function phraseWith(settings: Settings, log: Parts['log']): Desk['phrase'] {
  if (!settings.writer) return null;
  const writer = chatCompletions(settings.writer);
  const failed = (error: unknown) => log.warn({ error }, 'the writer failed; the quotation was shown');
  return (question, passages) => phrased(writer, question, passages, failed);
}
