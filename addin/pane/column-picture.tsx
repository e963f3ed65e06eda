import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ColumnProfile } from '../../shared/check.ts';
import { spreadInWords } from '../../shared/report/picture-words.ts';
import { barsOf, mostFrequent, pictureSize } from '../../shared/report/pictures.ts';
import { visible } from '../../shared/report/visible.ts';
import { figure, percent } from '../../shared/report/words.ts';

/** How figures and days spread, or which values are most frequent; in words too. */
export function ColumnPicture({ profile }: { profile: ColumnProfile }) {
  const styles = useStyles();
  const { keptBack, spread, range, frequent, filled } = profile;
  if (keptBack !== null) return <p className={styles.kept}>{keptBack}</p>;
  if (spread.length > 0 && range !== null) {
    const { width, height } = pictureSize;
    return (
      <figure className={styles.figure}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={spreadInWords(profile)}
          className={styles.histogram}
        >
          {barsOf(spread, pictureSize).map((bar) => (
            <rect key={bar.x} {...bar} />
          ))}
        </svg>
        <figcaption className={styles.ends}>
          <span>{range[0]}</span>
          <span>{range[1]}</span>
        </figcaption>
      </figure>
    );
  }
  if (frequent.length === 0) return null;
  return (
    <ol className={styles.frequent} aria-label="Most frequent values">
      {frequent.slice(0, mostFrequent).map(([value, count]) => (
        <li key={value} className={styles.value}>
          <bdi className={styles.text}>{visible(value)}</bdi>
          <span className={styles.count}>
            {figure(count)} ({percent(count, filled)})
          </span>
          <Bar part={count} whole={filled} />
        </li>
      ))}
    </ol>
  );
}

/** A bar as long as the part; what it says stands beside it in words. */
export function Bar({ part, whole, quiet = false }: { part: number; whole: number; quiet?: boolean }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden className={styles.bar}>
      <rect width="100" height="4" className={styles.track} />
      <rect
        width={whole === 0 ? 0 : (part / whole) * 100}
        height="4"
        className={mergeClasses(quiet && styles.quiet)}
      />
    </svg>
  );
}

const forced = '@media (forced-colors: active)';
const useStyles = makeStyles({
  figure: { margin: 0 },
  histogram: {
    display: 'block',
    width: '100%',
    height: '44px',
    fill: tokens.colorBrandForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    [forced]: { forcedColorAdjust: 'none', fill: 'CanvasText' },
  },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  frequent: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  value: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '12px', marginBottom: '4px' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { color: tokens.colorNeutralForeground2 },
  bar: {
    gridColumn: '1 / -1',
    display: 'block',
    width: '100%',
    height: '4px',
    fill: tokens.colorBrandForeground1,
    [forced]: { forcedColorAdjust: 'none', fill: 'CanvasText' },
  },
  track: { fill: tokens.colorNeutralBackground5, [forced]: { fill: 'Canvas', stroke: 'CanvasText' } },
  quiet: { fill: tokens.colorNeutralForeground3, [forced]: { fill: 'CanvasText' } },
  kept: {
    margin: 0,
    padding: '6px 8px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});
