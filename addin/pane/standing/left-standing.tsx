import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import { visible } from '../../../shared/report/visible.ts';
import { Spoken } from '../../spoken.tsx';
import { ActingContext } from '../acting.ts';
import type { ShownReport, StandingFinding } from '../check-messages.ts';
import { SeverityIcon, severityWords } from '../severity.tsx';

/** Findings a person lets stand, each reason once, and reasons that let nothing stand. */
export function LeftStanding({
  report: { dismissed, idleDismissals = [] },
  titled,
}: {
  report: ShownReport;
  titled: (check: string) => string;
}) {
  const styles = useStyles();
  const standing = useContext(ActingContext)?.standing;
  if (dismissed.length + idleDismissals.length === 0) return null;
  const reasons = [...Map.groupBy(dismissed, ({ by }) => JSON.stringify(by)).values()];
  return (
    <section aria-label="Left standing" className={styles.list}>
      <h2 className={styles.heading}>
        {dismissed.length} left standing
        <span className={styles.means}>They count no longer; each reason travels with the dataset.</span>
      </h2>
      {reasons.map((findings) => {
        const { by, check } = findings[0]!;
        return (
          <article key={JSON.stringify(by)} className={styles.card}>
            <h3 className={styles.title}>{titled(check)}</h3>
            {findings.map((finding) => (
              <Stands key={finding.number} finding={finding} />
            ))}
            <p className={styles.reason}>
              <strong>Stands because:</strong> {visible(by.reason)}
            </p>
            {standing !== undefined && (
              <Button
                size="small"
                className={styles.button}
                aria-label={`Take back: ${titled(check)}`}
                onClick={() => standing.takeBack(by)}
              >
                Take back
              </Button>
            )}
          </article>
        );
      })}
      {idleDismissals.map(({ why, ...one }) => (
        <article key={JSON.stringify(one)} className={styles.card}>
          <h3 className={styles.title}>{titled(one.check)}: this reason lets nothing stand</h3>
          <p className={styles.reason}>“{visible(one.reason)}”</p>
          <p className={styles.reason}>{visible(why)}</p>
          {standing !== undefined && (
            <Button
              size="small"
              className={styles.button}
              aria-label={`Take out: ${titled(one.check)}`}
              onClick={() => standing.takeBack(one)}
            >
              Take out
            </Button>
          )}
        </article>
      ))}
    </section>
  );
}

function Stands({ finding: { severity, message, ranges, places } }: { finding: StandingFinding }) {
  const styles = useStyles();
  const where = ranges.slice(0, 3).join(', ');
  return (
    <p className={styles.message}>
      <SeverityIcon severity={severity} />
      <span>
        <Spoken>{severityWords[severity].one}: </Spoken>
        {visible(message)}
        {where !== '' && ` (${where}${places > 3 ? ` and ${places - 3} more` : ''})`}
      </span>
    </p>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
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
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  message: { display: 'flex', gap: '8px', margin: 0, overflowWrap: 'anywhere' },
  reason: { margin: 0, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
});
