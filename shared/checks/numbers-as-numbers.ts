import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textCounts, textRows } from '../workbook/records.ts';
import { codeName } from '../workbook/table/code-names.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** Numbers kept as text sort wrongly and cannot be added up. */
export const numbersAsNumbers: Check = {
  meta: {
    id: 'numbers-as-numbers',
    title: 'Numbers are numbers',
    demands: 'A column of numbers holds numbers, not text that looks like them. Codes may stay text.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) =>
          column.profile.counts.number >= column.profile.counts.text
            ? textRows(table, column, isNumber)
            : wholeColumn(table, column),
        ({ name, rows, shown, cell }) =>
          `${name} keeps ${many(rows.length, 'number')} as text, such as “${shown}” in ${cell}. Turn ${rows.length === 1 ? 'it' : 'them'} into numbers, or, if these are codes, keep the whole column as text.`,
      ),
    );
  },
  examples: [
    {
      name: 'numbers',
      sheets: data(births),
      outcome: 'passed',
    },
    {
      name: 'one of them typed as text',
      sheets: data([
        ['Town', 'Births'],
        ['Avon', 140],
        ['Bethel', '201'],
        ['Canton', 88],
        ['Darien', 190],
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'codes with leading zeros',
      sheets: data([
        ['Town', 'ZIP'],
        ['Avon', '06001'],
        ['Bethel', '06801'],
        ['Canton', '06019'],
      ]),
      outcome: 'passed',
    },
  ],
};

const isNumber = (text: string): boolean => /^\s*-?(?:[1-9]\d{0,14}|0)(?:\.\d+)?\s*$/.test(text);

/** A column of text in which every value is a measure: no code by its name, its zeros or its even length. */
function wholeColumn(table: Table, column: TableColumn): number[] {
  if (column.name === null || codeName(column.name)) return [];
  let numbers = 0;
  let others = 0;
  const lengths = new Set<number>();
  for (const [text, count] of textCounts(table, column)) {
    if (isNumber(text)) {
      numbers += count;
      lengths.add(text.trim().replace('.', '').length);
    } else if (/^\s*0\d+/.test(text)) return [];
    else others += count;
  }
  const measures = numbers >= 3 && others <= numbers * 0.1 && lengths.size > 1 && column.profile.distinct > 2;
  return measures ? textRows(table, column, isNumber) : [];
}
