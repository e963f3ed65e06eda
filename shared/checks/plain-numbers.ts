import type { Check, Found } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { isPlaceholder } from '../workbook/column-model.ts';
import { cellsOf, cellText, many, nameOf, short, textCounts, textRows } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isDressed, looksLikeNumber, withUnit } from '../workbook/written-numbers.ts';

/** "$1,200" and "12%" are text to every program that reads the file. */
export const plainNumbers: Check = {
  meta: {
    id: 'plain-numbers',
    title: 'Numbers are plain',
    demands: 'Numbers carry no thousands separators, currency or percent signs, and no units.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      if (column.profile.counts.text === 0 || !mostlyNumbers(table, column)) continue;
      const rows = textRows(table, column, (text) => isDressed(text) || withUnit(text));
      if (rows.length === 0) continue;
      found.push({
        message: `${nameOf(column)} holds ${many(rows.length, 'number')} written as text with signs, separators or units, such as “${short(cellText(table, rows[0]!, column.index))}” in ${column.letter}${rows[0]}. Write plain numbers, such as 1200, and say the unit in the data dictionary.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'plain',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Budget'],
            ['Avon', 1200],
            ['Bethel', 3400.5],
            ['Canton', 88],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'dollars and commas',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town', 'Budget'],
            ['Avon', '$1,200'],
            ['Bethel', '$3,400.50'],
            ['Canton', '$88'],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'names that hold figures',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Route', 'Length'],
            ['Route 1,200', 12],
            ['Route 3', 4],
            ['Exit 5%', 3],
          ],
        },
      ],
      outcome: 'passed',
    },
  ],
};

/** What is text in the column is numbers, but for placeholders. */
function mostlyNumbers(table: Table, column: TableColumn): boolean {
  let numbers = column.profile.counts.number;
  let all = numbers;
  for (const [text, count] of textCounts(table, column)) {
    if (isPlaceholder(text)) continue;
    all += count;
    if (looksLikeNumber(text) || withUnit(text)) numbers += count;
  }
  return numbers >= 2 && numbers >= all * 0.8;
}
