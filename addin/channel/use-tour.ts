import { createContext, useCallback, useMemo, useState } from 'react';
import type { SandboxState } from '../../shared/sandbox-api.ts';
import { doneStops, type Kept, type StopId, stopOfPage } from './tour-progress.ts';

export interface TourProgress {
  done: ReadonlySet<StopId>;
  tick(id: StopId): void;
  startOver(): void;
}

/** Told of every page that is opened from the channel. */
export const PageOpened = createContext<(url: string) => void>(() => {});

/** How far the tour is in the state one acts in; kept in this browser. */
export function useTour(state: SandboxState | null): TourProgress & { pageOpened: (url: string) => void } {
  const key = `desk-tour:${state?.me.jurisdiction ?? ''}`;
  const [changed, setChanged] = useState<Record<string, Kept>>({});
  const kept = changed[key] ?? read(key);
  const keep = useCallback(
    (next: Kept) => {
      localStorage.setItem(key, JSON.stringify(next));
      setChanged((now) => ({ ...now, [key]: next }));
    },
    [key],
  );
  const done = useMemo(() => (state ? doneStops(state, kept) : new Set<StopId>()), [state, kept]);
  const tick = (id: StopId) => {
    if (!kept.tried.includes(id)) keep({ ...kept, tried: [...kept.tried, id] });
  };
  return {
    done,
    tick,
    startOver: () => keep({ since: new Date().toISOString(), tried: [] }),
    pageOpened: (url) => {
      const stop = state && stopOfPage(state, url);
      if (stop) tick(stop);
    },
  };
}

function read(key: string): Kept {
  try {
    const kept: Partial<Kept> | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept?.since === 'string' && Array.isArray(kept.tried))
      return { since: kept.since, tried: kept.tried };
  } catch {
    // What another version left there is begun anew.
  }
  return { since: '', tried: [] };
}
