import type { DismissedFinding, Finding, IdleDismissal } from './check.ts';
import type { Dismissal } from './metadata.ts';
import { keyOf } from './workbook/dictionary/dictionary.ts';

/** What the portal or the state asks of every dataset: a reason does not take its place. */
const demanded: ReadonlySet<string> = new Set(['columns-described', 'required-metadata', 'allowed-values']);

/** Whether a person may let a finding stand for a reason. */
export const canBeDismissed = ({ check, firm }: Pick<Finding, 'check' | 'firm'>): boolean =>
  firm !== true && !demanded.has(check);

/**
 * Findings that stand in the way, those a person lets stand with their reasons, and dismissals that fit nothing.
 * One with a column fits that column's findings, one without fits all findings of its check.
 */
export function dismissalsIn(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { standing: Finding[]; dismissed: DismissedFinding[]; idle: IdleDismissal[] } {
  const standing: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const one = canBeDismissed(finding)
      ? dismissals.find((dismissal) => fits(dismissal, finding))
      : undefined;
    if (one === undefined) standing.push(finding);
    else dismissed.push({ ...finding, reason: one.reason });
  }
  const idle = dismissals
    .filter((dismissal) => !findings.some((finding) => canBeDismissed(finding) && fits(dismissal, finding)))
    .map((dismissal) => ({ ...dismissal, why: whyIdle(dismissal, findings) }));
  return { standing, dismissed, idle };
}

/** Whether the dismissal is about this finding. */
export const fits = ({ check, column }: Dismissal, finding: Pick<Finding, 'check' | 'field'>): boolean =>
  check === finding.check &&
  (column === undefined || (finding.field !== null && keyOf(column) === keyOf(finding.field)));

function whyIdle(dismissal: Dismissal, findings: readonly Finding[]): string {
  const { check, column } = dismissal;
  const where = column === undefined ? '' : ` in “${column}”`;
  const firm = findings.find((finding) => fits(dismissal, finding));
  if (firm?.firm === true)
    return `What “${check}” found${where} must never be published, so no reason lets it stand.`;
  if (firm !== undefined)
    return `“${check}” is asked of every dataset, so no reason takes its place: mend it instead.`;
  const others = findings.filter((finding) => finding.check === check && finding.field !== null);
  if (others.length === 0)
    return `“${check}” found nothing${where}, so there is nothing to let stand. Take this dismissal out.`;
  return `“${check}” found nothing${where}. It found something in ${others.map(({ field }) => `“${field}”`).join(', ')}: name one of them.`;
}
