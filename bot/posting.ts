import type { PostStore } from '../shared/store/store.ts';
import { statusOf } from './teams/patiently.ts';
import type { Card, ConversationReference, Poster } from './teams/turn.ts';

export interface Posting {
  posts: PostStore;
  poster: Poster;
  log: { warn(details: object, message: string): void };
}

/** What a message is about: a dataset or a question, its revision, and which message of it. */
export interface Posted {
  about: string;
  revision: number;
  kind: string;
}

/** Runs `post` unless it is noted that it was done; what nobody can receive is given up, the rest is tried again. */
export async function postOnce(
  { posts, log }: Posting,
  { about, revision, kind }: Posted,
  post: () => Promise<{ message: string; reference: ConversationReference } | null>,
): Promise<void> {
  if ((await posts.of(about, kind)).length > 0) return;
  try {
    const posted = await post();
    if (posted) await posts.keep({ dataset: about, revision, kind, ...posted });
  } catch (error) {
    if (!gone(error)) throw error;
    log.warn({ error, about, kind }, 'nobody could be reached there');
  }
}

/** Brings every posted card of that kind into its present form. */
export async function updatePosts(
  { posts, poster, log }: Posting,
  about: string,
  kind: string,
  present: (revision: number) => Promise<{ card: Card; summary: string }>,
): Promise<void> {
  for (const post of await posts.of(about, kind)) {
    if (!isReference(post.reference)) continue;
    const { card, summary } = await present(post.revision);
    try {
      await poster.update(post.reference, post.message, card, summary);
    } catch (error) {
      if (!neverUpdated(error)) throw error;
      log.warn({ error, about }, 'a card cannot be updated any more');
    }
  }
}

export const isReference = (value: unknown): value is ConversationReference =>
  typeof value === 'object' && value !== null;

/** The message or chat is gone, or the person blocked the bot: trying again does not help. */
const gone = (error: unknown): boolean => [403, 404].includes(statusOf(error) ?? 0);

/** What the channel will not take today or tomorrow; people must not wait for it with everything that comes after. */
const neverUpdated = (error: unknown): boolean =>
  [400, 403, 404, 405, 410, 413].includes(statusOf(error) ?? 0);
