import { makeStyles, tokens } from '@fluentui/react-components';

/** The desk's own sign: a sheet of rows, one of them taken. */
export function Mark({ size = 28 }: { size?: number }) {
  const styles = useStyles();
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden className={styles.mark}>
      <rect width="28" height="28" rx="7" className={styles.ground} />
      <path d="M7 8.5h14M7 19.5h14" className={styles.line} />
      <path d="M7 14h6.5l2.2 2.4 5.3-5.6" className={styles.line} />
    </svg>
  );
}

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'block', forcedColorAdjust: 'none' },
  ground: { fill: tokens.colorBrandBackground },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralForegroundOnBrand,
    strokeWidth: '2.2',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
});
