import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Excerpt } from './check-messages.ts';

/** A look at the cells around a finding, drawn as the spreadsheet draws them. */
export function ExcerptView({ range, excerpt }: { range: string; excerpt: Excerpt }) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.frame} aria-label={`Cells around ${range}`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th aria-label="Row" className={styles.edge} />
            {excerpt.letters.map((letter) => (
              <th key={letter} scope="col" className={styles.edge}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.rows.map(({ number, cells }) => (
            <tr key={number}>
              <th scope="row" className={styles.edge}>
                {number}
              </th>
              {cells.map(({ text, marked }, index) => (
                <td
                  key={excerpt.letters[index]}
                  className={mergeClasses(styles.cell, marked && styles.marked)}
                  title={text}
                >
                  {marked ? <mark className={styles.mark}>{text === '' ? '\u00a0' : text}</mark> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: line,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, minWidth: '100%' },
  edge: {
    padding: '2px 6px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: line,
    textAlign: 'center',
  },
  cell: {
    padding: '3px 6px',
    border: line,
    maxWidth: '132px',
    height: '24px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  marked: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    outline: `2px solid ${tokens.colorStatusWarningBorder2}`,
    outlineOffset: '-2px',
  },
  mark: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontWeight: 600 },
});
