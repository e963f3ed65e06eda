import type { Finding, Report } from '../../shared/check.ts';
import { checks } from '../../shared/checks/index.ts';
import type { Card } from '../teams/turn.ts';
import { countsInWords } from './approval.ts';
import { card, group, heading, link, words } from './elements.ts';

const most = 10;

/** What the checks found in a file, worst first. What was not looked at is said. */
export function findingsCard(report: Report, pane: string | null): Card {
  const ordered = [...report.findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const shown = ordered.slice(0, most);
  const notTold = report.results.filter((one) => one.outcome === 'cannot-tell' || one.outcome === 'crashed');
  return card(
    [
      heading(report.file),
      words(
        `Sheet “${report.sheet.name}”, ${report.sheet.position} of ${report.sheet.of}: ${countsInWords(report.summary)}, ${report.results.length} checks.`,
      ),
      report.table ? null : words('There is no table on the first worksheet.'),
      ...shown.map((finding) => group([words(titled(finding), { strong: true }), words(finding.message)])),
      ordered.length > most
        ? words(
            `… and ${ordered.length - most} more, not shown here. Open Open Data Desk in Excel to see all.`,
          )
        : null,
      notTold.length > 0
        ? words(
            `Not checked yet: ${notTold.map((one) => titleOf(one.check)).join('; ')}. What they need, such as descriptions, comes with handing over.`,
            { quiet: true },
          )
        : null,
    ],
    [pane ? link('Mend it and hand it over', pane) : null],
  );
}

const titleOf = (id: string): string => checks.find(({ meta }) => meta.id === id)?.meta.title ?? id;
const order: Finding['severity'][] = ['error', 'warning', 'advice'];
const names: Record<Finding['severity'], string> = { error: 'Error', warning: 'Warning', advice: 'Advice' };
const titled = ({ severity, ranges }: Finding): string =>
  ranges.length > 0
    ? `${names[severity]} at ${ranges.slice(0, 3).join(', ')}${ranges.length > 3 ? ' …' : ''}`
    : names[severity];
