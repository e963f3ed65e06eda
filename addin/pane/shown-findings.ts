import type { Finding, Report } from '../../shared/check.ts';
import type { ShownFinding, ShownReport } from './check-messages.ts';

/** Places that travel to the page with a finding, and with each answer after that. */
const firstPlaces = 60;
const morePlaces = 500;

/** Keeps the findings of the last report here, so that a hundred thousand places need not travel at once. */
export function shownFindings(): {
  show(report: Report): ShownReport;
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
    show(report) {
      kept.clear();
      const findings = report.findings.map((finding): ShownFinding => {
        const number = numberOf(finding);
        return {
          ...finding,
          ranges: finding.ranges.slice(0, firstPlaces),
          number,
          places: finding.ranges.length,
        };
      });
      return { ...report, findings };
    },
    places: (finding, from) => kept.get(finding)?.ranges.slice(from, from + morePlaces) ?? [],
  };
}
