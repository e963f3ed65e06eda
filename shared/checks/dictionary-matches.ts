import type { Check, Found } from '../check.ts';
import { answer, noDictionary, noTable } from '../found.ts';
import { type Dictionary, dictionaryOf, entryOf, keyOf } from '../workbook/dictionary/dictionary.ts';
import { headerCell, many, short } from '../workbook/records.ts';
import type { Table } from '../workbook/table.ts';

const rows = [
  ['town', 'births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];

/** A dictionary that describes columns which are not there, and misses some that are, describes another table. */
export const dictionaryMatches: Check = {
  meta: {
    id: 'dictionary-matches',
    title: 'The dictionary fits the table',
    demands:
      'Every column the data dictionary describes is in the table, and it has an entry for every column.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    const dictionary = dictionaryOf(workbook, table, metadata);
    if (dictionary === null) return noDictionary;
    return answer([...notInTable(table, dictionary), ...notInDictionary(table, dictionary)]);
  },
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'both described',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { town: { description: 'Town' }, births: { description: 'Live births' } },
      },
      outcome: 'passed',
    },
    {
      name: 'a column that is gone',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { town: { description: 'Town' }, deaths: { description: 'Deaths' } } },
      outcome: 'found',
      ranges: ['B1'],
    },
    {
      name: 'a column without an entry',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { Town: { description: 'Town' } } },
      outcome: 'found',
      ranges: ['B1'],
    },
    {
      name: 'a name written otherwise',
      sheets: [
        {
          name: 'Data',
          rows: rows.map(([town, births]) => [town === 'town' ? 'home_town' : town!, births!]),
        },
      ],
      metadata: {
        fields: {},
        columns: { 'Home Town': { description: 'Town' }, births: { description: 'Live births' } },
      },
      outcome: 'found',
      ranges: ['A1'],
    },
  ],
};

function notInTable(table: Table, { entries }: Dictionary): Found[] {
  const columns = new Map(
    table.columns.flatMap((one) => (one.name === null ? [] : [[keyOf(one.name), one]])),
  );
  return [...entries].flatMap(([key, { header }]): Found[] => {
    const column = columns.get(key);
    if (column === undefined) {
      return [
        {
          message: `The data dictionary describes “${short(header)}”, but the table has no such column. Mend the name, or take the entry out.`,
          ranges: [],
          count: 1,
          field: header,
        },
      ];
    }
    if (keyOf(header) === key) return [];
    return [
      {
        message: `The data dictionary writes “${short(header)}” where the table has “${short(column.name!)}”. Write the name as it stands in the table.`,
        ranges: [headerCell(table, column)],
        count: 1,
        field: column.name!,
        severity: 'advice',
      },
    ];
  });
}

/** Said once for all of them; none of the table's columns in it means it is of another table, which is said above. */
function notInDictionary(table: Table, dictionary: Dictionary): Found[] {
  const named = table.columns.filter((column) => column.name !== null);
  const missing = named.filter((column) => entryOf(dictionary, column) === null);
  if (missing.length === 0 || missing.length === named.length) return [];
  const names = missing.slice(0, 3).map((column) => `“${short(column.name!)}”`);
  return [
    {
      message: `The data dictionary has no entry for ${many(missing.length, 'column')} of the table: ${names.join(', ')}${missing.length > 3 ? ' and more' : ''}. Add one for each.`,
      ranges: missing.map((column) => headerCell(table, column)),
      count: missing.length,
    },
  ];
}
