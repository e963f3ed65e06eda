import type { Check, Found } from '../check.ts';
import { codeName } from '../workbook/code-names.ts';
import { cellsOf, cellText, many, nameOf, short, textCounts, textRows } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** Numbers kept as text sort wrongly and cannot be added up. */
export const numbersAsNumbers: Check = {
  meta: {
    id: 'numbers-as-numbers',
    title: 'Numbers are numbers',
    demands: 'A column of numbers holds numbers, not text that looks like them. Codes may stay text.',
  },
  run({ table }) {
    if (table === null) return { outcome: 'not-applicable', why: 'The first tab holds no table.' };
    const found: Found[] = [];
    for (const column of table.columns) {
      if (column.profile.counts.text === 0) continue;
      const rows =
        column.profile.counts.number >= column.profile.counts.text
          ? textRows(table, column, isNumber)
          : wholeColumn(table, column);
      if (rows.length === 0) continue;
      found.push({
        message: `${nameOf(column)} keeps ${many(rows.length, 'number')} as text, such as “${short(cellText(table, rows[0]!, column.index))}” in ${column.letter}${rows[0]}. Turn ${rows.length === 1 ? 'it' : 'them'} into numbers, or, if these are codes, keep the whole column as text.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    {
      name: 'numbers',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', 201],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'one of them typed as text',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Births'],
            ['Avon', 140],
            ['Bethel', '201'],
            ['Canton', 88],
            ['Darien', 190],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'codes with leading zeros',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'ZIP'],
            ['Avon', '06001'],
            ['Bethel', '06801'],
            ['Canton', '06019'],
          ],
        },
      ],
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
