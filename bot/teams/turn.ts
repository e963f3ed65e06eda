import type { Person } from '../../shared/person.ts';

/**
 * Plain types between Teams and the turns; nothing here knows botbuilder. A successor of botbuilder replaces
 * this folder and nothing else.
 */

/** Where to post later, kept as it is in the store; opaque outside `bot/teams`. */
export type ConversationReference = { readonly [key: string]: unknown };

export interface Conversation {
  /** Stable id of the chat, or of the channel thread. */
  id: string;
  kind: 'personal' | 'channel' | 'group';
  /** Team and channel ids, in a channel. */
  team: string | null;
  channel: string | null;
  /** To post into this chat or thread later. */
  reference: ConversationReference;
}

interface Common {
  /** The activity's own id: the same id twice has one effect. Null when the channel gave none. */
  id: string | null;
  person: Person;
  jurisdiction: string;
  conversation: Conversation;
}

export interface MessageTurn extends Common {
  kind: 'message';
  /** The text without the mention of the bot. */
  text: string;
  /** Whether the bot was addressed: always true in a personal chat. */
  addressed: boolean;
  /** Files sent along, in a personal chat: where to fetch them, for a short while. */
  files: { name: string; url: string }[];
}

/** A button on a card: `verb` and the card's data with the inputs' values, unchecked. */
export interface ActionTurn extends Common {
  kind: 'action';
  verb: string;
  data: Record<string, unknown>;
  /** The message that carries the card, to update it in place. */
  cardMessage: string | null;
  /** The client knows no Action.Execute: it sent the button as a message and expects a message back. */
  asMessage: boolean;
}

/** The bot was added to a chat or a team. */
export interface JoinedTurn extends Common {
  kind: 'joined';
}

/** Somebody who writes a message searches the handbook; what is chosen goes into that message. */
export interface SearchTurn extends Common {
  kind: 'search';
  /** Empty before anything is typed. */
  text: string;
}

export type Turn = MessageTurn | ActionTurn | JoinedTurn | SearchTurn;

/** An Adaptive Card 1.5 as plain JSON. */
export type Card = { type: 'AdaptiveCard'; version: '1.5'; body: unknown[]; [key: string]: unknown };

export type Outgoing =
  /** Posted into the thread the turn came from. */
  | { say: string }
  /** `keep`: the message is remembered, to be updated when the dataset moves on. */
  | {
      card: Card;
      summary: string;
      keep?: { dataset: string; revision: number; kind: string };
      generated?: Generated;
      /** The answer it carries, so that a vote that names the message alone finds it. */
      answer?: string;
    }
  /** Replaces the card whose button was pressed. */
  | { replace: Card; summary: string; generated?: Generated };

/** Sentences a service wrote, shown above the card and labelled as such; each cites a source by its place, from 1. */
export interface Generated {
  sentences: { text: string; cites: number }[];
  sources: { name: string; url: string; text: string }[];
}

/** What a search found: each a line to choose, and the card that goes into the message. */
export interface Found {
  title: string;
  text: string;
  card: Card;
}

/** What a turn gives back, in order. A `notice` is shown to the presser of a button alone. */
export interface Reply {
  out: Outgoing[];
  notice?: string;
  /** What a search is answered with; with nothing found, `notice` says so. */
  found?: Found[];
}

/** Posting without being asked; what it returns is kept to update the message in place. */
export interface Poster {
  post(
    to: ConversationReference,
    message: { text?: string; card?: Card; summary: string },
  ): Promise<{ message: string; reference: ConversationReference }>;
  update(to: ConversationReference, message: string, card: Card, summary: string): Promise<void>;
}
