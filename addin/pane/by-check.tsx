import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShownReport } from './check-messages.ts';
import { FindingView, type Looking } from './finding-view.tsx';
import { severities, severityWords } from './severity.tsx';

/** What was found, the most severe first. */
export function ByCheck({
  report,
  titled,
  looking,
}: {
  report: ShownReport;
  titled: (check: string) => string;
  looking: Looking;
}) {
  const styles = useStyles();
  return severities.map((severity) => {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return null;
    const words = severityWords[severity];
    return (
      <section key={severity} aria-label={words.many} className={styles.group}>
        <h2 className={styles.heading}>
          {findings.length} {(findings.length === 1 ? words.one : words.many).toLowerCase()}
          <span className={styles.means}>{words.means}</span>
        </h2>
        {findings.map((finding) => (
          <FindingView
            key={finding.number}
            finding={finding}
            title={titled(finding.check)}
            sheet={report.sheet.name}
            looking={looking}
          />
        ))}
      </section>
    );
  });
}

const useStyles = makeStyles({
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
});
