import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { apology } from './apology.ts';
import { postWaiting } from './notify.ts';
import { postWaitingQuestions } from './notify-asked.ts';
import type { Parts } from './parts.ts';
import { sandboxTenant } from './sandbox/people.ts';
import type { Settings } from './settings.ts';
import { type Adapter, openAdapter } from './teams/adapter.ts';
import { openMet } from './teams/met.ts';
import { openPoster } from './teams/poster.ts';
import { openReceiver } from './teams/receive.ts';
import type { Poster } from './teams/turn.ts';
import type { Desk } from './turns/desk.ts';
import { openTurns } from './turns/index.ts';

export interface MessengerParts extends Pick<Parts, 'patience' | 'log'> {
  settings: Settings;
  desk: Desk;
  /** Where the service listens. */
  origin(): string;
}

export interface Messenger {
  /** An activity becomes a turn, and the turn's cards go back. */
  receive: ReturnType<typeof openReceiver>;
  /** Says something without being asked. */
  poster: Poster;
}

/** Between the channel and the desk, both ways. */
export function openMessenger({ settings, desk, origin, patience, log }: MessengerParts): Messenger {
  const adapters = openAdapters(settings, [...desk.jurisdictions.values()]);
  const adapterOf = (jurisdiction: string) => adapters.get(jurisdiction) ?? null;
  const connector = () => (settings.mode === 'sandbox' ? `${origin()}/sandbox/connector` : null);
  const poster = openPoster(adapterOf, patience, connector);
  const turns = openTurns(desk);
  const met = openMet(() => desk.kept().store);
  const receive = openReceiver({
    adapterOf,
    tenantOf: (jurisdiction) => tenantOf(settings, jurisdiction),
    answer: turns.answer,
    changes: turns.changes,
    claim: (id) => desk.kept().store.activities.claim(id),
    release: (id) => desk.kept().store.activities.release(id),
    keep: (post) => desk.kept().store.posts.keep(post),
    sent: desk.questionLog.sent,
    async met(turn, activity, context) {
      await met(turn, activity, context);
      if (turn.kind !== 'joined') return;
      await postWaiting({ desk, poster, log }, turn.jurisdiction);
      await postWaitingQuestions({ desk, poster, log }, turn.jurisdiction);
    },
    apology: (error, turn, id) => apology(error, desk.jurisdictions.get(turn.jurisdiction), id),
    log,
  });
  return { receive, poster };
}

function openAdapters({ registrations, mode }: Settings, states: Jurisdiction[]): Map<string, Adapter> {
  if (mode === 'production') return new Map(registrations.map((one) => [one.jurisdiction, openAdapter(one)]));
  const adapter = openAdapter(null);
  return new Map(states.map((one) => [one.id, adapter]));
}

function tenantOf({ registrations, mode }: Settings, jurisdiction: string): string {
  if (mode === 'sandbox') return sandboxTenant(jurisdiction);
  return registrations.find((one) => one.jurisdiction === jurisdiction)?.tenantId ?? '';
}
