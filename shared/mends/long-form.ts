import type { Subject } from '../check.ts';
import { longNotWide } from '../checks/long-not-wide.ts';
import type { Content, Fix } from '../mend.ts';
import { mostRows } from '../workbook/address.ts';
import { dictionaryOf, entryOf, keyOf } from '../workbook/dictionary/dictionary.ts';
import { columnAt, slotFrom } from '../workbook/sheet.ts';
import { contentReader } from '../workbook/steps/cell-content.ts';
import { codeName } from '../workbook/table/code-names.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { readDates } from '../workbook/values/read-dates.ts';
import { looksLikeDate } from '../workbook/values/written-dates.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { cellColumns, mend } from './parts/mend-of.ts';

interface Seen {
  /** Columns that stay, and are repeated for every period. */
  keys: TableColumn[];
  across: TableColumn[];
}

/**
 * Puts periods that stand across the columns into rows, on a new first sheet; the sheet as it was stays behind it. Only
 * for a table that is in order otherwise and holds no figure besides, as that would be repeated with every period.
 */
export const longForm = mend<Seen>(
  { id: 'long-form', title: 'Put the periods into rows, on a new first tab' },
  longNotWide,
  {
    look(subject, table, found) {
      const places = new Set(found.flatMap(cellColumns));
      const across = table.columns.filter(({ index }) => places.has(index));
      const keys = table.columns.filter(({ index }) => !places.has(index));
      const fits = isInOrder(subject.workbook, table) && keys.length > 0 && keys.every(isKey);
      const records = table.lastRow - table.firstRow + 1;
      if (!fits || records * across.length >= mostRows || describesThem(subject, table, across)) return null;
      // With nearly all columns the same, the two tabs would pass for one dataset in two parts.
      return keys.length < 0.8 * (keys.length + across.length) ? { keys, across } : null;
    },
    plan({ keys, across }, table, { workbook, metadata }) {
      const names = new Set(keys.map(({ name }) => keyOf(name!)));
      const free = (name: string): string => (names.has(name) ? `${name}_2` : name);
      const period = periodOf(across);
      const [first, second] = [free(period.name), free(period.value)];
      const header: Content[] = [first, ...keys.map(({ name }) => name!), second].map((value) => ({ value }));
      const described = across
        .map(({ name }) => metadata?.columns[name!]?.description)
        .find((description) => description !== undefined);
      return {
        steps: [
          {
            do: 'add-sheet',
            sheet: sheetName(workbook, table.sheet.name),
            position: 1,
            rows: [header, ...records(table, keys, across, period.of)],
          },
        ],
        columns: {
          [first]: { description: `The ${period.name} of the figure in “${second}”.` },
          [second]: described === undefined ? {} : { description: described },
        },
        renamed: across.map(({ name }): Fix['renamed'][number] => ({ from: name!, to: second })),
      };
    },
  },
);

function isInOrder({ format, first, sheets }: Workbook, table: Table): boolean {
  const { hiddenRows, hiddenColumns, filterActive, merges, visibility } = first;
  return (
    format !== 'csv' &&
    sheets.length < 255 &&
    table.headerRows.length === 1 &&
    table.inside.length === 0 &&
    visibility === 'visible' &&
    !filterActive &&
    [hiddenRows, hiddenColumns, merges].every((none) => none.length === 0)
  );
}

const isKey = ({ name, kind }: TableColumn): boolean =>
  name !== null && (!['integer', 'number', 'mixed', 'empty'].includes(kind) || codeName(name));

/** A dictionary tab, or the release before, that knows the columns as they are. */
function describesThem({ workbook, previous }: Subject, table: Table, across: TableColumn[]): boolean {
  const tab = dictionaryOf(workbook, table, null);
  const before = new Set(previous?.table?.columns.map(({ name }) => keyOf(name ?? '')));
  return across.some(
    (column) => before.has(keyOf(column.name!)) || (tab !== null && entryOf(tab, column) !== null),
  );
}

interface Period {
  name: string;
  value: string;
  of(header: string): Content;
}

const year = /(?:19|20)\d\d/;

/** What the headers have in common, and what each of them stands for. */
function periodOf(across: TableColumn[]): Period {
  const headers = across.map(({ name }) => name!.trim());
  if (headers.every((header) => /^(?:19|20)\d\d$/.test(header))) {
    return { name: 'year', value: 'value', of: (header) => ({ value: Number(header.trim()) }) };
  }
  if (headers.every(looksLikeDate)) {
    const days = readDates(headers);
    const of = (header: string): Content =>
      days === null ? { value: header.trim() } : { value: days.get(header.trim())!, format: 'yyyy-mm-dd' };
    return { name: 'date', value: 'value', of };
  }
  const stems = new Set(headers.map((header) => header.replace(year, '#')));
  const [stem = ''] = stems;
  if (stems.size === 1 && stem.includes('#') && headers.every((header) => year.test(header))) {
    const figure = stem
      .replace('#', ' ')
      .replace(/^[\s_.'-]+|[\s_.'-]+$/g, '')
      .replace(/\s+/g, '_');
    const isYearWord = /^(fy|cy|sy|fiscal_?year|year|school_?year)$/i.test(figure);
    if (isYearWord) return { name: 'year', value: 'value', of: (header) => ({ value: header.trim() }) };
    return {
      name: 'year',
      value: /[a-z]/i.test(figure) ? figure : 'value',
      of: (header) => ({ value: Number(year.exec(header)![0]) }),
    };
  }
  const is = (test: RegExp): boolean => headers.every((header) => test.test(header));
  const name = is(/q/i) && is(/\d/) ? 'quarter' : is(/^[a-z]{3}/i) && !is(year) ? 'month' : 'period';
  return { name, value: 'value', of: (header) => ({ value: header.trim() }) };
}

function* records(
  table: Table,
  keys: TableColumn[],
  across: TableColumn[],
  periodFor: Period['of'],
): Iterable<Content[]> {
  const read = contentReader(table.sheet);
  const at = ({ index }: TableColumn, row: number): Content => {
    const held = columnAt(table.sheet, index);
    const slot = held === undefined ? 0 : slotFrom(held, row);
    if (held === undefined || slot >= held.length || held.rows[slot] !== row) return empty;
    const { value, format } = read(held, slot);
    return format === undefined || format === 'General' ? { value } : { value, format };
  };
  const periods = across.map(({ name }) => periodFor(name!));
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const shared = keys.map((column) => at(column, row));
    for (const [place, column] of across.entries()) yield [periods[place]!, ...shared, at(column, row)];
  }
}

const empty: Content = { value: null };

/** At most 31 characters, as Excel allows, and unlike those there are. */
function sheetName({ sheets }: Workbook, name: string): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let next = 1; ; next++) {
    const tail = next === 1 ? ' long' : ` long ${next}`;
    const made = `${name.slice(0, 31 - tail.length)}${tail}`;
    if (!taken.has(made.toLowerCase())) return made;
  }
}
