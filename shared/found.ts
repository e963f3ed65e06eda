import type { Found, Outcome } from './check.ts';
import { cellsOf, cellText, headerCell, nameOf, short } from './workbook/records.ts';
import type { Table, TableColumn } from './workbook/table.ts';
import type { Workbook } from './workbook/workbook.ts';

/** Passed when nothing was found. */
export const answer = (found: Found[]): Outcome =>
  found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };

export const noTable: Outcome = { outcome: 'not-applicable', why: 'The first tab holds no table.' };
export const noHeader: Outcome = { outcome: 'not-applicable', why: 'The table has no header row.' };
export const noDictionary: Outcome = {
  outcome: 'cannot-tell',
  why: 'No data dictionary was given and the workbook has no tab with one.',
};
export const noDescription: Outcome = {
  outcome: 'cannot-tell',
  why: 'No description of the dataset was given.',
};

/** What only `.xlsx` files tell; null when the workbook was read from one. */
export function notToldBy({ format }: Workbook, what: string): Outcome | null {
  if (format === 'xlsx' || format === 'xlsm') return null;
  if (format === 'csv') return { outcome: 'not-applicable', why: `A delimited file holds no ${what}.` };
  return { outcome: 'cannot-tell', why: `Only .xlsx files are read for ${what}.` };
}

/** What one column's cells have in common, for the sentence about them. */
export interface Cells {
  column: TableColumn;
  rows: number[];
  /** The column as a person would call it. */
  name: string;
  /** The first of the cells, such as `B3`, and what it shows. */
  cell: string;
  shown: string;
}

/** One finding for each column in which `look` finds rows; all of them are told. */
export function foundInColumns(
  table: Table,
  look: (column: TableColumn) => number[],
  say: (cells: Cells) => string | Pick<Found, 'message' | 'severity'>,
): Found[] {
  const found: Found[] = [];
  for (const column of table.columns) {
    const rows = look(column);
    const [first] = rows;
    if (first === undefined) continue;
    const cell = `${column.letter}${first}`;
    const said = say({
      column,
      rows,
      cell,
      name: nameOf(column),
      shown: short(cellText(table, first, column.index)),
    });
    found.push({
      ...(typeof said === 'string' ? { message: said } : said),
      ranges: cellsOf(column, rows),
      count: rows.length,
      ...fieldOf(column),
    });
  }
  return found;
}

/** One finding for each column whose name the sentence is about; null where there is nothing to say. */
export function foundInNames(table: Table, say: (column: TableColumn) => string | null): Found[] {
  return table.columns.flatMap((column) => {
    const message = say(column);
    return message === null ? [] : [foundAtName(table, [column], message)];
  });
}

/** One finding about the names of these columns. */
export const foundAtName = (table: Table, columns: TableColumn[], message: string): Found => ({
  message,
  ranges: columns.map((column) => headerCell(table, column)),
  count: columns.length,
  ...(columns.length === 1 ? fieldOf(columns[0]!) : {}),
});

const fieldOf = ({ name }: TableColumn): Pick<Found, 'field'> => (name === null ? {} : { field: name });
