import type { Finding, Report } from '../../shared/check.ts';
import { verdictOf } from '../../shared/report/verdict-words.ts';
import { placeOf, severities, severityWords } from '../../shared/report/words.ts';
import { type Line, onScreen, type Screen } from './screen.ts';

const mostRanges = 12;
const tones = { blocked: 'error', doubtful: 'warning', ready: 'good' } as const;

/** A report for people: the verdict, then what was found by severity, then what was not looked at and why. */
export function reportText(
  report: Report,
  titles: ReadonlyMap<string, string>,
  state: string,
  screen?: Screen,
): string {
  const titled = (check: string): string => titles.get(check) ?? check;
  const { is, sentence } = verdictOf(report);
  const lines: Line[] = [
    { text: sentence, tone: tones[is] },
    { text: `Checked for ${state}. ${placeOf(report)}`, tone: 'quiet' },
  ];
  for (const severity of severities) {
    const found = report.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    const { many, means } = severityWords[severity];
    lines.push({ text: '' }, { text: `${many}: ${means}`, tone: severity });
    for (const finding of found) lines.push(...findingLines(finding, titled));
  }
  const open = report.results.filter(({ outcome }) => outcome !== 'found' && outcome !== 'passed');
  if (open.length > 0) {
    lines.push({ text: '' }, { text: 'Not checked', tone: 'strong' });
    for (const [reason, checks] of byReason(open)) {
      lines.push({ text: `${checks.map(titled).join('; ')}: ${reason}`, indent: 2, hang: 2 });
    }
  }
  const passed = report.results.filter(({ outcome }) => outcome === 'passed').length;
  lines.push({ text: '' }, { text: `${passed} of ${report.results.length} checks passed.` });
  return onScreen(lines, screen);
}

/** Many checks wait for the same thing: it is said once. */
function byReason(open: Report['results']): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { check, outcome, why } of open) {
    const reason = outcome === 'crashed' ? `this check failed (${why}); please report it` : (why ?? outcome);
    reasons.set(reason, [...(reasons.get(reason) ?? []), check]);
  }
  return reasons;
}

function findingLines({ check, message, ranges, handbook }: Finding, titled: (id: string) => string): Line[] {
  const rest = ranges.length - mostRanges;
  const more = rest > 0 ? ` and ${rest} more (all of them with --format json or html)` : '';
  return [
    { text: `${titled(check)} [${check}]`, tone: 'strong', indent: 2 },
    { text: message, indent: 4 },
    ...(ranges.length > 0
      ? [{ text: `Where: ${ranges.slice(0, mostRanges).join(', ')}${more}`, indent: 4 }]
      : []),
    ...(handbook === null
      ? []
      : [{ text: `Handbook: ${handbook.title}, ${handbook.url}`, indent: 4, tone: 'quiet' } as const]),
  ];
}
