import { z } from 'zod';
import type { Incoming } from './activity.ts';
import type { ConversationReference } from './turn.ts';

const account = z.object({ id: z.string(), name: z.string().optional() });

/** What a kept conversation reference holds. `start` says that the next message opens a thread or a chat. */
const reference = z.object({
  jurisdiction: z.string(),
  serviceUrl: z.string(),
  channelId: z.string(),
  tenantId: z.string(),
  bot: account,
  conversation: z.string(),
  start: z.enum(['thread', 'chat']).nullable(),
});
export type Reference = z.infer<typeof reference>;

export function readReference(kept: ConversationReference): Reference {
  const read = reference.safeParse(kept);
  if (read.success) return read.data;
  throw new Error('The kept conversation reference cannot be read.', { cause: read.error });
}

/** The chat or thread the activity came from. */
export function referenceOf(activity: Incoming, jurisdiction: string): Reference {
  return {
    jurisdiction,
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
    bot: { id: activity.recipient.id, ...(activity.recipient.name ? { name: activity.recipient.name } : {}) },
    conversation: activity.conversation.id,
    start: null,
  };
}

/** The channel itself: a message there starts a thread. */
export const channelReference = (from: Reference, channel: string): Reference => ({
  ...from,
  conversation: channel,
  start: 'thread',
});

/** A chat with somebody who has not written yet, reached from any conversation of the same tenant. */
export const chatReference = (from: Reference, objectId: string): Reference => ({
  ...from,
  conversation: objectId,
  start: 'chat',
});
