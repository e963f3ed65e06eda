import { makeStyles, tokens } from '@fluentui/react-components';
import type { Glimpse } from '../../../shared/preview-fix.ts';
import { visible } from '../../../shared/report/visible.ts';

/** A few of the places that change, as they are and as they will be. */
export function GlimpseView({ says, rows, more }: Glimpse) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.frame} aria-label={says} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.says}>{says}</caption>
        {rows.length > 0 && (
          <>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  Where
                </th>
                <th scope="col" className={styles.head}>
                  Before
                </th>
                <th scope="col" className={styles.head}>
                  After
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ place, before, after }) => (
                <tr key={place}>
                  <th scope="row" className={styles.place}>
                    {place}
                  </th>
                  <td className={styles.cell}>
                    {before === '' ? <Nothing /> : <del className={styles.gone}>{visible(before)}</del>}
                  </td>
                  <td className={styles.cell}>
                    {after === '' ? <Nothing /> : <ins className={styles.new}>{visible(after)}</ins>}
                  </td>
                </tr>
              ))}
            </tbody>
          </>
        )}
      </table>
      {more > 0 && <p className={styles.more}>and {more.toLocaleString()} more</p>}
    </section>
  );
}

function Nothing() {
  const styles = useStyles();
  return <span className={styles.nothing}>nothing</span>;
}

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  says: { padding: '4px 8px', textAlign: 'left', color: tokens.colorNeutralForeground2 },
  head: {
    padding: '2px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  place: {
    padding: '3px 8px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    textAlign: 'left',
    verticalAlign: 'top',
  },
  cell: {
    padding: '3px 8px',
    borderTop: line,
    minWidth: '72px',
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
  },
  gone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  new: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
  nothing: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  more: {
    margin: 0,
    padding: '2px 8px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
