import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { startTransition, useState } from 'react';
import type { PortalKind } from '../../shared/report/picture-words.ts';
import { ByCheck } from './by-check.tsx';
import { ByColumn } from './by-column.tsx';
import type { ShownReport } from './check-messages.ts';
import type { Looking } from './finding-view.tsx';
import { MendAll } from './mends/mend-all.tsx';
import { LeftStanding } from './standing/left-standing.tsx';
import { Verdict } from './verdict.tsx';

/** What the checks found, by check or by column; what was not looked at, and why; what was in order. */
export function ReportView({
  report,
  titles,
  looking,
  portals,
}: {
  report: ShownReport;
  /** What each check is called, by its id. */
  titles: Record<string, string>;
  looking: Looking;
  /** Portals whose column types are shown. */
  portals: readonly PortalKind[];
}) {
  const styles = useStyles();
  const [view, setView] = useState<(typeof views)[number]['id']>('check');
  const titled = (check: string) => titles[check] ?? check;
  const parts = { report, titled, looking };
  const passed = report.results.filter(({ outcome }) => outcome === 'passed');
  const unsaid = report.results.filter(({ outcome }) => outcome === 'cannot-tell' || outcome === 'crashed');
  const idle = report.results.filter(({ outcome }) => outcome === 'not-applicable');
  return (
    <div className={styles.report}>
      <Verdict report={report} />
      <Text className={styles.quiet}>{extent(report)}</Text>
      <MendAll report={report} />
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons of one toggle are no form fields. */}
      <div role="group" aria-label="Show what was found" className={styles.toggle}>
        {views.map(({ id, words }) => (
          <ToggleButton
            key={id}
            size="small"
            appearance="subtle"
            checked={view === id}
            onClick={() => startTransition(() => setView(id))}
          >
            {words}
          </ToggleButton>
        ))}
      </div>
      {view === 'check' ? <ByCheck {...parts} /> : <ByColumn {...parts} portals={portals} />}
      <LeftStanding report={report} titled={titled} />
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

function extent({ sheet, table }: ShownReport): string {
  const where = sheet.of > 1 ? `Sheet “${sheet.name}”, the first of ${sheet.of}` : `Sheet “${sheet.name}”`;
  if (table === null) return `${where}: no table was found on it.`;
  const rows = table.lastRow - table.firstRow + 1;
  const headers =
    table.headerRows.length === 0 ? 'no header row' : `header in row ${table.headerRows.at(-1)}`;
  return `${where}: ${rows.toLocaleString()} records in rows ${table.firstRow} to ${table.lastRow}, ${table.columns.length} columns, ${headers}.`;
}

const views = [
  { id: 'check', words: 'By check' },
  { id: 'column', words: 'By column' },
] as const;

const useStyles = makeStyles({
  toggle: {
    display: 'flex',
    gap: '4px',
    padding: '3px',
    width: 'fit-content',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  report: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
});
