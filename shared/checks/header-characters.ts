import type { Check, Found } from '../check.ts';
import { headerCell, nameOf } from '../workbook/records.ts';
import type { TableColumn } from '../workbook/table.ts';

/** Names that every program takes as they are. */
export const headerCharacters: Check = {
  meta: {
    id: 'header-characters',
    title: 'Column names are made of letters and digits',
    demands: 'A column name holds letters, digits and the few characters the handbook allows, nothing else.',
  },
  run({ table, parameters }) {
    if (table === null || table.headerRows.length === 0) {
      return { outcome: 'not-applicable', why: 'There is no header row.' };
    }
    const allowed = String(parameters.allowed ?? '.-_');
    const found: Found[] = [];
    const spaced: TableColumn[] = [];
    for (const column of table.columns) {
      const odd = oddOnes(column.name ?? '', allowed);
      if (odd.some((one) => one !== ' ')) {
        found.push({
          message: `${nameOf(column)} holds ${odd
            .filter((one) => one !== ' ')
            .map((one) => `“${one}”`)
            .join(
              ', ',
            )}. Name it with letters, digits and ${[...allowed].join(' ')} only; write “and” for &, and leave units to the data dictionary.`,
          ranges: [headerCell(table, column)],
          count: 1,
          field: column.name!,
        });
      } else if (odd.length > 0) spaced.push(column);
    }
    if (spaced.length > 0) {
      found.push({
        message: `${spaced.length === 1 ? `${nameOf(spaced[0]!)} has` : `${spaced.length} column names have`} spaces. Join the words with an underscore, such as “${spaced[0]!.name!.trim().toLowerCase().replace(/\s+/g, '_')}”.`,
        ranges: spaced.map((column) => headerCell(table, column)),
        count: spaced.length,
        severity: 'warning',
      });
    }
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    {
      name: 'plain names',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['town', 'births_2023'],
            ['Avon', 140],
            ['Bethel', 201],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'a percent sign, and a space',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Town name', 'Births %'],
            ['Avon', 14.2],
            ['Bethel', 20.1],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['B1', 'A1'],
    },
  ],
};

const oddOnes = (name: string, allowed: string): string[] => [
  ...new Set([...name].filter((one) => !/[A-Za-z0-9]/.test(one) && !allowed.includes(one))),
];
