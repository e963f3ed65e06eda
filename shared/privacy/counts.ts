import { eachCell } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import { fullName } from '../workbook/table/header-names.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isSuppressed } from '../workbook/values/marks.ts';
import { demographicOf, ofNature } from './demographics.ts';
import { headerWords } from './header-words.ts';
import { countsPeople, isDenominator, isRate } from './measures.ts';
import { type ColumnFacts, privacyOf } from './privacy-of.ts';

/** Columns that count people in a table of groups, and whether the groups are small enough to know somebody by. */
export interface PeopleCounts {
  columns: TableColumn[];
  /** Divided by a trait of people, or by something smaller than a county. */
  fine: boolean;
}

const small =
  /\b(zip|tract|block|school|town|city|municipality|facility|hospital|clinic|nursing home|precinct|neighbou?rhood|employer|provider|grade|program)\b/;

export function peopleCounts(table: Table): PeopleCounts {
  const { columns } = privacyOf(table);
  if (columns.some(({ view }) => ofNature.test(view.words))) return { columns: [], fine: false };
  const traits = columns.some(({ view }) => isDimension(view.column) && dividesPeople(view.words));
  const places = columns.some(({ view }) => isDimension(view.column) && small.test(view.words));
  const counting = columns.filter(
    ({ view: { words, column } }) =>
      isCount(column) &&
      (countsPeople(words, traits) || (/^(?:count|number|total)$/.test(words) && underPeople(table, column))),
  );
  return { columns: counting.map(({ view }) => view.column), fine: traits || places };
}

const dividesPeople = (words: string): boolean =>
  demographicOf(words) !== null ||
  /\b(?:student|patient|client|demographic|population|sub) ?(?:group|population)s?\b/.test(words);

/** Whether the column stands in a group of columns about people, such as `Number` under “Births”. */
function underPeople(table: Table, column: TableColumn): boolean {
  if (table.headerRows.length < 2) return false;
  const group = fullName(table.sheet, table.headerRows.slice(0, -1), column.index);
  return group !== null && countsPeople(headerWords(group), false);
}

const isDimension = ({ profile, kind }: TableColumn): boolean => kind === 'text' && profile.distinct > 1;

const isCount = ({ kind, profile }: TableColumn): boolean =>
  profile.whole &&
  profile.counts.number > 0 &&
  (kind === 'integer' || profile.counts.number >= profile.filled * 0.2);

/** Rows whose figure lies between the two. */
export function rowsBetween(table: Table, column: TableColumn, least: number, most: number): number[] {
  const rows: number[] = [];
  eachCell(table, column, (row, kind, value) => {
    if (kind === Cell.number && value >= least && value <= most) rows.push(row);
  });
  return rows;
}

/** The figures of a column by row, and the rows where one is withheld. */
function figures(table: Table, column: TableColumn): { by: Map<number, number>; withheld: Set<number> } {
  const by = new Map<number, number>();
  const withheld = new Set<number>();
  eachCell(table, column, (row, kind, value) => {
    if (kind === Cell.number) by.set(row, value);
    else if (kind === Cell.text && isSuppressed(table.sheet.strings[value]!)) withheld.add(row);
  });
  return { by, withheld };
}

/** Cells withheld alone beside their total: the rest of the row gives them away. */
export function loneWithheld(table: Table): { column: TableColumn; row: number }[] {
  const { columns } = peopleCounts(table);
  const total = columns.find(({ name }) => /\btotal\b|^all\b/i.test(name ?? ''));
  const parts = columns.filter((column) => column !== total);
  if (total === undefined || parts.length < 2 || parts.every(({ profile }) => profile.counts.text === 0))
    return [];
  const sums = figures(table, total).by;
  const held = parts.map((column) => ({ column, ...figures(table, column) }));
  const lone: { column: TableColumn; row: number }[] = [];
  let whole = 0;
  let agrees = 0;
  for (const [row, sum] of sums) {
    const withheld = held.filter((part) => part.withheld.has(row));
    const shown = held.reduce((all, { by }) => all + (by.get(row) ?? 0), 0);
    if (withheld.length === 0) {
      whole++;
      if (shown === sum) agrees++;
    } else if (withheld.length === 1 && shown < sum) lone.push({ column: withheld[0]!.column, row });
  }
  return whole > 0 && agrees >= whole * 0.9 ? lone : [];
}

/** Each rate with the column that says of how many it is. */
export function ratesOfPeople(table: Table): { rate: TableColumn; of: TableColumn }[] {
  const { columns } = privacyOf(table);
  const numeric = columns.filter(({ view }) => view.column.profile.counts.number > 0);
  const grouped = columns.some(({ view }) => isDimension(view.column) && dividesPeople(view.words));
  const denominators = numeric.filter(
    ({ view: { words, column } }) =>
      column.profile.whole && (isDenominator(words) || (grouped && /^(?:count|number)$/.test(words))),
  );
  if (denominators.length === 0) return [];
  return numeric
    .filter(({ view }) => isRate(view.words))
    .map((rate) => ({ rate: rate.view.column, of: nearest(rate, denominators).view.column }));
}

/** The one that shares most words with the rate. */
function nearest({ view }: ColumnFacts, among: readonly ColumnFacts[]): ColumnFacts {
  const words = new Set(view.words.split(' '));
  const shared = (facts: ColumnFacts): number =>
    facts.view.words.split(' ').filter((word) => words.has(word)).length;
  return among.reduce((best, one) => (shared(one) > shared(best) ? one : best));
}
