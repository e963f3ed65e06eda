import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundAtName, foundInNames, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';
import { ownName } from '../workbook/table/header-names.ts';

/** Names that every program takes as they are. */
export const headerCharacters: Check = {
  meta: {
    id: 'header-characters',
    title: 'Column names are made of letters and digits',
    demands: 'A column name holds letters, digits and the few characters the handbook allows, nothing else.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const allowed = String(parameters.allowed ?? '.-_');
    const found = foundInNames(table, (column) => {
      const odd = oddOnes(ownName(table, column), allowed).filter((one) => one !== ' ');
      if (odd.length === 0) return null;
      return `${nameOf(column)} holds ${odd.map((one) => `“${one}”`).join(', ')}. Name it with letters, digits and ${[...allowed].join(' ')} only; write “and” for &, and leave units to the data dictionary.`;
    });
    const spaced = table.columns.filter(
      (column) => oddOnes(ownName(table, column), allowed).join('') === ' ',
    );
    if (spaced.length === 0) return answer(found);
    const joined = spaced[0]!.name!.trim().toLowerCase().replace(/\s+/g, '_');
    const who = spaced.length === 1 ? `${nameOf(spaced[0]!)} has` : `${spaced.length} column names have`;
    const message = `${who} spaces. Join the words with an underscore, such as “${joined}”.`;
    return answer([...found, { ...foundAtName(table, spaced, message), severity: 'warning' }]);
  },
  examples: [
    {
      name: 'plain names',
      sheets: data([
        ['town', 'births_2023'],
        ['Avon', 140],
        ['Bethel', 201],
      ]),
      outcome: 'passed',
    },
    {
      name: 'a percent sign, and a space',
      sheets: data([
        ['Town name', 'Births %'],
        ['Avon', 14.2],
        ['Bethel', 20.1],
      ]),
      outcome: 'found',
      ranges: ['B1', 'A1'],
    },
  ],
};

const oddOnes = (name: string, allowed: string): string[] => [
  ...new Set([...name].filter((one) => !/[A-Za-z0-9]/.test(one) && !allowed.includes(one))),
];
