import { z } from 'zod';
import type { Metadata } from './metadata.ts';

/**
 * What the local channel page says to the sandbox and hears from it. The sandbox imitates a chat client: the
 * page shows what one person sees and speaks as that person. Loopback only, no sign-in.
 *
 *   GET  /sandbox/api/people             -> SandboxPerson[]
 *   GET  /sandbox/api/state?as=<person>  -> SandboxState: all that person sees
 *   GET  /sandbox/api/events?as=<person> -> server-sent events; each `data:` line is one SandboxEvent as JSON
 *   POST /sandbox/api/messages           SendMessage -> { message: SandboxMessage }
 *   POST /sandbox/api/files?as=<person>&name=<file name>  body: the bytes; a file sent in the personal chat
 *                                        -> { message: SandboxMessage }
 *   POST /sandbox/api/actions            PressAction -> PressOutcome
 *   POST /sandbox/api/search             SearchHandbook -> SearchOutcome: what the bot offers for a message
 *   GET  /sandbox/api/samples            -> SandboxSample[]: workbooks to try
 *   POST /sandbox/api/reset              forgets all messages -> { ok: true }
 *
 * The bot is addressed in a channel by `@Open Data Desk` (or `@desk`) in the text, in a personal chat always.
 * Errors are { message } with 400 or 404.
 */

/** How the bot is called in the channel. */
export const botName = 'Open Data Desk';

export interface SandboxPerson {
  /** Short and stable, such as `ca-steward`: the value of `as`, and of the header `x-desk-person`. */
  id: string;
  name: string;
  title: string;
  organisation: string;
  jurisdiction: string;
  tenantId: string;
  objectId: string;
  /** One line on what this person can show, such as "hands datasets over". */
  shows: string;
}

export interface SandboxSample {
  /** File name. */
  name: string;
  title: string;
  jurisdiction: string;
  url: string;
  /** The dataset's description, to begin with: metadata fields by their ids, and whose dataset it is. */
  fields: Metadata['fields'];
  organisation: string;
}

export interface SandboxChannel {
  /** Conversation id of the channel; new threads are started here. */
  id: string;
  name: string;
}

export interface SandboxTeam {
  id: string;
  name: string;
  jurisdiction: string;
  channels: SandboxChannel[];
}

export interface SandboxAuthor {
  /** A person's id, or `bot`. */
  id: string;
  name: string;
}

export interface SandboxMessage {
  id: string;
  /** The thread or the personal chat it stands in: SandboxThread.id. */
  thread: string;
  from: SandboxAuthor;
  /** Markdown in messages of the bot, plain text in messages of people; empty when there is only a card. */
  text: string;
  /** An Adaptive Card as JSON, to be rendered by `adaptivecards`. */
  card: Record<string, unknown> | null;
  /** A file sent by a person. */
  file: { name: string; size: number } | null;
  at: string;
  /** When the bot replaced the message; null when it never did. */
  updatedAt: string | null;
}

export interface SandboxThread {
  /** Conversation id. */
  id: string;
  /** The channel it stands in; null for the personal chat with the bot. */
  channel: string | null;
  /** Oldest first; the first one is what started the thread. */
  messages: SandboxMessage[];
}

export interface SandboxState {
  me: SandboxPerson;
  people: SandboxPerson[];
  bot: SandboxAuthor;
  /** The teams of the person's own tenant. */
  teams: SandboxTeam[];
  /** Threads of those teams' channels, by their first message, oldest first. */
  threads: SandboxThread[];
  /** The person's own chat with the bot; there from the start, maybe without messages. */
  chat: SandboxThread;
  /** The pretend portals' pages, to look at datasets as the public or as a member. */
  portals: { name: string; url: string; jurisdiction: string }[];
}

export const sendMessage = z.strictObject({
  /** The speaking person's id. */
  as: z.string(),
  /** Channel id (starts a thread), thread id (replies in it), or the personal chat's id. */
  conversation: z.string(),
  text: z.string().trim().max(8000),
  /** A card that a search found, put into the message. */
  card: z.record(z.string(), z.unknown()).optional(),
});

export const searchHandbook = z.strictObject({
  as: z.string(),
  /** Where the message is being written. */
  conversation: z.string(),
  /** Empty to begin with. */
  text: z.string().max(500),
});

/** What a search offers for a message: lines to choose from, or words when there is nothing. */
export interface SearchOutcome {
  found: { title: string; text: string; card: Record<string, unknown> }[];
  notice: string | null;
}

export const pressAction = z.strictObject({
  as: z.string(),
  /** The message whose card was used. */
  message: z.string(),
  action: z.strictObject({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    /** Of Action.Execute. */
    verb: z.string().default(''),
    /** The action's data merged with the inputs' values, as `adaptivecards` hands it to onExecuteAction. */
    data: z.record(z.string(), z.unknown()).default({}),
  }),
});
export type PressAction = z.input<typeof pressAction>;

/**
 * What the bot answered to a pressed button. `replaced`: the card was exchanged (the updated message comes by
 * an event, too); `notice`: words for the presser alone; `failed`: the bot did not manage, `text` says so.
 */
export type PressOutcome =
  | { kind: 'replaced'; card: Record<string, unknown> }
  | { kind: 'notice'; text: string }
  | { kind: 'done' }
  | { kind: 'failed'; text: string };

export type SandboxEvent =
  | { type: 'message'; message: SandboxMessage; channel: string | null }
  | { type: 'updated'; message: SandboxMessage; channel: string | null }
  | { type: 'deleted'; id: string; thread: string }
  /** The bot is writing in that thread; over when its message comes, or after five seconds. */
  | { type: 'typing'; thread: string }
  /** Everything changed (after a reset): ask for the state again. */
  | { type: 'again' };
