import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { Incoming } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { once } from './once.ts';
import { patiently } from './patiently.ts';
import { readActivity } from './read-activity.ts';
import type { ConversationReference, Outgoing, Reply, Turn } from './turn.ts';
import { writeInvokeAnswer, writeMessage, writeSearchAnswer } from './write-activity.ts';

export interface Receiver {
  adapterOf(jurisdiction: string): Adapter | null;
  tenantOf(jurisdiction: string): string;
  /** Null: nothing to answer. */
  answer(turn: Turn): Promise<Reply | null>;
  /** Whether a turn changes what is kept; such a turn is taken in once, whichever instance gets it. */
  changes(turn: Turn): boolean;
  claim(activity: string): Promise<boolean>;
  release(activity: string): Promise<void>;
  keep(post: NonNullable<Kept>): Promise<void>;
  /** The answer stands in that message. */
  sent(answer: string, message: string): void;
  /** Notes where people and channels can be reached; must not fail the turn. */
  met(turn: Turn, activity: Incoming, context: TurnContext): Promise<void>;
  /** Words for a turn that failed; `id` is in the log, too. */
  apology(error: unknown, turn: Turn, id: string): string;
  log: { error(details: object, message: string): void };
}
type Kept = {
  dataset: string;
  revision: number;
  kind: string;
  reference: ConversationReference;
  message: string;
};

export interface Response {
  status: number;
  body?: unknown;
  /** The turn failed; the same activity may be tried again. */
  failed?: boolean;
}

/** An activity that was let in: answered once, never with silence. */
export function openReceiver(
  receiver: Receiver,
): (activity: Incoming, jurisdiction: string) => Promise<Response> {
  const deduplicated = once<Response>();
  return async (activity, jurisdiction) => {
    const turn = readActivity(activity, jurisdiction, receiver.tenantOf(jurisdiction));
    if (!turn || (turn.kind === 'message' && !turn.addressed)) return { status: 200 };
    const adapter = receiver.adapterOf(jurisdiction);
    if (!adapter) return { status: 403, body: { message: 'This desk does not serve that state.' } };
    if (turn.kind === 'search') return search(receiver, turn);
    const key = turn.id === null ? null : `${jurisdiction}/${turn.conversation.id}/${turn.id}`;
    const run = () => take(receiver, adapter, turn, activity, key);
    return key === null ? run() : deduplicated(key, run);
  };
}

/** Answered in the response alone: the bot may be no member of where somebody writes. */
async function search(receiver: Receiver, turn: Turn): Promise<Response> {
  try {
    return { status: 200, body: writeSearchAnswer((await receiver.answer(turn)) ?? {}) };
  } catch (error) {
    return { status: 200, body: writeSearchAnswer({ notice: excuse(receiver, turn, error) }) };
  }
}

async function take(
  receiver: Receiver,
  adapter: Adapter,
  turn: Turn,
  activity: Incoming,
  key: string | null,
) {
  let response: Response = { status: 200 };
  await adapter.run(activity as unknown as Activity, async (context) => {
    const typing = setTimeout(() => {
      context.sendActivity({ type: 'typing' }).catch(() => {});
    }, 1000);
    try {
      const reply = await answerOnce(receiver, turn, key);
      response = invoked(turn, reply);
      await send(receiver, context, turn, reply);
    } catch (error) {
      response = await apologise(receiver, context, turn, error);
    } finally {
      clearTimeout(typing);
    }
    await receiver.met(turn, activity, context).catch((error: unknown) => {
      receiver.log.error({ error }, 'could not note the conversation');
    });
  });
  return response;
}

async function answerOnce(receiver: Receiver, turn: Turn, key: string | null): Promise<Reply> {
  const nothing: Reply = { out: [] };
  if (key === null || !receiver.changes(turn)) return (await receiver.answer(turn)) ?? nothing;
  if (!(await receiver.claim(key))) return { out: [], notice: 'This was taken in already.' };
  try {
    return (await receiver.answer(turn)) ?? nothing;
  } catch (error) {
    await receiver.release(key);
    throw error;
  }
}

async function send(receiver: Receiver, context: TurnContext, turn: Turn, reply: Reply): Promise<void> {
  for (const one of reply.out) {
    const message = await sendOne(context, turn, one).catch((error: unknown) => {
      if (!('replace' in one) || !answersItself(turn)) throw error;
      receiver.log.error({ error }, 'a card could not be updated in place');
      return null;
    });
    if ('answer' in one && one.answer && message) receiver.sent(one.answer, message);
    if ('keep' in one && one.keep && message) {
      await receiver.keep({ ...one.keep, reference: turn.conversation.reference, message });
    }
  }
  if (reply.notice && turn.kind !== 'action') await context.sendActivity(reply.notice);
  if (reply.notice && turn.kind === 'action' && turn.asMessage) {
    await context.sendActivity(writeMessage({ text: reply.notice, summary: reply.notice }));
  }
}

/** The button's answer says what came of it, so that a card that is gone does not make it look undone. */
const answersItself = (turn: Turn): boolean => turn.kind === 'action' && !turn.asMessage;

async function sendOne(context: TurnContext, turn: Turn, one: Outgoing): Promise<string | null> {
  if ('replace' in one) {
    const message = writeMessage({ card: one.replace, summary: one.summary, generated: one.generated });
    const id = turn.kind === 'action' ? turn.cardMessage : null;
    if (id === null) return (await patiently(() => context.sendActivity(message)))?.id ?? null;
    await patiently(() =>
      context.updateActivity({ ...message, id, conversation: context.activity.conversation }),
    );
    return id;
  }
  const message = 'say' in one ? writeMessage({ text: one.say, summary: one.say }) : writeMessage(one);
  return (await patiently(() => context.sendActivity(message)))?.id ?? null;
}

/** The answer a pressed button waits for. */
function invoked(turn: Turn, reply: Reply): Response {
  if (!answersItself(turn)) return { status: 200 };
  const replaced = reply.out.find((one) => 'replace' in one);
  if (replaced && !reply.notice) return { status: 200, body: writeInvokeAnswer({ card: replaced.replace }) };
  return {
    status: 200,
    body: writeInvokeAnswer({ notice: reply.notice ?? (reply.out.length > 0 ? 'See below.' : 'Done.') }),
  };
}

async function apologise(
  receiver: Receiver,
  context: TurnContext,
  turn: Turn,
  error: unknown,
): Promise<Response> {
  const words = excuse(receiver, turn, error);
  if (answersItself(turn)) return { status: 200, body: writeInvokeAnswer({ notice: words }), failed: true };
  await context.sendActivity(words).catch((cause: unknown) => {
    receiver.log.error({ words, error: cause }, 'the apology could not be sent either');
  });
  return { status: 200, failed: true };
}

/** Words for a failure, with the id under which the log has it. */
function excuse(receiver: Receiver, turn: Turn, error: unknown): string {
  const id = randomUUID().slice(0, 8);
  receiver.log.error({ id, error, kind: turn.kind, jurisdiction: turn.jurisdiction }, 'a turn failed');
  return receiver.apology(error, turn, id);
}
