import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SectionHeard } from '../../../shared/handbook/gaps.ts';
import { SectionLink } from './section-link.tsx';

const most = 8;

/** A bar for each of the sections most questions lead to; what it draws stands beside it in figures. */
export function SectionPicture({ sections }: { sections: SectionHeard[] }) {
  const styles = useStyles();
  const largest = sections.toSorted((a, b) => questionsOf(b) - questionsOf(a)).slice(0, most);
  const longest = Math.max(1, ...largest.map(questionsOf));
  const width = (count: number) => ({ width: `${(count / longest) * 100}%` });
  return (
    <>
      <p aria-hidden className={styles.legend}>
        <span className={mergeClasses(styles.swatch, styles.answered)} /> answered
        <span className={mergeClasses(styles.swatch, styles.open)} /> left open
      </p>
      <ul className={styles.list}>
        {largest.map((one) => (
          <li key={one.section} className={styles.entry}>
            <p className={styles.name}>
              <SectionLink section={one.section} url={one.url} />
            </p>
            <div className={styles.line}>
              <div aria-hidden className={styles.track}>
                <span className={styles.answered} style={width(one.answered)} />
                <span className={styles.open} style={width(one.unanswered)} />
              </div>
              <span className={styles.figures}>{inWords(one)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

const questionsOf = ({ answered, unanswered }: SectionHeard): number => answered + unanswered;

const inWords = ({ answered, unanswered }: SectionHeard): string =>
  [answered > 0 && `${answered} answered`, unanswered > 0 && `${unanswered} left open`]
    .filter(Boolean)
    .join(', ');

const forced = '@media (forced-colors: active)';
const useStyles = makeStyles({
  legend: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  swatch: { width: '14px', height: '10px', ':not(:first-child)': { marginLeft: '10px' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { padding: '4px 0' },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  track: { display: 'flex', flexGrow: 1, height: '12px', '& > span': { minWidth: 0, height: '100%' } },
  answered: {
    backgroundColor: tokens.colorBrandForeground1,
    [forced]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  open: {
    backgroundColor: tokens.colorStatusWarningForeground3,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 3px, ${tokens.colorNeutralBackground1} 3px 5px)`,
    [forced]: {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
      backgroundImage: 'repeating-linear-gradient(135deg, transparent 0 2px, Canvas 2px 6px)',
    },
  },
  figures: {
    flexShrink: 0,
    minWidth: '150px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
