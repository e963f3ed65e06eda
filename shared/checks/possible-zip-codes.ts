import type { Check, Subject } from '../check.ts';
import { data, listed } from '../example-data.ts';
import { answer, foundInColumns, noHeader, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { cellRows, cellText, many, textCounts } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { stateCode } from '../workbook/values/states.ts';

/** A ZIP code that the post does not have maps to nothing. Zeros lost at the front are told by `leading-zeros`. */
export const possibleZipCodes: Check = {
  meta: {
    id: 'possible-zip-codes',
    title: 'ZIP codes exist',
    demands: 'A ZIP code has five digits, or nine, is in use, and belongs to the state beside it.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const columns = table.columns.filter((column) => isZipColumn(table, column));
    const { strings } = table.sheet;
    const groups = new Map(columns.map((column) => [column, new Set(groupsIn(table, column))]));
    const impossible = foundInColumns(
      table,
      (column) =>
        columns.includes(column)
          ? cellRows(table, column, (kind, value) =>
              kind === Cell.text
                ? isImpossible(strings[value]!) && !groups.get(column)!.has(strings[value]!)
                : kind === Cell.number && isWrongNumber(value),
            )
          : [],
      ({ name, rows, shown, cell }) =>
        `${name} has ${many(rows.length, 'value that is', 'values that are')} no ZIP code, such as “${shown}” in ${cell}. Write five digits, such as 06103, or nine, such as 06103-1234.`,
    );
    const astray = foundInColumns(
      table,
      (column) => (columns.includes(column) ? outOfState(table, column, parameters) : []),
      ({ column, name, rows, shown, cell }) =>
        `${name} has ${many(rows.length, 'ZIP code')} of another state than the record says, such as ${shown} beside “${cellText(table, rows[0]!, stateBeside(table, column)!.index)}” in ${cell}. Correct one of the two.`,
    );
    return answer([...impossible, ...astray]);
  },
  examples: [
    {
      name: 'five digits, nine, and one from Canada',
      sheets: listed('zip', ['06103', '06103-1234', 'K1A 0B6', '95814', '958141234', null]),
      outcome: 'passed',
    },
    {
      name: 'no such codes',
      sheets: listed('zip_code', ['06103', '0610', '00000', '06103', '06032-12', '06042']),
      outcome: 'found',
      ranges: ['B3:B4', 'B6'],
    },
    {
      name: 'another state’s',
      sheets: data([
        ['city', 'state', 'zip'],
        ['Hartford', 'CT', '06103'],
        ['Avon', 'CT', '60001'],
        ['Albany', 'NY', '12207'],
        ['Bethel', 'CT', '06801'],
      ]),
      parameters: { state: 'CT', zips: ['060-069'] },
      outcome: 'found',
      ranges: ['C3'],
    },
  ],
};

const least = 501;
const most = 99_950;
const shape = /^\s*(\d{5})(?:[\s-]?\d{4})?-?\s*$/;

function isImpossible(text: string): boolean {
  if (isPlaceholder(text)) return false;
  const digits = shape.exec(text)?.[1];
  if (digits !== undefined) return Number(digits) < least || Number(digits) > most;
  return /^[\d\s-]+$/.test(text) || !/\d/.test(text) || !/[A-Z]/i.test(text) || text.trim().length > 10;
}

/** Words that come again and again, such as `OOS` for those out of state: a group, and no slip. */
const groupsIn = (table: Table, column: TableColumn): string[] =>
  [...textCounts(table, column)].flatMap(([text, count]) => (count >= 3 && !/\d/.test(text) ? [text] : []));

/** Numbers of three or four digits lost their zeros, which is another matter. */
const isWrongNumber = (value: number): boolean =>
  value < 100 ||
  value === 99_999 ||
  !Number.isInteger(value) ||
  (value > most && (value < 5_010_000 || value > 999_509_999));

function isZipColumn(table: Table, column: TableColumn): boolean {
  const words = headerWords(column.name);
  if (
    !/\b(zip|zipcode|postal)\b/.test(words) ||
    /\b(count|number of|served|area|plus|ext|extension|range|list)\b|\b4$/.test(words)
  )
    return false;
  let good = column.profile.counts.number;
  let all = good;
  for (const [text, count] of textCounts(table, column)) {
    if (isPlaceholder(text)) continue;
    all += count;
    if (shape.test(text)) good += count;
  }
  return all >= 3 && good >= all * 0.6;
}

/** The state of the same address: the nearest column of states at the left, within four. */
function stateBeside({ columns }: Table, zip: TableColumn): TableColumn | null {
  const at = columns.indexOf(zip);
  const near = columns.slice(Math.max(0, at - 4), at).reverse();
  return near.find(({ name }) => /(^|\b\w+ )state$/.test(headerWords(name))) ?? null;
}

function outOfState(table: Table, column: TableColumn, { state, zips }: Subject['parameters']): number[] {
  const beside = stateBeside(table, column);
  if (beside === null || !Array.isArray(zips)) return [];
  const areas = zips.map((one) => one.split('-').map(Number));
  const { strings } = table.sheet;
  const inState = new Set<number>();
  for (const row of cellRows(
    table,
    beside,
    (kind, value) => kind === Cell.text && stateCode(strings[value]!) === state,
  ))
    inState.add(row);
  return cellRows(table, column, (kind, value, _style, row) => {
    if (!inState.has(row)) return false;
    const digits =
      kind === Cell.text
        ? shape.exec(strings[value]!)?.[1]
        : kind === Cell.number
          ? fiveOf(value)
          : undefined;
    if (digits === undefined) return false;
    const start = Number(digits.slice(0, 3));
    return !areas.some(([from, to]) => start >= from! && start <= to!);
  });
}

/** A number as five digits; undefined where zeros were lost or it is no ZIP code. */
const fiveOf = (value: number): string | undefined =>
  value >= 10_000 && value <= most ? String(value) : undefined;
