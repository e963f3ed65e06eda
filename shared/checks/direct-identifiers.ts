import type { Check, Found, Subject } from '../check.ts';
import { data, listed } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { isFirm, kindWords } from '../privacy/kind-words.ts';
import { type ColumnFacts, privacyOf } from '../privacy/privacy-of.ts';
import { cellsOf, many, nameOf, wholeColumn } from '../workbook/records.ts';
import type { Table } from '../workbook/table.ts';

/** What points to one living person must not become public by mistake. */
export const directIdentifiers: Check = {
  meta: {
    id: 'direct-identifiers',
    title: 'Nobody can be recognised directly',
    demands:
      'No column holds names, numbers, addresses or dates of birth of private persons; people in a public role are named on purpose.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    const { columns, records } = privacyOf(table);
    return answer(columns.flatMap((facts) => foundIn(table, facts, records.are, parameters)));
  },
  examples: [
    {
      name: 'telephone numbers of offices',
      sheets: data([
        ['Office', 'Phone', 'Email'],
        ['Avon', '860-555-0101', 'avon@example.gov'],
        ['Bethel', '860-555-0102', 'bethel@example.gov'],
        ['Canton', '860-555-0103', 'info@example.gov'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'social security numbers',
      sheets: data([
        ['Case', 'Number'],
        ['A1', '219-09-9999'],
        ['A2', '219-09-9998'],
        ['A3', '457-55-5462'],
      ]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'social security numbers as figures',
      sheets: listed('SSN', [219099999, 219099998, 457555462]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'dates of birth',
      sheets: data([
        ['Case', 'Date of Birth'],
        ['A1', '1980-02-03'],
        ['A2', '1971-07-30'],
        ['A3', '1999-12-01'],
      ]),
      outcome: 'found',
      ranges: ['B2:B4'],
    },
    {
      name: 'parcel numbers in the same groups',
      sheets: listed('APN', ['123-45-6789', '123-45-6790', '123-46-0001']),
      outcome: 'passed',
    },
    {
      name: 'patients by name',
      sheets: data([
        ['Patient', 'Visits'],
        ['DOE JANE', 2],
        ['SMITH ROBERT', 1],
        ['GARCIA MARIA', 4],
      ]),
      outcome: 'found',
      ranges: ['A2:A4'],
    },
    {
      name: 'holders of a licence, by name',
      sheets: data([
        ['License Number', 'License Type', 'First Name', 'Last Name'],
        ['RN.1', 'Nurse', 'Jane', 'Doe'],
        ['RN.2', 'Nurse', 'Robert', 'Smith'],
        ['RN.3', 'Nurse', 'Maria', 'Garcia'],
      ]),
      outcome: 'found',
      ranges: ['C2:C4', 'D2:D4'],
    },
  ],
};

function foundIn(
  table: Table,
  { view: { column }, direct }: ColumnFacts,
  are: string,
  { publicRoleReason, licenceReason = publicRoleReason }: Subject['parameters'],
): Found[] {
  if (direct === null || direct.verdict === 'clear' || direct.verdict === 'indirect') return [];
  const words = kindWords[direct.kind as keyof typeof kindWords];
  const count = direct.rows?.length ?? column.profile.filled;
  const reason = are.includes('licen') ? licenceReason : publicRoleReason;
  const ready = typeof reason === 'string' && direct.severity === 'advice' ? reason : null;
  const firm = isFirm(direct);
  const first = direct.rows?.[0] ?? table.firstRow;
  const what =
    direct.rows === null
      ? `${nameOf(column)} seems to hold ${words.many}`
      : `${nameOf(column)} holds what reads as ${many(count, words.one, words.many)}, the first in ${column.letter}${first}`;
  const why = `: ${direct.evidence}.`;
  const next = firm
    ? 'They must never be published: delete the column.'
    : direct.verdict === 'personal'
      ? `${words.instead} If they may be published all the same, dismiss this and say why.`
      : `Are they meant to be public, as those of ${/^(?:records|counts|events|places|organisations)\b/.test(are) ? 'people in a public role' : are} can be? Then dismiss this with that reason${ready === null ? '' : `, such as “${ready}”`}; otherwise ${words.instead.charAt(0).toLowerCase()}${words.instead.slice(1)}`;
  return [
    {
      message: `${what}${why} ${next}`,
      ranges: direct.rows === null ? [wholeColumn(table, column)] : cellsOf(column, direct.rows),
      count,
      ...(column.name === null ? {} : { field: column.name }),
      ...(direct.severity === undefined ? {} : { severity: direct.severity }),
      ...(firm ? { firm } : {}),
      ...(ready === null ? {} : { readyReason: ready }),
    },
  ];
}
