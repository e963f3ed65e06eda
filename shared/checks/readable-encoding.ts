import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInColumns, foundInNames, noTable } from '../found.ts';
import { many, nameOf, textRows } from '../workbook/records.ts';

/** "QuÃ©bec" was read with the wrong encoding somewhere on its way. */
export const readableEncoding: Check = {
  meta: {
    id: 'readable-encoding',
    title: 'Letters are readable',
    demands: 'No text was garbled by a wrong encoding.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const inNames = foundInNames(table, (column) =>
      column.name !== null && isGarbled(column.name)
        ? `${nameOf(column)} has garbled letters in its name. Type the name again.`
        : null,
    );
    const inCells = foundInColumns(
      table,
      (column) => textRows(table, column, isGarbled),
      ({ name, rows, shown, cell }) =>
        `${name} has garbled letters in ${many(rows.length, 'cell')}, such as “${shown}” in ${cell}. Export the data again as UTF-8.`,
    );
    return answer([...inNames, ...inCells]);
  },
  examples: [
    {
      name: 'accents as they should be',
      sheets: data([
        ['Place', 'N'],
        ['Québec', 1],
        ['La Cañada', 2],
        ['Avon', 3],
      ]),
      outcome: 'passed',
    },
    {
      name: 'garbled accents',
      sheets: data([
        ['Place', 'N'],
        ['QuÃ©bec', 1],
        ['La CaÃ±ada', 2],
        ['Avon', 3],
      ]),
      outcome: 'found',
      ranges: ['A2:A3'],
    },
  ],
};

export const isGarbled = (text: string): boolean =>
  /\ufffd|Ã[\u0080-\u00bf©±¡³­º¼§¨ª¢£€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ“”˜¦\u009d]|Â[\u00a0©®°·»«]/.test(text);
