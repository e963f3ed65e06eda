import type { Check, Found } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundInColumns, noTable, notToldBy } from '../found.ts';
import { many, rowsOf } from '../workbook/records.ts';
import type { Table } from '../workbook/table.ts';
import { isStriped, isTold, noCell, type Shades, shadesOf } from '../workbook/values/shades.ts';

/** A yellow cell says nothing once the data is a text file. Stripes and colours that follow a value are fine. */
export const noColourCoding: Check = {
  meta: {
    id: 'no-colour-coding',
    title: 'No meaning in colours alone',
    demands: 'What a cell’s colour means stands in a column, because the portal loses colours.',
  },
  run({ workbook, table }) {
    if (table === null) return noTable;
    const untold = notToldBy(workbook, 'colours');
    if (untold !== null) return untold;
    const shades = shadesOf(table).filter(({ counts }) => counts.some((count) => count > 0));
    const painted = paintedRows(table, shades);
    const rowsFound = meansSomething(table, painted.shades) ? inRows(table, painted) : [];
    const cellsFound = foundInColumns(
      table,
      (column) =>
        oddRows(
          table,
          shades.find((one) => one.column === column),
          painted.rows,
        ),
      ({ name, rows, cell }) =>
        `${name} has ${many(rows.length, 'cell')} in another colour than the rest, the first is ${cell}. Colours are lost on the portal: say what they mean in a column of its own.`,
    );
    return answer([...rowsFound, ...cellsFound]);
  },
  examples: [
    { name: 'no colours', sheets: data(births), outcome: 'passed' },
    {
      name: 'stripes',
      sheets: data([...births, ['Darien', 90], ['Easton', 41], ['Fairfield', 300]], {
        fills: { 'A1:B1': '1F4E78', 'A3:B3': 'DDEBF7', 'A5:B5': 'DDEBF7', 'A7:B7': 'DDEBF7' },
      }),
      outcome: 'passed',
    },
    {
      name: 'a colour that a column explains',
      sheets: data(
        [
          ['Site', 'Status'],
          ...['Open', 'Closed', 'Open', 'Open', 'Closed', 'Open'].map((status, at) => [at + 1, status]),
        ],
        { fills: { B3: 'FFC7CE', B6: 'FFC7CE' } },
      ),
      outcome: 'passed',
    },
    {
      name: 'one figure in yellow',
      sheets: data([...births, ['Darien', 90], ['Easton', 41], ['Fairfield', 300]], {
        fills: { B5: 'FFFF00' },
      }),
      outcome: 'found',
      ranges: ['B5'],
    },
  ],
};

interface Painted {
  rows: Set<number>;
  /** The colour of each row that is painted from end to end. */
  shades: Int16Array;
}

/** Rows in which nearly every cell has another colour than is usual in its column. */
function paintedRows({ firstRow, lastRow }: Table, columns: Shades[]): Painted {
  const rows = new Set<number>();
  const shades = new Int16Array(columns.length === 0 ? 0 : lastRow - firstRow + 1);
  for (let at = 0; at < shades.length; at++) {
    const cells = columns.filter(({ of }) => of[at] !== noCell);
    const odd = cells.filter(({ of, usual }) => of[at] !== usual);
    if (odd.length < 2 || odd.length < cells.length * 0.8) continue;
    rows.add(firstRow + at);
    shades[at] = odd[0]!.of[at]! + 1;
  }
  return { rows, shades };
}

const meansSomething = (table: Table, shades: Int16Array): boolean =>
  shades.some((shade) => shade > 0) && !isStriped(table, shades) && !isTold(table, shades);

function inRows(table: Table, painted: Painted): Found[] {
  const rows = [...painted.rows];
  const [first] = rows;
  return [
    {
      message: `${many(rows.length, 'row has', 'rows have')} another colour than the rest, the first is row ${first}. Colours are lost on the portal: say what they mean in a column of its own.`,
      ranges: rowsOf(table, rows),
      count: rows.length,
      ...(isBlock(table, rows) ? { severity: 'advice' } : {}),
    },
  ];
}

/** Coloured from some row to the end, or down to some row: perhaps only where somebody stopped painting. */
const isBlock = ({ firstRow, lastRow }: Table, rows: number[]): boolean =>
  rows.at(-1)! - rows[0]! === rows.length - 1 && (rows[0] === firstRow || rows.at(-1) === lastRow);

function oddRows(table: Table, shades: Shades | undefined, painted: Set<number>): number[] {
  if (shades === undefined || shades.counts.filter((count) => count > 0).length < 2) return [];
  const rows: number[] = [];
  shades.of.forEach((shade, at) => {
    const row = table.firstRow + at;
    if (shade !== noCell && shade !== shades.usual && !painted.has(row)) rows.push(row);
  });
  return rows.length === 0 || isStriped(table, shades.of) || isTold(table, shades.of) ? [] : rows;
}
