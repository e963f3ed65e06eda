import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BookOpenRegular, WrenchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding } from '../../shared/check.ts';
import { Spoken } from '../spoken.tsx';
import type { Excerpt } from './check-messages.ts';
import { selectCells } from './excel/select-cells.ts';
import { ExcerptView } from './excerpt-view.tsx';
import { SeverityIcon, severityWords } from './severity.tsx';

/** Ranges shown before "all of them" is asked for; none is ever left out for good. */
const few = 6;

/** One finding: what, where, how to mend it, and which section of the handbook says so. */
export function FindingView({
  finding,
  title,
  sheet,
  inExcel,
  excerpt,
}: {
  finding: Finding;
  title: string;
  sheet: string;
  inExcel: boolean;
  excerpt: (range: string) => Promise<Excerpt>;
}) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState<{ range: string; excerpt: Excerpt } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ranges = all ? finding.ranges : finding.ranges.slice(0, few);

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
        <h3 className={styles.title}>
          <Spoken>{severityWords[finding.severity].one}: </Spoken>
          {title}
        </h3>
      </div>
      <p className={styles.message}>{finding.message}</p>
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
          {finding.ranges.length > ranges.length && (
            <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
              All {finding.ranges.length.toLocaleString()} places
            </Button>
          )}
        </div>
      )}
      {shown !== null && shown.excerpt.rows.length > 0 && <ExcerptView {...shown} />}
      <div aria-live="polite" className={styles.live}>
        {trouble !== null && <Text>{trouble}</Text>}
      </div>
      {finding.fix !== null && (
        <div className={styles.foot}>
          <WrenchRegular aria-hidden /> <span>Mend: {finding.fix.title}</span>
        </div>
      )}
      {finding.handbook !== null && (
        <div className={styles.foot}>
          <BookOpenRegular aria-hidden />
          <Link href={finding.handbook.url} target="_blank" rel="noreferrer" inline>
            {finding.handbook.title}
          </Link>
        </div>
      )}
    </article>
  );
}

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
