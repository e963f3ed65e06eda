import type { CellKind, Column, Sheet, Style } from '../sheet.ts';
import type { Limits } from './limits.ts';
import type { StringPool } from './string-pool.ts';
import { unreadable } from './unreadable.ts';

interface Growing {
  index: number;
  length: number;
  room: number;
  rows: Uint32Array;
  kinds: Uint8Array;
  values: Float64Array;
  styles: Uint16Array;
  last: number;
  ascending: boolean;
}

export interface SheetBuilder {
  /** Takes one cell that holds something; returns false once the sheet has as many as it may keep. */
  put(row: number, column: number, kind: CellKind, value: number, style: number): boolean;
  formula(row: number, column: number): void;
  /** A formula that reads another workbook. */
  linkedFormula(row: number, column: number): void;
  readonly cells: number;
  /** How much of the sheet was put in, 0 to 1, so that room is made for what is still to come. */
  share: number;
  finish(about: About): Sheet;
}

type About = Pick<Sheet, 'name' | 'position' | 'visibility' | 'styles'> & Partial<Sheet>;

/** Collects cells in the order they come and costs what it holds, whatever size the sheet claims. */
export function buildSheet(
  pool: StringPool,
  limits: Limits,
  most: { cells: number; refuse: boolean },
): SheetBuilder {
  const columns: (Growing | undefined)[] = [];
  const formulas: number[] = [];
  const linkedFormulas: number[] = [];
  let cells = 0;
  let lastRow = 0;
  const open = (column: number): Growing => {
    while (columns.length < column) columns.push(undefined);
    const made = growing(column);
    columns[column] = made;
    return made;
  };
  const builder: SheetBuilder = {
    share: 0,
    get cells() {
      return cells;
    },
    put(row, column, kind, value, style) {
      if (cells >= most.cells) {
        if (!most.refuse) return false;
        throw unreadable(
          `The first sheet has more than ${limits.cells.toLocaleString('en-US')} filled cells, which is more than can be checked; publish it in parts.`,
        );
      }
      const held = columns[column] ?? open(column);
      const at = held.length;
      if (at === held.room) grow(held, builder.share);
      if (row <= held.last) held.ascending = false;
      held.last = row;
      held.rows[at] = row;
      held.kinds[at] = kind;
      held.values[at] = value;
      if (style !== 0) held.styles[at] = style;
      held.length = at + 1;
      cells++;
      if (row > lastRow) lastRow = row;
      return true;
    },
    formula(row, column) {
      if (formulas.length < most.cells) formulas.push(row * 16_384 + column);
    },
    linkedFormula(row, column) {
      if (linkedFormulas.length < most.cells) linkedFormulas.push(row * 16_384 + column);
    },
    finish(about) {
      const kept: Column[] = [];
      for (const held of columns) if (held !== undefined) kept.push(settle(held));
      return {
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        frozenRows: 0,
        filter: null,
        filterActive: false,
        tables: [],
        comments: [],
        drawings: { charts: 0, pictures: 0, shapes: 0 },
        pivots: [],
        whole: true,
        untyped: false,
        ...about,
        columns: kept,
        strings: pool.strings,
        formulas,
        linkedFormulas,
        lastRow,
        cells: kept.reduce((sum, { length }) => sum + length, 0),
      };
    },
  };
  return builder;
}

function growing(index: number): Growing {
  return { index, length: 0, last: 0, ascending: true, ...room(16) };
}

function room(size: number): Omit<Growing, 'index' | 'length' | 'last' | 'ascending'> {
  return {
    room: size,
    rows: new Uint32Array(size),
    kinds: new Uint8Array(size),
    values: new Float64Array(size),
    styles: new Uint16Array(size),
  };
}

/** Makes room for as many cells as the share that came lets expect, and not for more than four times as many. */
function grow(held: Growing, share: number): void {
  const expected = share > 0.001 ? (held.length / share) * 1.02 : held.room * 4;
  const larger = room(Math.ceil(Math.min(held.room * 4, Math.max(held.room * 1.25, expected))));
  larger.rows.set(held.rows);
  larger.kinds.set(held.kinds);
  larger.values.set(held.values);
  larger.styles.set(held.styles);
  Object.assign(held, larger);
}

function settle(held: Growing): Column {
  const { index, length } = held;
  if (held.ascending) {
    const { rows, kinds, values, styles } = held;
    return { index, length, rows, kinds, values, styles };
  }
  return inOrder(held);
}

/** A file may hold its rows in any order, or one cell twice; the last one counts. */
function inOrder(held: Growing): Column {
  const order = Array.from({ length: held.length }, (_, slot) => slot);
  order.sort((a, b) => held.rows[a]! - held.rows[b]! || a - b);
  const kept = order.filter((slot, at) => held.rows[slot] !== held.rows[order[at + 1] ?? -1]);
  const take = <T extends Uint32Array | Uint8Array | Float64Array | Uint16Array>(from: T, to: T): T => {
    kept.forEach((slot, at) => {
      to[at] = from[slot]!;
    });
    return to;
  };
  const length = kept.length;
  return {
    index: held.index,
    length,
    rows: take(held.rows, new Uint32Array(length)),
    kinds: take(held.kinds, new Uint8Array(length)),
    values: take(held.values, new Float64Array(length)),
    styles: take(held.styles, new Uint16Array(length)),
  };
}

export const plainStyle: Style = { format: 'General', bold: false, filled: false, fill: null };

/** Text that shows nothing is an empty cell. */
export const holdsText = (text: string): boolean =>
  isShown(text.charCodeAt(0)) || /[^\s\u200b\ufeff]/.test(text);

const isShown = (code: number): boolean => code > 32 && code < 127;
