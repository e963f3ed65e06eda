import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { cellText, eachCell, many, textRows } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { holdsFigures } from '../workbook/table/figures-in.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isSuppressed } from '../workbook/values/marks.ts';

/** A reader has to know what a star or -99 stands for. */
export const explainedSuppression: Check = {
  meta: {
    id: 'explained-suppression',
    title: 'Withheld values are explained',
    demands: 'What stands for a withheld value, such as *, <5 or -99, is explained in the data dictionary.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    const dictionary = dictionaryOf(workbook, table, metadata);
    return answer(
      foundInColumns(
        table,
        (column) => {
          const rows = withheld(table, column);
          if (rows.length === 0) return rows;
          const said = JSON.stringify((dictionary === null ? null : entryOf(dictionary, column)) ?? '');
          const mark = cellText(table, rows[0]!, column.index);
          return said.includes(mark) || /suppress|withheld|redact|mask/i.test(said) ? [] : rows;
        },
        ({ name, rows, shown, cell }) =>
          `${name} holds “${shown}” in ${cell}${rows.length > 1 ? ` and the like in ${many(rows.length - 1, 'more cell')}` : ''}, which seems to stand for a withheld value. Say in the data dictionary what it means; a column of its own for the reason keeps the figures plain.`,
      ),
    );
  },
  examples: [
    {
      name: 'nothing withheld',
      sheets: data([
        ['Town', 'Cases'],
        ['Avon', 14],
        ['Bethel', 20],
        ['Canton', 8],
      ]),
      outcome: 'passed',
    },
    {
      name: 'stars',
      sheets: data([
        ['Town', 'Cases'],
        ['Avon', 14],
        ['Bethel', '*'],
        ['Canton', 8],
        ['Darien', 9],
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'stars that the dictionary explains',
      sheets: data([
        ['Town', 'Cases'],
        ['Avon', 14],
        ['Bethel', '*'],
        ['Canton', 8],
        ['Darien', 9],
      ]),
      metadata: { fields: {}, columns: { Cases: { description: 'Cases; * stands for fewer than six.' } } },
      outcome: 'passed',
    },
  ],
};

function withheld(table: Table, column: TableColumn): number[] {
  const { kind, profile } = column;
  if (profile.counts.text > 0)
    return holdsFigures(table, column) ? textRows(table, column, isSuppressed) : [];
  if (!['integer', 'number'].includes(kind)) return [];
  const counts = new Map<number, number[]>();
  let otherNegative = false;
  eachCell(table, column, (row, cell, value) => {
    if (cell !== Cell.number || value >= 0) return;
    if (codes.has(value)) counts.set(value, [...(counts.get(value) ?? []), row]);
    else otherNegative = true;
  });
  return otherNegative ? [] : [...counts.values()].flat().sort((a, b) => a - b);
}

/** Negative figures that stand for something else where no other figure is negative. */
const codes = new Set([
  -9, -99, -999, -9999, -99999, -88, -888, -8888, -77, -777, -1e9, -666666666, -222222222, -333333333,
]);
