/**
 * What can go wrong on the way to a portal. The `-after` kinds are the nasty ones: the portal did what it was
 * asked, and the answer never came.
 */
export type FaultKind =
  | 'reset'
  | 'reset-after'
  | 'error-500'
  | 'error-500-after'
  | 'busy-429'
  | 'unavailable-503'
  | 'html-502'
  | 'slow'
  | 'silent';

export interface Fault {
  kind: FaultKind;
  /** Requests it applies to, matched against `METHOD /path`; every request when not given. */
  match?: RegExp;
  /** Requests that fit and still pass before it strikes. */
  skip?: number;
  /** How often it strikes; once when not given. */
  times?: number;
}

/** Planned by a test or by somebody trying things out; struck in the order they were planned. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that strikes this request, if any; counts it. */
  strike(request: string): FaultKind | null;
}

export function noFaults(): Faults {
  let planned: { fault: Fault; skip: number; times: number }[] = [];
  return {
    add: (fault) => {
      planned.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
    },
    clear: () => {
      planned = [];
    },
    strike: (request) => {
      for (const one of planned) {
        if (one.times <= 0 || !(one.fault.match?.test(request) ?? true)) continue;
        if (one.skip-- > 0) continue;
        one.times--;
        return one.fault.kind;
      }
      return null;
    },
  };
}
