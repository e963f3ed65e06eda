import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Store } from '../../shared/store/store.ts';
import { channelReference, readReference } from './reference.ts';
import type { ConversationReference } from './turn.ts';

/**
 * The channel a state wants approvals or news in, by its name; else the team's “General”, whose id is the
 * team's. Null while the bot is in no team of that state.
 */
export async function channelFor(
  store: Pick<Store, 'conversations'>,
  jurisdiction: Pick<Jurisdiction, 'id' | 'channels'>,
  use: 'approvals' | 'news',
): Promise<ConversationReference | null> {
  const wanted = jurisdiction.channels.filter((one) => one.for.includes(use)).map((one) => plain(one.name));
  const known = await store.conversations.channels(jurisdiction.id);
  const found =
    known.find((one) => one.name !== null && wanted.includes(plain(one.name))) ??
    known.find((one) => one.id === one.team) ??
    known[0];
  if (!found || typeof found.reference !== 'object' || found.reference === null) return null;
  return { ...channelReference(readReference({ ...found.reference }), found.id) };
}

const plain = (name: string): string => name.trim().toLowerCase();
