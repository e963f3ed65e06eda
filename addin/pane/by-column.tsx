import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findingsByColumn } from '../../shared/report/about-column.ts';
import type { PortalKind } from '../../shared/report/picture-words.ts';
import type { ShownReport } from './check-messages.ts';
import { ColumnView } from './column-view.tsx';
import type { Looking } from './finding-view.tsx';

/** Columns drawn before more are asked for. */
const atOnce = 40;

/** The table column by column: what each holds, and what was found in it. */
export function ByColumn({
  report,
  titled,
  looking,
  portals,
}: {
  report: ShownReport;
  titled: (check: string) => string;
  looking: Looking;
  /** Portals whose column types are shown. */
  portals: readonly PortalKind[];
}) {
  const styles = useStyles();
  const [shown, setShown] = useState(atOnce);
  if (report.table === null) return <p>No table was found, so there are no columns to show.</p>;
  const { columns } = report.table;
  const findings = findingsByColumn(report.table, report.findings);
  const apart = report.findings.length - new Set([...findings.values()].flat()).size;
  return (
    <section aria-label="Columns" className={styles.columns}>
      {columns.slice(0, shown).map((column) => (
        <ColumnView
          key={column.letter}
          column={column}
          privacy={report.privacy?.find(({ letter }) => letter === column.letter) ?? null}
          findings={findings.get(column.letter) ?? []}
          titled={titled}
          sheet={report.sheet.name}
          looking={looking}
          portals={portals}
        />
      ))}
      {columns.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>
          More columns: {shown} of {columns.length.toLocaleString()} are shown
        </Button>
      )}
      {apart > 0 && (
        <p className={styles.quiet}>
          {apart === 1 ? '1 finding is' : `${apart} findings are`} about whole rows or the sheet; see “By
          check”.
        </p>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  columns: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});
