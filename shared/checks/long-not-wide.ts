import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noHeader, noTable } from '../found.ts';
import { headerCell } from '../workbook/records.ts';
import type { TableColumn } from '../workbook/table.ts';

/** Years or months across the columns change the table's shape with every release. */
export const longNotWide: Check = {
  meta: {
    id: 'long-not-wide',
    title: 'Years and months go down, not across',
    demands: 'A period is a value in a column, not a column of its own.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const measures = table.columns.filter(({ kind }) =>
      ['integer', 'number', 'mixed', 'empty'].includes(kind),
    );
    for (const [word, test] of periods) {
      const across = measures.filter(({ name }) => name !== null && test.test(name.trim()));
      if (across.length < 3 || !differ(across) || goesOn(table.columns, across)) continue;
      return answer([
        {
          message: `${across.length} columns stand for ${word}, from “${across[0]!.name}” to “${across.at(-1)!.name}”. Every release would add a column: make one column for the ${word.replace(/s$/, '')} and one for the value, with a row for each.`,
          ranges: across.map((column) => headerCell(table, column)),
          count: across.length,
        },
      ]);
    }
    const family = largestFamily(measures);
    if (family.length < 3) return { outcome: 'passed' };
    return answer([
      {
        message: `${family.length} columns hold the same figure for different years, from “${family[0]!.name}” to “${family.at(-1)!.name}”. Every release would add a column: make one column for the year and one for the value, with a row for each.`,
        ranges: family.map((column) => headerCell(table, column)),
        count: family.length,
      },
    ]);
  },
  examples: [
    {
      name: 'a column for the year',
      sheets: data([
        ['Town', 'Year', 'Births'],
        ['Avon', 2021, 140],
        ['Avon', 2022, 141],
        ['Bethel', 2021, 88],
      ]),
      outcome: 'passed',
    },
    {
      name: 'the year inside the name',
      sheets: data([
        ['Town', 'POP2020', 'POP2021', 'POP2022'],
        ['Avon', 139, 140, 141],
        ['Bethel', 80, 88, 90],
        ['Canton', 7, 8, 9],
      ]),
      outcome: 'found',
      ranges: ['B1', 'C1', 'D1'],
    },
    {
      name: 'a column for every year',
      sheets: data([
        ['Town', '2020', '2021', '2022'],
        ['Avon', 139, 140, 141],
        ['Bethel', 80, 88, 90],
        ['Canton', 7, 8, 9],
      ]),
      outcome: 'found',
      ranges: ['B1', 'C1', 'D1'],
    },
  ],
};

/** Columns whose names are the same but for a year in them. */
function largestFamily(columns: TableColumn[]): TableColumn[] {
  const families = new Map<string, TableColumn[]>();
  for (const column of columns) {
    const stem = column.name?.replace(/(?:19|20)\d\d/, '#') ?? '';
    if (stem.includes('#')) families.set(stem, [...(families.get(stem) ?? []), column]);
  }
  const all = [...families.values()].filter(differ).sort((a, b) => b.length - a.length);
  return all[0] ?? [];
}

const periods: [word: string, test: RegExp][] = [
  ['years', /^(fy|cy|sy|fiscal year|year|school year)?[\s_'-]*(19|20)\d\d([-–/_](19|20)?\d\d)?$/i],
  [
    'months',
    /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)[\s._-]*((19|20)?\d\d)?$/i,
  ],
  [
    'quarters',
    /^(q[1-4]|[1-4]q|quarter [1-4])([\s_-]*((fy)?(19|20)\d\d)|[\s_-]+(fy)?\d\d)?$|^(19|20)\d\d[\s_-]*q[1-4]$/i,
  ],
  ['dates', /^\d{4}-\d\d-\d\d$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/],
];

/** Q1 to Q4 followed by Q5 are questions, not quarters. */
const goesOn = (columns: TableColumn[], across: TableColumn[]): boolean => {
  const last = across.at(-1)?.name ?? '';
  const next = last.replace(/^(q|quarter )4$/i, (name) => name.replace('4', '5'));
  return next !== last && columns.some(({ name }) => name === next);
};

const differ = (columns: TableColumn[]): boolean =>
  new Set(columns.map(({ name }) => name)).size === columns.length;
