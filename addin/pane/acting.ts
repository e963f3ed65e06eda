import { createContext } from 'react';
import type { Dismissal } from '../../shared/metadata.ts';
import type { ShownFinding } from './check-messages.ts';
import type { Mends } from './mends/use-mends.ts';

/** What a person can do about a finding. */
export interface Acting {
  mends: Mends;
  /** Why nothing can be mended here; null where it can. */
  noMends: string | null;
  standing: {
    letStand(finding: ShownFinding, reason: string): void;
    takeBack(dismissal: Dismissal): void;
    /** How many findings one reason would let stand. */
    together(finding: ShownFinding): number;
    dismissals: readonly Dismissal[];
  };
}

/** Null where findings are only looked at, such as while the rest is still being checked. */
export const ActingContext = createContext<Acting | null>(null);
