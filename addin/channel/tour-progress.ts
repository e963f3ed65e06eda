import type { SandboxState } from '../../shared/sandbox-api.ts';

export type StopId = 'ask' | 'checklist' | 'check' | 'hand-over' | 'portal' | 'own' | 'approve';

/** What was only looked at or tried, which no message shows, and when the tour was begun. */
export interface Kept {
  since: string;
  tried: StopId[];
}

/** The stops that are done: tried, or to be seen in the messages that came since the tour was begun. */
export function doneStops(state: SandboxState, { since, tried }: Kept): ReadonlySet<StopId> {
  const cards = [...state.threads, state.chat]
    .flatMap(({ messages }) => messages)
    .filter(({ from, card, at, updatedAt }) => from.id === 'bot' && card && (updatedAt ?? at) > since)
    .map(({ card }) => JSON.stringify(card));
  const seen = (Object.keys(signs) as (keyof typeof signs)[]).filter((id) =>
    cards.some((card) => card.includes(signs[id])),
  );
  return new Set([...tried, ...seen]);
}

/** What stands on a card once it has come that far. */
const signs = {
  ask: '"Open in the handbook"',
  checklist: '"checklist-undo"',
  check: '"Handed over by: "',
  'hand-over': '"Handed over by: "',
  approve: '"Approved by ',
} satisfies Partial<Record<StopId, string>>;

/** Which stop a page opened from here belongs to. */
export function stopOfPage(state: SandboxState, url: string): StopId | null {
  const { origin, pathname } = new URL(url, location.href);
  if (origin === location.origin) return pathname.startsWith('/pane') ? 'check' : null;
  return state.portals.some((portal) => new URL(portal.url).origin === origin) ? 'portal' : null;
}
