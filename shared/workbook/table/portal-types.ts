import { type DraftKind, fitsKind, kindCandidates } from '../../kind-candidates.ts';
import { textCounts } from '../records.ts';
import { columnAt, slotFrom } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';

/**
 * What the portals will store a column as, told without making the file they get: the kind that every value fits,
 * as `draftKinds` tells it from the file. `said` is the kind a person gave the column.
 */
export function portalTypes(table: Table, column: TableColumn, said?: string): PortalTypes {
  const kind =
    kindCandidates({ kind: column.kind, said }).find((one) => fitsAll(table, column, one)) ?? 'text';
  return {
    ckan: kind === 'integer' ? integerType(table, column) : ckanTypes[kind],
    socrata: socrataTypes[kind],
  };
}

interface PortalTypes {
  ckan: string;
  socrata: string;
}

const ckanTypes: Record<Exclude<DraftKind, 'integer'>, string> = {
  text: 'text',
  number: 'numeric',
  date: 'date',
  datetime: 'timestamp',
  time: 'time',
  boolean: 'bool',
};

const socrataTypes: Record<DraftKind, string> = {
  text: 'text',
  integer: 'number',
  number: 'number',
  date: 'floating_timestamp',
  datetime: 'floating_timestamp',
  time: 'text',
  boolean: 'checkbox',
};

function fitsAll(table: Table, column: TableColumn, kind: DraftKind): boolean {
  if (kind === 'text') return true;
  const { counts, filled } = column.profile;
  // Errors are released as nothing.
  if (filled - counts.error - counts.text > ofKind(table, column, kind)) return false;
  if (counts.text > 0)
    for (const [text] of textCounts(table, column)) if (!fitsKind(kind, text)) return false;
  return true;
}

/** Cells that are no text and leave as this kind. */
function ofKind(table: Table, column: TableColumn, kind: Exclude<DraftKind, 'text'>): number {
  const { counts, whole, range } = column.profile;
  switch (kind) {
    case 'integer':
      return whole && !showsDecimals(table, column) ? numbers(table, column) : 0;
    case 'number':
      return numbers(table, column);
    case 'datetime':
      // Days of a column of days leave without a time, which a time stamp may lack too.
      return counts.datetime + counts.date;
    case 'date':
      return column.kind === 'datetime' ? 0 : counts.date;
    case 'time':
      return (range?.[1] ?? 0) < 1 ? counts.time : 0;
    case 'boolean':
      return counts.boolean;
  }
}

/** Numbers that are no codes: one shown with leading zeros makes text of the column. */
function numbers(table: Table, column: TableColumn): number {
  const padded = stylesWith(table, /^0{2,}$/);
  return padded.size > 0 && usesStyle(table, column, padded) ? 0 : column.profile.counts.number;
}

/** In a delimited file 1.0 leaves as it came. */
const showsDecimals = (table: Table, column: TableColumn): boolean =>
  table.sheet.untyped && usesStyle(table, column, stylesWith(table, /^0\.0+$/));

const stylesWith = ({ sheet }: Table, format: RegExp): Set<number> =>
  new Set(sheet.styles.flatMap((style, at) => (format.test(style.format) ? [at] : [])));

function usesStyle(
  { sheet, firstRow, lastRow }: Table,
  { index }: TableColumn,
  wanted: Set<number>,
): boolean {
  const column = columnAt(sheet, index);
  if (column === undefined) return false;
  for (let slot = slotFrom(column, firstRow); slot < column.length && column.rows[slot]! <= lastRow; slot++) {
    if (wanted.has(column.styles[slot]!)) return true;
  }
  return false;
}

function integerType(table: Table, column: TableColumn): string {
  const { range, counts } = column.profile;
  let size = Math.max(-(range?.[0] ?? 0) - 1, range?.[1] ?? 0);
  if (counts.text > 0)
    for (const [text] of textCounts(table, column)) size = Math.max(size, Math.abs(Number(text)));
  if (size < 2 ** 31) return 'int';
  return size < 2 ** 63 ? 'bigint' : 'numeric';
}
