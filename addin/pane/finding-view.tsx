import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { visible } from '../../shared/report/visible.ts';
import { Spoken } from '../spoken.tsx';
import type { Excerpt, ShownFinding } from './check-messages.ts';
import { selectCells } from './excel/select-cells.ts';
import { ExcerptView } from './excerpt-view.tsx';
import { MendFinding } from './mends/mend-finding.tsx';
import { SeverityIcon, severityWords } from './severity.tsx';
import { LetStand } from './standing/let-stand.tsx';

/** Ranges shown before more are asked for; none is ever left out for good. */
const few = 6;
const more = 200;

/** Looking at the workbook's cells, in Excel or in the worker that holds them. */
export interface Looking {
  inExcel: boolean;
  excerpt: (range: string) => Promise<Excerpt>;
  places: (finding: number, from: number) => Promise<string[]>;
}

/** One finding: what, where, how to mend it, and which section of the handbook says so. */
export const FindingView = memo(function FindingView({
  finding,
  title,
  sheet,
  looking,
  level = 3,
}: {
  finding: ShownFinding;
  title: string;
  sheet: string;
  looking: Looking;
  /** Of the heading. */
  level?: 3 | 4;
}) {
  const styles = useStyles();
  const { inExcel, excerpt, places } = looking;
  const [held, setHeld] = useState(finding.ranges);
  const [shownCount, setShownCount] = useState(few);
  const Heading = `h${level}` as const;
  const [shown, setShown] = useState<{ range: string; excerpt: Excerpt } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ranges = held.slice(0, shownCount);
  const left = finding.places - ranges.length;

  const showMore = async () => {
    const wanted = ranges.length + Math.min(left, more);
    const further = held.length < wanted ? await places(finding.number, held.length) : [];
    if (further.length > 0) setHeld([...held, ...further]);
    setShownCount(wanted);
  };

  const show = async (range: string) => {
    setTrouble(null);
    if (!inExcel) {
      if (shown?.range === range) return setShown(null);
      return setShown({ range, excerpt: await excerpt(range) });
    }
    try {
      await selectCells(range, sheet);
      setShown({ range, excerpt: { letters: [], rows: [] } });
    } catch {
      setTrouble(
        `Excel could not go to ${range}. Finish editing the cell you are in, or check again if the sheet “${sheet}” was renamed or moved.`,
      );
    }
  };

  return (
    <article className={mergeClasses(styles.card, styles[finding.severity])}>
      <div className={styles.top}>
        <SeverityIcon severity={finding.severity} />
        <Heading className={styles.title}>
          <Spoken>{severityWords[finding.severity].one}: </Spoken>
          {title}
        </Heading>
      </div>
      <p className={styles.message}>{visible(finding.message)}</p>
      {finding.ranges.length > 0 && (
        <div className={styles.ranges}>
          {ranges.map((range) => (
            <Button
              key={range}
              size="small"
              className={styles.range}
              aria-expanded={inExcel ? undefined : shown?.range === range}
              aria-label={inExcel ? `Select ${range} in Excel` : `Show ${range}`}
              appearance={shown?.range === range ? 'primary' : 'secondary'}
              onClick={() => void show(range)}
            >
              {range}
            </Button>
          ))}
          {left > 0 && (
            <Button size="small" appearance="subtle" onClick={() => void showMore()}>
              {left <= more
                ? `All ${finding.places.toLocaleString()} places`
                : `${more} more of ${finding.places.toLocaleString()} places`}
            </Button>
          )}
        </div>
      )}
      {shown !== null && shown.excerpt.rows.length > 0 && <ExcerptView {...shown} />}
      <div aria-live="polite" className={styles.live}>
        {trouble !== null && <Text>{trouble}</Text>}
      </div>
      <MendFinding finding={finding} />
      {finding.handbook !== null && (
        <div className={styles.foot}>
          <BookOpenRegular aria-hidden />
          <Link href={finding.handbook.url} target="_blank" rel="noreferrer" inline>
            {finding.handbook.title}
          </Link>
        </div>
      )}
      <LetStand finding={finding} title={title} />
    </article>
  );
});

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  advice: { borderLeftColor: tokens.colorBrandStroke1 },
  top: { display: 'flex', gap: '8px', alignItems: 'center' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  message: { margin: 0, overflowWrap: 'anywhere' },
  ranges: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  range: { minWidth: 0, fontFamily: tokens.fontFamilyMonospace },
  live: { ':empty': { display: 'none' } },
  foot: {
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& svg': { fontSize: '16px', flexShrink: 0 },
  },
});
