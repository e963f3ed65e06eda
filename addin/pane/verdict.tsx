import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { Report } from '../../shared/check.ts';
import type { Severity } from '../../shared/jurisdiction.ts';
import { SeverityIcon, severities, severityWords } from './severity.tsx';

/** How it stands, at a glance. */
export function Verdict({ report }: { report: Report }) {
  const styles = useStyles();
  const { errors, warnings, advice } = report.summary;
  const counts: Record<Severity, number> = { error: errors, warning: warnings, advice };
  const passed = report.results.filter(({ outcome }) => outcome === 'passed').length;
  if (errors + warnings + advice === 0) {
    return (
      <div role="status" className={mergeClasses(styles.verdict, styles.clean)}>
        <CheckmarkCircleFilled aria-hidden className={styles.tick} />
        <div>
          <Text as="p" weight="semibold" size={400} className={styles.line}>
            Nothing found
          </Text>
          <Text as="p" className={styles.line}>
            {passed} {passed === 1 ? 'check was' : 'checks were'} in order.
          </Text>
        </div>
      </div>
    );
  }
  return (
    <>
      <div role="status" className={styles.counts}>
        {severities.map((severity) => (
          <div key={severity} className={styles.count}>
            <SeverityIcon severity={severity} />
            <span className={styles.number}>{counts[severity]}</span>
            <span className={styles.word}>
              {counts[severity] === 1 ? severityWords[severity].one : severityWords[severity].many}
            </span>
          </div>
        ))}
      </div>
      {errors === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            No errors: this can be handed over. Look at the rest if you have the time.
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '14px',
    borderRadius: tokens.borderRadiusXLarge,
  },
  clean: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  tick: { fontSize: '32px', flexShrink: 0 },
  line: { display: 'block', margin: 0 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  count: {
    display: 'grid',
    gridTemplateColumns: 'auto auto',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: '6px',
    padding: '10px 4px 8px',
    '& + &': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  number: { fontSize: tokens.fontSizeBase600, lineHeight: '30px', fontWeight: tokens.fontWeightSemibold },
  word: { gridColumn: '1 / -1', textAlign: 'center', fontSize: tokens.fontSizeBase200 },
});
