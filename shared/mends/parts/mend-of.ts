import type { Check, Found, Subject } from '../../check.ts';
import type { Content, Fix, Mend, Step } from '../../mend.ts';
import { type Area, cellName, parseArea } from '../../workbook/address.ts';
import { type Sheet, slotOf, textAt } from '../../workbook/sheet.ts';
import type { Table } from '../../workbook/table.ts';

export type Head = Pick<Mend, 'id' | 'title'>;

/**
 * A mend of what its check finds. It first looks whether there is anything to do, cheaply and once for a subject, and
 * makes the steps of what it saw only when they are wanted.
 */
export function mend<Seen>(
  head: Head,
  check: Check,
  parts: {
    /** Null when nothing can be done of what the check found. */
    look(subject: Subject, table: Table, found: Found[]): Seen | null;
    plan(seen: Seen, table: Table, subject: Subject): Pick<Fix, 'steps'> & Partial<Fix>;
    /** Whether this finding is gone afterwards; every one is when left out. */
    covers?(seen: Seen, found: Found, table: Table): boolean;
  },
): Mend {
  const known = new WeakMap<Subject, { seen: Seen | null }>();
  const look = (subject: Subject): Seen | null => {
    const before = known.get(subject);
    if (before !== undefined) return before.seen;
    const { table } = subject;
    const outcome = table === null ? null : check.run(subject);
    const seen = outcome?.outcome === 'found' ? parts.look(subject, table!, outcome.found) : null;
    known.set(subject, { seen });
    return seen;
  };
  return {
    ...head,
    check: check.meta.id,
    offers(subject, found) {
      const seen = look(subject);
      if (seen === null) return false;
      return found === undefined || parts.covers === undefined || parts.covers(seen, found, subject.table!);
    },
    plan(subject) {
      const seen = look(subject);
      if (seen === null) return null;
      return {
        mend: head.id,
        check: check.meta.id,
        title: head.title,
        kept: [],
        columns: {},
        renamed: [],
        ...parts.plan(seen, subject.table!, subject),
      };
    },
  };
}

/** Whether all that was found stands in these columns. */
export const isWithin = (found: Found, columns: ReadonlySet<number>): boolean =>
  found.ranges.length > 0 && cellColumns(found).every((column) => columns.has(column));

/** The columns in which something was found. */
export const cellColumns = (found: Found): number[] => [
  ...new Set(
    areasOf(found).flatMap(({ firstColumn, lastColumn }) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at),
    ),
  ),
];

/** The rows in which something was found, ascending. */
export const foundRows = (found: Found): number[] =>
  [
    ...new Set(
      areasOf(found).flatMap(({ firstRow, lastRow }) =>
        Array.from({ length: lastRow - firstRow + 1 }, (_, at) => firstRow + at),
      ),
    ),
  ].sort((a, b) => a - b);

export const areasOf = ({ ranges }: Found): Area[] => ranges.map(parseArea).filter((area) => area !== null);

/** What stood in these rows for all to see, as lines of text; nothing of blank ones. */
export function keptRows(sheet: Sheet, rows: readonly number[]): Fix['kept'] {
  const seen = sheet.columns.filter(({ index }) => !sheet.hiddenColumns.includes(index));
  return rows.flatMap((row) => {
    const cells = seen.filter((column) => slotOf(column, row) >= 0);
    const text = cells.map(({ index }) => textAt(sheet, row, index).trim()).join(' | ');
    return text === '' ? [] : [{ from: cellName(row, cells[0]!.index), text }];
  });
}

/** Changes of single cells. */
export const writeStep = (
  sheet: Sheet,
  cells: readonly { row: number; column: number; before: Content; after: Content }[],
): Step => ({ do: 'write', sheet: sheet.name, cells: [...cells] });
