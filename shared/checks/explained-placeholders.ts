import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { cellText, many, textRows } from '../workbook/records.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import { holdsFigures } from '../workbook/table/figures-in.ts';
import { isSuppressed } from '../workbook/values/marks.ts';

/** "N/A" among figures makes text of the column; an empty cell says the same. */
export const explainedPlaceholders: Check = {
  meta: {
    id: 'explained-placeholders',
    title: 'Missing values are empty cells',
    demands:
      'A missing figure or date is an empty cell, not “N/A”, a dash or “none”, unless the dictionary explains it.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    const dictionary = dictionaryOf(workbook, table, metadata);
    return answer(
      foundInColumns(
        table,
        (column) => {
          if (!holdsFigures(table, column)) return [];
          const rows = textRows(table, column, (text) => isPlaceholder(text) && !isSuppressed(text));
          const said = dictionary === null ? null : entryOf(dictionary, column);
          const explained =
            rows.length > 0 && JSON.stringify(said ?? '').includes(cellText(table, rows[0]!, column.index));
          return explained ? [] : rows;
        },
        ({ name, rows, shown, cell }) =>
          `${name} says “${shown}” in ${cell}${rows.length > 1 ? ` and stands in for a value in ${many(rows.length - 1, 'more cell')}` : ''}. The portal would make text of the column: leave missing values empty, and say in the data dictionary why they are missing.`,
      ),
    );
  },
  examples: [
    {
      name: 'an empty cell',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', null],
        ['Canton', 88],
      ]),
      outcome: 'passed',
    },
    {
      name: 'N/A among figures',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', 'N/A'],
        ['Canton', 88],
        ['Darien', 90],
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};
