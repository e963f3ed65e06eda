import { mostColumns, mostRows } from '../address.ts';
import { holdsText, type SheetBuilder } from '../build-sheet.ts';
import { parseIso } from '../iso.ts';
import { Cell, type CellKind, errorNames } from '../sheet.ts';
import type { StringPool } from '../string-pool.ts';
import { broken } from '../unreadable.ts';
import { decode, unescapeCell } from '../xml-text.ts';
import { Type } from './cell-tag.ts';
import { decimal } from './decimal.ts';

export interface SinkNeeds {
  builder: SheetBuilder;
  pool: StringPool;
  /** Pool numbers of the shared strings; -1 where one shows nothing. */
  shared: readonly number[];
  /** What a number in this style shows. */
  shown: Uint8Array;
  from1904: boolean;
}

/** Where the value of a cell comes to be a kind and a number in the builder. */
export interface CellSink {
  row: number;
  column: number;
  style: number;
  readonly onSheet: boolean;
  /** True once the builder takes no more cells. */
  readonly full: boolean;
  /** A value as its bytes stand between two tags. */
  bytes(type: number, b: Uint8Array, start: number, end: number): void;
  /** A value that was put together from pieces. */
  text(type: number, text: string): void;
}

const from1904Days = 1462;
const mostDays = 2_958_466;

export function cellSink({ builder, pool, shared, shown, from1904 }: SinkNeeds): CellSink {
  const sink: CellSink & { full: boolean } = {
    row: 0,
    column: -1,
    style: 0,
    full: false,
    get onSheet() {
      return sink.row >= 1 && sink.row <= mostRows && sink.column >= 0 && sink.column < mostColumns;
    },
    bytes(type, b, start, end) {
      if (type === Type.number) putNumber(decimal(b, start, end));
      else if (type === Type.shared) putShared(decimal(b, start, end));
      else if ((type === Type.text || type === Type.inline) && isPlain(b, start, end)) {
        putText(pool.addBytes(b, start, end));
      } else sink.text(type, decode(b, start, end));
    },
    text(type, text) {
      if (type === Type.number) putNumber(figure(text));
      else if (type === Type.shared) putShared(figure(text));
      else if (type === Type.boolean) put(Cell.boolean, /^(1|true)$/i.test(text.trim()) ? 1 : 0);
      else if (type === Type.error) put(Cell.error, errorIndex(text));
      else if (type === Type.date) putIso(text);
      else putText(pool.add(unescapeCell(text)));
    },
  };

  function put(kind: CellKind, value: number): void {
    if (sink.full || !sink.onSheet) return;
    const style = sink.style < shown.length ? sink.style : 0;
    if (!builder.put(sink.row, sink.column, kind, value, style)) sink.full = true;
  }

  function putNumber(value: number): void {
    if (Number.isNaN(value)) return;
    const kind = shown[sink.style] ?? Cell.number;
    if (kind === Cell.number || value < 0 || value >= mostDays) put(Cell.number, value);
    else if (kind === Cell.datetime && Number.isInteger(value)) put(Cell.date, day(value));
    else put(kind as CellKind, kind === Cell.time ? value : day(value));
  }

  const day = (value: number): number => (from1904 ? value + from1904Days : value);

  function putShared(number: number): void {
    const id = shared[number];
    if (id === undefined) throw broken(undefined, ': texts of its cells are missing from it');
    if (id >= 0) put(Cell.text, id);
  }

  function putText(id: number): void {
    if (holdsText(pool.strings[id]!)) put(Cell.text, id);
  }

  function putIso(text: string): void {
    const iso = parseIso(text.trim());
    if (iso !== null) put(iso.kind, iso.value);
    else putText(pool.add(text));
  }

  return sink;
}

/** Whether bytes mean what they are: no entity, no escape, no line end to be turned. */
function isPlain(b: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const c = b[at]!;
    if (c === 38 || c === 13 || (c === 95 && b[at + 1] === 120)) return false;
  }
  return true;
}

function figure(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return decimal(bytes, 0, bytes.length);
}

const errorIndex = (text: string): number => {
  const found = (errorNames as readonly string[]).indexOf(text.trim());
  return found < 0 ? errorNames.indexOf('#N/A') : found;
};
