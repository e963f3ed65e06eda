import type { SandboxState } from '../../shared/sandbox-api.ts';

/** Where one reads and writes: a channel, or one's own chat with the bot. */
export interface Place {
  kind: 'channel' | 'chat';
  /** Conversation id. */
  id: string;
  name: string;
  team: string | null;
}

/** The asked place as it is in this state; the first channel when it is not there. */
export function placeOf(state: SandboxState, asked: Place | null): Place {
  const all = places(state);
  const chat = chatPlace(state);
  if (asked?.kind === 'chat') return chat;
  return all.find(({ id }) => id === asked?.id) ?? all[0] ?? chat;
}

export const places = (state: SandboxState): Place[] =>
  state.teams.flatMap((team) =>
    team.channels.map(({ id, name }) => ({ kind: 'channel' as const, id, name, team: team.name })),
  );

export const chatPlace = ({ chat, bot }: SandboxState): Place => ({
  kind: 'chat',
  id: chat.id,
  name: bot.name,
  team: null,
});

export function placeOfMessage(state: SandboxState, thread: string, channel: string | null): Place {
  const known = channel ?? state.threads.find(({ id }) => id === thread)?.channel ?? null;
  return places(state).find(({ id }) => id === known) ?? chatPlace(state);
}

export const samePlace = (a: Place, b: Place): boolean => a.id === b.id;
