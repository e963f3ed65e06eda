import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { many, textCounts, textRows } from '../workbook/records.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import { isElsewhere, isStateCode, isStateName } from '../workbook/values/states.ts';

/** "Calif." is no state to a map, and CA is another one than California. */
export const possibleStates: Check = {
  meta: {
    id: 'possible-states',
    title: 'States exist and are written one way',
    demands: 'A column of states holds states of the United States, all by name or all by their two letters.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const states = table.columns.filter(
      (column) => /\bstate\b/.test(headerWords(column.name)) && mostTexts(table, column, isState),
    );
    const unknown = foundInColumns(
      table,
      (column) => (states.includes(column) ? unknownRows(table, column) : []),
      ({ name, rows, shown, cell }) =>
        `${name} has ${many(rows.length, 'value that is', 'values that are')} no state, such as “${shown}” in ${cell}. Write the state’s name or its two letters, such as CT.`,
    );
    const mixed = foundInColumns(
      table,
      (column) => (states.includes(column) ? otherForm(table, column) : []),
      ({ name, rows, shown, cell }) => ({
        message: `${name} writes states both by name and by two letters: ${many(rows.length, 'cell differs', 'cells differ')} from the rest, such as “${shown}” in ${cell}. Write all one way.`,
        severity: 'advice',
      }),
    );
    return answer([...unknown, ...mixed]);
  },
  examples: [
    {
      name: 'two letters',
      sheets: listed('state', ['CT', 'NY', 'MA', 'CT', 'PR', 'ON', null]),
      outcome: 'passed',
    },
    { name: 'the state of a device', sheets: listed('state', ['On', 'Off', 'On', 'On']), outcome: 'passed' },
    {
      name: 'no such state',
      sheets: listed('state', ['CT', 'NY', 'XX', 'CT', 'Conn.', 'MA']),
      outcome: 'found',
      ranges: ['B4', 'B6'],
    },
    {
      name: 'by name among letters',
      sheets: listed('mailing_state', ['CT', 'NY', 'Connecticut', 'CT', 'MA']),
      outcome: 'found',
      ranges: ['B4'],
    },
  ],
};

const isState = (text: string): boolean => isStateCode(text) || isStateName(text);

/** Where regions abroad are ordinary, only what looks like a state’s letters is doubted. */
function unknownRows(table: Table, column: TableColumn): number[] {
  const abroad =
    table.columns.some(({ name }) => /\bcountry\b/.test(headerWords(name))) ||
    !mostTexts(table, column, isState, 0.9);
  return textRows(table, column, (text) => {
    if (isPlaceholder(text) || isState(text) || isElsewhere(text)) return false;
    const shown = text.trim();
    return !abroad || shown.length <= 2 || /^[A-Za-z]{2,6}\.$/.test(shown);
  });
}

function otherForm(table: Table, column: TableColumn): number[] {
  let codes = 0;
  let names = 0;
  for (const [text, count] of textCounts(table, column)) {
    if (isStateCode(text)) codes += count;
    else if (isStateName(text)) names += count;
  }
  if (codes === 0 || names === 0) return [];
  return textRows(table, column, codes >= names ? isStateName : isStateCode);
}
