import { useMemo } from 'react';
import type { Dismissal } from '../../shared/metadata.ts';
import type { Acting } from './acting.ts';
import type { ShownFinding, ShownReport } from './check-messages.ts';
import type { DraftInPane } from './use-draft.ts';

/** Findings that stand for a reason, as part of what is written about the dataset. */
export function useStanding({ own, change }: DraftInPane, report: ShownReport | null): Acting['standing'] {
  const { dismissed } = own;
  return useMemo(
    () => ({
      dismissals: dismissed,
      letStand: (finding, reason) =>
        change({ dismissed: [...dismissed, { ...about(finding), reason: reason.trim() }] }),
      takeBack: (one) => change({ dismissed: dismissed.filter((other) => !isSame(one, other)) }),
      together: ({ check, field }) =>
        report?.findings.filter(
          (other) => other.check === check && other.mayStand && (field === null || other.field === field),
        ).length ?? 1,
    }),
    [dismissed, change, report],
  );
}

/** Of one column when the finding names one, else all the check has found. */
export const about = ({ check, field }: ShownFinding): Omit<Dismissal, 'reason'> =>
  field === null ? { check } : { check, column: field };

const isSame = (a: Dismissal, b: Dismissal): boolean =>
  a.check === b.check && a.column === b.column && a.reason === b.reason;
