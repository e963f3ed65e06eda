import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SectionHeard } from '../../../shared/handbook/gaps.ts';
import { SectionLink } from './section-link.tsx';
import { type Column, type Order, pressed, sortSections } from './sort-sections.ts';

const columns: { id: Column; name: string }[] = [
  { id: 'section', name: 'Section' },
  { id: 'answered', name: 'Answered' },
  { id: 'unanswered', name: 'Left open' },
  { id: 'up', name: 'Helpful' },
  { id: 'down', name: 'Not helpful' },
];

/** All figures of the sections; a heading sorts by its column. On narrow pages a row takes two lines. */
export function SectionTable({ sections }: { sections: SectionHeard[] }) {
  const styles = useStyles();
  const [order, setOrder] = useState<Order | null>(null);
  return (
    <table aria-label="By section" className={styles.table}>
      <thead>
        <tr className={styles.row}>
          {columns.map(({ id, name }) => (
            <th
              key={id}
              scope="col"
              aria-sort={order?.by === id ? order.direction : 'none'}
              className={id === 'section' ? styles.wide : styles.number}
            >
              <button
                type="button"
                className={mergeClasses(styles.heading, id !== 'section' && styles.right)}
                onClick={() => setOrder(pressed(order, id))}
              >
                {name}
                <Direction order={order} of={id} />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sortSections(sections, order).map((one) => (
          <tr key={one.section} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.wide)}>
              <SectionLink section={one.section} url={one.url} />
            </th>
            {([one.answered, one.unanswered, one.up, one.down] as const).map((figure, at) => (
              <td key={columns[at + 1]?.id} className={mergeClasses(styles.cell, styles.number)}>
                {figure.toLocaleString('en-US')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Direction({ order, of }: { order: Order | null; of: Column }) {
  const styles = useStyles();
  if (order?.by !== of) return <ArrowSortRegular aria-hidden className={styles.unsorted} />;
  return order.direction === 'ascending' ? <ArrowUpRegular aria-hidden /> : <ArrowDownRegular aria-hidden />;
}

const narrow = '@media (max-width: 639px)';
const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', padding: '4px 0' },
  },
  wide: { textAlign: 'left', [narrow]: { gridColumn: '1 / -1' } },
  number: { textAlign: 'right', width: '110px', [narrow]: { width: 'auto' } },
  cell: {
    padding: '6px 4px',
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    [narrow]: { padding: '2px 4px' },
  },
  heading: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '32px',
    padding: '4px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'normal',
    cursor: 'pointer',
    '& svg': { flexShrink: 0 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  right: { justifyContent: 'flex-end' },
  unsorted: { [narrow]: { display: 'none' } },
});
