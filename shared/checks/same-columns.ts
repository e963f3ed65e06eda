import type { Check, Found } from '../check.ts';
import { answer } from '../found.ts';
import { headerCell, nameOf, short } from '../workbook/records.ts';
import { kindOf } from '../workbook/releases/compare-columns.ts';
import { besideLast } from '../workbook/releases/last-release.ts';

const rows = [
  ['town', 'cases'],
  ['Avon', 14],
  ['Bethel', 20],
  ['Canton', 8],
];

/** Programs that read the last release read the next one by the same names. */
export const sameColumns: Check = {
  meta: {
    id: 'same-columns',
    title: 'The columns are those of the last release',
    demands: 'The table has the columns of the last release, by the same names and of the same kinds.',
  },
  run(subject) {
    const beside = besideLast(subject);
    if ('outcome' in beside) return beside;
    const { now, columns } = beside;
    const found: Found[] = [];
    for (const column of columns.gone) {
      found.push({
        message: `The column “${short(column.name ?? column.letter)}” of the last release is gone. Bring it back, or say in the description since when it is left out.`,
        ranges: [],
        count: 1,
        field: column.name ?? column.letter,
      });
    }
    for (const { before, now: column, renamed } of columns.pairs) {
      const at = { ranges: [headerCell(now, column)], count: 1, field: column.name ?? column.letter };
      if (renamed) {
        found.push({
          message: `${nameOf(column)} seems to be the column “${short(before.name ?? before.letter)}” of the last release under a new name. Keep the old name; a plainer one can be the label in the dictionary.`,
          ...at,
        });
      }
      const kinds = [kindOf(before.kind), kindOf(column.kind)];
      if (kinds[0] !== kinds[1] && !kinds.includes('any')) {
        found.push({
          message: `${nameOf(column)} held ${spoken(kinds[0]!)} in the last release and holds ${spoken(kinds[1]!)} now. Write the values as they were written before.`,
          ...at,
        });
      }
    }
    for (const column of columns.added) {
      found.push({
        message: `${nameOf(column)} is new since the last release. Describe it, and say since when it is there.`,
        ranges: [headerCell(now, column)],
        count: 1,
        field: column.name ?? column.letter,
        severity: 'advice',
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'no last release', sheets: [{ name: 'Data', rows }], outcome: 'not-applicable' },
    { name: 'the same', sheets: [{ name: 'Data', rows }], previous: rows.slice(0, 3), outcome: 'passed' },
    {
      name: 'one renamed, one new',
      sheets: [{ name: 'Data', rows: rows.map((row, at) => [...row, at === 0 ? 'deaths' : at * 3]) }],
      previous: rows.map(([town, cases]) => [town === 'town' ? 'municipality' : town!, cases!]),
      outcome: 'found',
      ranges: ['A1', 'C1'],
    },
    {
      name: 'numbers that became text',
      sheets: [
        {
          name: 'Data',
          rows: rows.map(([town, cases], at) => [town!, at === 0 ? cases! : `about ${cases}`]),
        },
      ],
      previous: rows,
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

const spoken = (kind: string): string =>
  kind === 'time' ? 'times' : kind === 'boolean' ? 'yes or no' : kind;
