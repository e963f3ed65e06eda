import type { Check } from '../check.ts';
import { data, listed } from '../example-data.ts';
import { answer, foundInColumns, foundInNames, noTable } from '../found.ts';
import { many, nameOf, textRows } from '../workbook/records.ts';
import { mostlyNumbers } from '../workbook/values/majority.ts';
import { withMagnitude } from '../workbook/values/written-numbers.ts';

/** "1.2 million" cannot be added up. */
export const fullNumbers: Check = {
  meta: {
    id: 'full-numbers',
    title: 'Numbers in full',
    demands:
      'A number is written with all its digits: 1200000, not 1.2 million, nor 1.2 under “in millions”.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const cells = foundInColumns(
      table,
      (column) => (mostlyNumbers(table, column) ? textRows(table, column, withMagnitude) : []),
      ({ name, rows, shown, cell }) =>
        `${name} shortens ${many(rows.length, 'number')}, such as “${shown}” in ${cell}. Write them in full, such as 1200000.`,
    );
    const names = foundInNames(table, (column) =>
      ['integer', 'number'].includes(column.kind) && inMagnitudes.test(column.name ?? '')
        ? `${nameOf(column)} holds shortened numbers, as its name says. Where the exact figures are known, write them in full, such as 1200000.`
        : null,
    );
    return answer([...cells, ...names.map((one) => ({ ...one, severity: 'advice' as const }))]);
  },
  examples: [
    { name: 'in full', sheets: listed('budget', [1200000, 450000, 98000]), outcome: 'passed' },
    {
      name: 'sizes and part numbers',
      sheets: listed('model', ['450M', 'Boeing 747', '12K', 'A320', 'Route 5K']),
      outcome: 'passed',
    },
    {
      name: 'shortened',
      sheets: listed('budget', ['$1.2 million', '450 thousand', 98000, 120000]),
      outcome: 'found',
      ranges: ['B2:B3'],
    },
    {
      name: 'shortened by the name',
      sheets: data([
        ['town', 'Budget (in millions)'],
        ['Avon', 1.2],
        ['Bethel', 0.4],
        ['Canton', 3.1],
      ]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

const inMagnitudes =
  /\bin[\s_](thousands|millions|billions)\b|\(\s*(thousands|millions|billions)[^)]*\)|\$\s?(000s?|mm?|bn)\b|\(\s*000s?\s*\)|[_\s](thousands|millions|billions)$/i;
