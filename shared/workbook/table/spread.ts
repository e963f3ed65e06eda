import type { ColumnProfile } from '../../check.ts';
import { eachCell } from '../records.ts';
import { Cell } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';
import { isoDate, isoDateTime, plainNumber } from '../values/written-values.ts';

const mostSteps = 20;

/** The range of a column of figures or days and how they spread over it; nothing for other columns. */
export function spreadOf(table: Table, column: TableColumn): Pick<ColumnProfile, 'range' | 'spread'> {
  const shown = showing(column);
  if (shown === null) return { range: null, spread: [] };
  const [least, most] = ends(table, column, shown.days);
  if (least > most) return { range: null, spread: [] };
  return {
    range: [shown.write(least), shown.write(most)],
    spread: counted(table, column, shown.days, least, most, shown.whole),
  };
}

interface Shown {
  days: boolean;
  /** One step for every whole number, where they are few. */
  whole: boolean;
  write(value: number): string;
}

function showing({ kind }: TableColumn): Shown | null {
  switch (kind) {
    case 'integer':
      return { days: false, whole: true, write: plainNumber };
    case 'number':
      return { days: false, whole: false, write: plainNumber };
    case 'date':
      return { days: true, whole: true, write: isoDate };
    case 'datetime':
      return { days: true, whole: false, write: isoDateTime };
    default:
      return null;
  }
}

const belongs = (kind: number, days: boolean): boolean =>
  days ? kind === Cell.date || kind === Cell.datetime : kind === Cell.number;

function ends(table: Table, column: TableColumn, days: boolean): [least: number, most: number] {
  const { range, counts } = column.profile;
  const pure = days ? counts.number + counts.time === 0 : counts.date + counts.datetime + counts.time === 0;
  if (pure && range !== null) return range;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  eachCell(table, column, (_row, kind, value) => {
    if (!belongs(kind, days)) return;
    if (value < least) least = value;
    if (value > most) most = value;
  });
  return [least, most];
}

function counted(
  table: Table,
  column: TableColumn,
  days: boolean,
  least: number,
  most: number,
  whole: boolean,
): number[] {
  const width = most - least;
  if (width === 0 || !Number.isFinite(width)) return [];
  const each = whole && width < mostSteps;
  const steps: number[] = new Array(each ? Math.floor(width) + 1 : mostSteps).fill(0);
  const scale = each ? 1 : mostSteps / width;
  const last = steps.length - 1;
  eachCell(table, column, (_row, kind, value) => {
    if (belongs(kind, days)) steps[Math.min(last, Math.floor((value - least) * scale))]!++;
  });
  return steps;
}
