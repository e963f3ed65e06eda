import type { Activity } from 'botbuilder';
import type { Adapter, Conversations } from './adapter.ts';
import { patiently } from './patiently.ts';
import { type Reference, readReference } from './reference.ts';
import type { ConversationReference, Poster } from './turn.ts';
import { writeMessage } from './write-activity.ts';

/**
 * Posts and updates without being asked, through the app registration of the reference's state. `here`: where the
 * connector stands now, when it may stand elsewhere than when the reference was kept, as the sandbox's does.
 */
export function openPoster(
  adapterOf: (jurisdiction: string) => Adapter | null,
  patience = {},
  here: () => string | null = () => null,
): Poster {
  const conversationsOf = async (to: Reference): Promise<Conversations> => {
    const adapter = adapterOf(to.jurisdiction);
    if (!adapter) throw new Error(`There is no app registration for “${to.jurisdiction}” to post with.`);
    return adapter.conversations(here() ?? to.serviceUrl);
  };
  return {
    async post(kept, message) {
      const to = readReference(kept);
      const conversations = await conversationsOf(to);
      const activity = addressed(writeMessage(message), to);
      if (to.start === null) {
        const sent = await patiently(
          () => conversations.sendToConversation(to.conversation, activity),
          patience,
        );
        return { message: sent.id, reference: kept };
      }
      const opened = await patiently(() => open(conversations, to, activity), patience);
      return {
        message: opened.message,
        reference: { ...to, conversation: opened.conversation, start: null } satisfies ConversationReference,
      };
    },
    async update(kept, message, card, summary) {
      const to = readReference(kept);
      const conversations = await conversationsOf(to);
      const activity = { ...addressed(writeMessage({ card, summary }), to), id: message };
      await patiently(() => conversations.updateActivity(to.conversation, message, activity), patience);
    },
  };
}

async function open(conversations: Conversations, to: Reference, activity: Partial<Activity>) {
  const opened = await conversations.createConversation({
    bot: { id: to.bot.id, name: to.bot.name ?? '' },
    isGroup: to.start === 'thread',
    tenantId: to.tenantId,
    channelData:
      to.start === 'thread'
        ? { channel: { id: to.conversation }, tenant: { id: to.tenantId } }
        : { tenant: { id: to.tenantId } },
    ...(to.start === 'chat' ? { members: [{ id: to.conversation, name: '' }] } : { activity }),
  } as Parameters<Conversations['createConversation']>[0]);
  if (to.start === 'thread') return { conversation: opened.id, message: opened.activityId ?? '' };
  const sent = await conversations.sendToConversation(opened.id, activity);
  return { conversation: opened.id, message: sent.id };
}

const addressed = (activity: Partial<Activity>, to: Reference): Partial<Activity> => ({
  ...activity,
  channelId: to.channelId,
  serviceUrl: to.serviceUrl,
  from: { id: to.bot.id, name: to.bot.name ?? '' },
  conversation: { id: to.conversation, isGroup: to.start === 'thread', conversationType: '', name: '' },
});
