import type { Check, Found } from '../check.ts';
import { cellName } from '../workbook/address.ts';
import { filledRanges, many, short } from '../workbook/records.ts';
import { textAt } from '../workbook/sheet.ts';
import type { Table } from '../workbook/table.ts';

const towns = [
  ['Town', 'Population', 'Births'],
  ['Avon', 18932, 140],
  ['Bethel', 20358, 201],
  ['Canton', 10124, 88],
  ['Darien', 21499, 190],
];

/** Text below, inside or beside the records would be imported as if it were data. */
export const noFootnotes: Check = {
  meta: {
    id: 'no-footnotes',
    title: 'No notes around the data',
    demands:
      'Notes, sources and disclaimers stand in the description of the dataset, not below, beside or between its rows.',
  },
  run({ table }) {
    if (table === null) return { outcome: 'not-applicable', why: 'The first tab holds no table.' };
    const found: Found[] = [];
    const below = table.below.filter(({ role }) => role === 'note').map(({ row }) => row);
    if (below.length > 0) found.push(note(table, below, 'below the data'));
    const inside = table.inside.filter(({ role }) => role === 'note').map(({ row }) => row);
    if (inside.length > 0) found.push(note(table, inside, 'between the records'));
    const labels = table.inside.filter(({ role }) => role === 'label').map(({ row }) => row);
    if (labels.length > 0) {
      found.push({
        message: `${many(labels.length, 'row')} between the records ${labels.length === 1 ? 'holds' : 'hold'} only a label, such as “${sample(table, labels[0]!)}” in row ${labels[0]}. Every row should be a record: put the label into a column of its own, repeated in each record it stands for.`,
        ranges: filledRanges(table.sheet, labels),
        count: labels.length,
        severity: 'warning',
      });
    }
    if (table.beside.length > 0) {
      const [first] = table.beside;
      const text = short(textAt(table.sheet, first!.row, first!.column));
      found.push({
        message: `“${text}” stands beside the data in ${cellName(first!.row, first!.column)}, in a column without a name. Move it into the dataset’s description and empty the cell.`,
        ranges: table.beside.map(({ row, column }) => cellName(row, column)),
        count: table.beside.length,
      });
    }
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    { name: 'records alone', sheets: [{ name: 'Data', rows: towns }], outcome: 'passed' },
    {
      name: 'a source line below a blank row',
      sheets: [{ name: 'Data', rows: [...towns, [], ['Source: Department of Public Health']] }],
      outcome: 'found',
      ranges: ['A7'],
    },
    {
      name: 'two notes right below',
      sheets: [{ name: 'Data', rows: [...towns, ['* Preliminary figures'], ['Note: rounded']] }],
      outcome: 'found',
      ranges: ['A6:A7'],
    },
    { name: 'no table', sheets: [{ name: 'Data', rows: [['Hello']] }], outcome: 'not-applicable' },
  ],
};

function note(table: Table, rows: number[], where: string): Found {
  return {
    message: `${many(rows.length, 'row')} ${where} ${rows.length === 1 ? 'is' : 'are'} no record: “${sample(table, rows[0]!)}” in row ${rows[0]}. The portal would import ${rows.length === 1 ? 'it' : 'them'} as data: move the text into the dataset’s description and delete the ${rows.length === 1 ? 'row' : 'rows'}.`,
    ranges: filledRanges(table.sheet, rows),
    count: rows.length,
  };
}

function sample({ sheet }: Table, row: number): string {
  for (const { index } of sheet.columns) {
    const text = textAt(sheet, row, index);
    if (text !== '') return short(text, 60);
  }
  return '';
}
