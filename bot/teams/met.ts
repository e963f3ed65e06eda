import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Store } from '../../shared/store/store.ts';
import type { Incoming } from './activity.ts';
import { channelReference, referenceOf } from './reference.ts';
import type { Turn } from './turn.ts';

/**
 * Notes where people and channels can be reached later. Written once in the life of the process for each chat
 * and channel; a team's channels are asked for when the bot is added.
 */
export function openMet(
  store: () => Store,
): (turn: Turn, activity: Incoming, context: TurnContext) => Promise<void> {
  const noted = new Set<string>();
  return async (turn, activity, context) => {
    const { jurisdiction, conversation, person } = turn;
    const key = `${jurisdiction}/${conversation.channel ?? `${conversation.kind}/${person.objectId}`}`;
    if (noted.has(key) && turn.kind !== 'joined') return;
    const { conversations } = store();
    const reference = referenceOf(activity, jurisdiction);
    if (conversation.kind === 'personal') {
      await conversations.rememberPerson(jurisdiction, person, reference);
    } else if (conversation.channel !== null) {
      const team = conversation.team ?? conversation.channel;
      const name = activity.channelData?.channel?.name ?? null;
      const channel = { id: conversation.channel, name, team };
      await conversations.rememberChannel(jurisdiction, channel, channelReference(reference, channel.id));
      if (turn.kind === 'joined') {
        for (const one of await TeamsInfo.getTeamChannels(context, team)) {
          if (!one.id) continue;
          // “General” comes without a name.
          const its = { id: one.id, name: one.name ?? (one.id === team ? 'General' : null), team };
          await conversations.rememberChannel(jurisdiction, its, channelReference(reference, its.id));
        }
      }
    }
    noted.add(key);
  };
}
