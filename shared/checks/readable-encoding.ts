import type { Check, Found } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, cellText, headerCell, many, nameOf, short, textRows } from '../workbook/records.ts';

/** "QuÃ©bec" was read with the wrong encoding somewhere on its way. */
export const readableEncoding: Check = {
  meta: {
    id: 'readable-encoding',
    title: 'Letters are readable',
    demands: 'No text was garbled by a wrong encoding.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      if (column.name !== null && isGarbled(column.name)) {
        found.push({
          message: `${nameOf(column)} has garbled letters in its name. Type the name again.`,
          ranges: [headerCell(table, column)],
          count: 1,
          field: column.name,
        });
      }
      const rows = column.profile.counts.text > 0 ? textRows(table, column, isGarbled) : [];
      if (rows.length === 0) continue;
      found.push({
        message: `${nameOf(column)} has garbled letters in ${many(rows.length, 'cell')}, such as “${short(cellText(table, rows[0]!, column.index))}” in ${column.letter}${rows[0]}. Export the data again as UTF-8.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'accents as they should be',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Place', 'N'],
            ['Québec', 1],
            ['La Cañada', 2],
            ['Avon', 3],
          ],
        },
      ],
      outcome: 'passed',
    },
    {
      name: 'garbled accents',
      sheets: [
        {
          name: 'Data',
          rows: [
            ['Place', 'N'],
            ['QuÃ©bec', 1],
            ['La CaÃ±ada', 2],
            ['Avon', 3],
          ],
        },
      ],
      outcome: 'found',
      ranges: ['A2:A3'],
    },
  ],
};

const isGarbled = (text: string): boolean =>
  /\ufffd|Ã[\u0080-\u00bf©±¡³­º¼§¨ª¢£€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ“”˜¦\u009d]|Â[\u00a0©®°·»«]/.test(text);
