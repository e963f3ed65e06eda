import type { Finding, Report } from '../../shared/check.ts';
import type { Severity } from '../../shared/jurisdiction.ts';

const headings: Record<Severity, string> = {
  error: 'Errors: to be mended before publishing',
  warning: 'Warnings: readers would be misled',
  advice: 'Advice',
};
const mostRanges = 12;

/** A report for people: the verdict, then what was found by severity, then what was not looked at and why. */
export function reportText(report: Report, titles: ReadonlyMap<string, string>, state: string): string {
  const lines = [verdict(report), place(report, state)];
  for (const severity of ['error', 'warning', 'advice'] as const) {
    const found = report.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    lines.push('', headings[severity]);
    for (const finding of found) lines.push(...findingLines(finding, titles));
  }
  const open = report.results.filter(({ outcome }) => outcome !== 'found' && outcome !== 'passed');
  if (open.length > 0) {
    lines.push('', 'Not checked');
    for (const { check, outcome, why } of open) {
      const reason = outcome === 'crashed' ? `this check failed (${why}); please report it` : why;
      lines.push(`  ${titles.get(check) ?? check}: ${reason ?? outcome}`);
    }
  }
  const passed = report.results.filter(({ outcome }) => outcome === 'passed').length;
  lines.push('', `${passed} of ${report.results.length} checks passed.`);
  return lines.join('\n');
}

function verdict({ summary, table, file }: Report): string {
  if (table === null) return `${file} holds no table that could be published.`;
  if (summary.errors > 0) {
    return `${file} cannot be published yet: ${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}.`;
  }
  if (summary.warnings > 0) return `${file} can be published, with ${counted(summary.warnings, 'warning')}.`;
  return `${file} is ready to be published.`;
}

function place({ sheet, table }: Report, state: string): string {
  const where = `Checked for ${state}: sheet “${sheet.name}” (${sheet.position} of ${sheet.of})`;
  if (table === null) return `${where}.`;
  const header =
    table.headerRows.length === 0 ? 'no header row' : `header in row ${table.headerRows.join(', ')}`;
  return `${where}, ${header}, records in rows ${table.firstRow} to ${table.lastRow}, ${counted(table.columns.length, 'column')}.`;
}

function findingLines(finding: Finding, titles: ReadonlyMap<string, string>): string[] {
  const where = finding.ranges.slice(0, mostRanges).join(', ');
  const rest = finding.ranges.length - mostRanges;
  const lines = [
    `  ${titles.get(finding.check) ?? finding.check} [${finding.check}]`,
    `    ${finding.message}`,
  ];
  if (where !== '')
    lines.push(`    Where: ${where}${rest > 0 ? ` and ${rest} more (all of them with --format json)` : ''}`);
  if (finding.handbook !== null)
    lines.push(`    Handbook: ${finding.handbook.title}, ${finding.handbook.url}`);
  return lines;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
