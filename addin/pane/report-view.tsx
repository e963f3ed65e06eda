import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Report } from '../../shared/check.ts';
import type { Excerpt } from './check-messages.ts';
import { FindingView } from './finding-view.tsx';
import { severities, severityWords } from './severity.tsx';
import { Verdict } from './verdict.tsx';

/** What the checks found, the most severe first; what was not looked at, and why; what was in order. */
export function ReportView({
  report,
  titles,
  inExcel,
  excerpt,
}: {
  report: Report;
  /** What each check is called, by its id. */
  titles: Record<string, string>;
  inExcel: boolean;
  excerpt: (range: string) => Promise<Excerpt>;
}) {
  const styles = useStyles();
  const titled = (check: string) => titles[check] ?? check;
  const passed = report.results.filter(({ outcome }) => outcome === 'passed');
  const unsaid = report.results.filter(({ outcome }) => outcome === 'cannot-tell' || outcome === 'crashed');
  const idle = report.results.filter(({ outcome }) => outcome === 'not-applicable');
  return (
    <div className={styles.report}>
      <Verdict report={report} />
      <Text className={styles.quiet}>{extent(report)}</Text>
      {severities.map((severity) => {
        const findings = report.findings.filter((finding) => finding.severity === severity);
        if (findings.length === 0) return null;
        const words = severityWords[severity];
        return (
          <section key={severity} aria-label={words.many} className={styles.group}>
            <h2 className={styles.heading}>
              {findings.length} {(findings.length === 1 ? words.one : words.many).toLowerCase()}
              <span className={styles.means}>{words.means}</span>
            </h2>
            {findings.map((finding, index) => (
              <FindingView
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole by the next check.
                key={index}
                finding={finding}
                title={titled(finding.check)}
                sheet={report.sheet.name}
                inExcel={inExcel}
                excerpt={excerpt}
              />
            ))}
          </section>
        );
      })}
      <Accordion multiple collapsible>
        {unsaid.length > 0 && (
          <AccordionItem value="unsaid">
            <AccordionHeader as="h2">Not checked ({unsaid.length})</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {unsaid.map(({ check, outcome, why }) => (
                  <li key={check}>
                    <strong>{titled(check)}</strong>:{' '}
                    {outcome === 'crashed'
                      ? 'this check broke down. Tell the portal’s team; the other checks are not affected.'
                      : why}
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        )}
        {passed.length + idle.length > 0 && (
          <AccordionItem value="passed">
            <AccordionHeader as="h2">In order ({passed.length})</AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {passed.map(({ check }) => (
                  <li key={check}>{titled(check)}</li>
                ))}
                {idle.map(({ check, why }) => (
                  <li key={check} className={styles.quiet}>
                    {titled(check)}: does not apply. {why}
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </div>
  );
}

function extent({ sheet, table }: Report): string {
  const where = sheet.of > 1 ? `Sheet “${sheet.name}”, the first of ${sheet.of}` : `Sheet “${sheet.name}”`;
  if (table === null) return `${where}: no table was found on it.`;
  const rows = table.lastRow - table.firstRow + 1;
  const headers =
    table.headerRows.length === 0 ? 'no header row' : `header in row ${table.headerRows.at(-1)}`;
  return `${where}: ${rows.toLocaleString()} records in rows ${table.firstRow} to ${table.lastRow}, ${table.columns.length} columns, ${headers}.`;
}

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  means: {
    marginLeft: '8px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
});
