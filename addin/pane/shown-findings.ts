import type { Finding, Report } from '../../shared/check.ts';
import { canBeDismissed, fits } from '../../shared/dismissals.ts';
import type { Dismissal } from '../../shared/metadata.ts';
import type { ShownFinding, ShownReport } from './check-messages.ts';

/** Places that travel to the page with a finding, and with each answer after that. */
const firstPlaces = 60;
const morePlaces = 500;

/** Keeps the findings of the last report here, so that a hundred thousand places need not travel at once. */
export function shownFindings(): {
  show(report: Report, dismissals: readonly Dismissal[]): ShownReport;
  places(finding: number, from: number): string[];
} {
  const numbers = new Map<string, number>();
  const kept = new Map<number, Finding>();
  /** The same finding keeps its number from report to report, so that it stays where it is on the page. */
  const numberOf = (finding: Finding): number => {
    const { check, message, ranges } = finding;
    for (let twin = 0; ; twin++) {
      const key = JSON.stringify([check, message, ranges[0], ranges.length, twin]);
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      if (kept.has(number)) continue;
      kept.set(number, finding);
      return number;
    }
  };
  return {
    show(report, dismissals) {
      kept.clear();
      const shown = <Told extends Finding>(finding: Told): Told & ShownFinding => ({
        ...finding,
        ranges: finding.ranges.slice(0, firstPlaces),
        number: numberOf(finding),
        places: finding.ranges.length,
        mayStand: canBeDismissed(finding),
      });
      const dismissed = (report.dismissed ?? []).flatMap((finding) => {
        const by = dismissals.find((one) => fits(one, finding));
        return by === undefined ? [] : [{ ...shown(finding), by }];
      });
      return { ...report, findings: report.findings.map(shown), dismissed };
    },
    places: (finding, from) => kept.get(finding)?.ranges.slice(from, from + morePlaces) ?? [],
  };
}
