import type { Kind } from '../../check.ts';
import { keyOf } from '../dictionary/dictionary.ts';
import { leftOutOf } from '../records.ts';
import type { Table, TableColumn } from '../table.ts';
import { columnHashes } from './cell-hashes.ts';

/** The columns of the release before beside those of now. */
export interface Compared {
  /** In both, by name or, renamed, by what they hold. */
  pairs: { before: TableColumn; now: TableColumn; renamed: boolean }[];
  gone: TableColumn[];
  added: TableColumn[];
}

const known = new WeakMap<Table, WeakMap<Table, Compared>>();

export function compareColumns(before: Table, now: Table): Compared {
  const made = known.get(now)?.get(before);
  if (made !== undefined) return made;
  const compared = compare(before, now);
  known.set(now, (known.get(now) ?? new WeakMap<Table, Compared>()).set(before, compared));
  return compared;
}

function compare(before: Table, now: Table): Compared {
  const left = new Set(now.columns);
  const pairs: Compared['pairs'] = [];
  let gone: TableColumn[] = [];
  for (const column of before.columns) {
    const same = [...left].find(
      ({ name }) => name !== null && column.name !== null && keyOf(name) === keyOf(column.name),
    );
    if (same === undefined) gone.push(column);
    else pairs.push({ before: column, now: same, renamed: false });
    if (same !== undefined) left.delete(same);
  }
  const likely = gone
    .flatMap((column) =>
      [...left].map((other) => ({
        before: column,
        now: other,
        alike: alikeness(before, column, now, other),
      })),
    )
    .filter(({ alike }) => alike >= 0.6)
    .sort((a, b) => b.alike - a.alike);
  for (const { before: column, now: other } of likely) {
    if (!gone.includes(column) || !left.has(other)) continue;
    pairs.push({ before: column, now: other, renamed: true });
    gone = gone.filter((one) => one !== column);
    left.delete(other);
  }
  return { pairs, gone, added: [...left] };
}

/** How much of what the one column held stands in the other, row by row as far as the two go side by side, or at all. */
function alikeness(before: Table, column: TableColumn, now: Table, other: TableColumn): number {
  if (kindOf(column.kind) !== kindOf(other.kind) || column.profile.distinct < 2) return 0;
  const held = sample(before, column);
  const holds = sample(now, other);
  if (held.length === 0 || holds.length === 0) return 0;
  let beside = 0;
  const side = Math.min(held.length, holds.length);
  for (let at = 0; at < side; at++) if (held[at] === holds[at]) beside++;
  const values = new Set(holds);
  const distinct = [...new Set(held)];
  const shared = distinct.filter((value) => values.has(value)).length / distinct.length;
  // Few values, such as yes and no or years, are shared by columns that have nothing to do with each other.
  const telling = distinct.length >= 8 || column.kind === 'text' ? shared : 0;
  return Math.max(beside / side, telling);
}

const sample = (table: Table, column: TableColumn): Float64Array => {
  const leftOut = leftOutOf(table);
  const hashes = columnHashes({ ...table, lastRow: Math.min(table.lastRow, table.firstRow + 5000) }, column);
  return hashes.filter((hash, at) => hash !== 0 && !leftOut.has(table.firstRow + at));
};

/** Kinds that are told apart: a whole column of whole numbers may hold a half the next time. */
export const kindOf = (kind: Kind): string => {
  if (kind === 'integer' || kind === 'number') return 'numbers';
  if (kind === 'date' || kind === 'datetime') return 'dates';
  return kind === 'empty' || kind === 'mixed' ? 'any' : kind;
};
