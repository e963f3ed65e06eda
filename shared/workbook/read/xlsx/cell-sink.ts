import { mostColumns, mostRows } from '../../address.ts';
import { Cell, type CellKind, errorNames } from '../../sheet.ts';
import { holdsText, type SheetBuilder } from '../build-sheet.ts';
import { parseIso } from '../iso.ts';
import type { StringPool } from '../string-pool.ts';
import { broken } from '../unreadable.ts';
import { decode, isPlain, unescapeCell } from '../xml-text.ts';
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
  /** True once the builder takes no more cells. */
  full: boolean;
  /** A value as its bytes stand between two tags. */
  bytes(place: Place, b: Uint8Array, start: number, end: number): void;
  /** A value that was put together from pieces. */
  text(place: Place, text: string): void;
}

/** The cell being read: where it stands and what its tag says. */
export interface Place {
  row: number;
  column: number;
  style: number;
  type: number;
}

const from1904Days = 1462;
const mostDays = 2_958_466;

export function cellSink({ builder, pool, shared, shown, from1904 }: SinkNeeds): CellSink {
  const styles = shown.length;
  const plain = shown.every((kind) => kind === Cell.number);

  function put(place: Place, kind: CellKind, value: number): void {
    const { row, column, style } = place;
    if (row < 1 || row > mostRows || column >= mostColumns || sink.full) return;
    if (!builder.put(row, column, kind, value, style < styles ? style : 0)) sink.full = true;
  }

  function putNumber(place: Place, value: number): void {
    const kind = plain || place.style >= styles ? Cell.number : shown[place.style]!;
    if (kind === Cell.number || value < 0 || value >= mostDays) put(place, Cell.number, value);
    else if (kind === Cell.datetime && Number.isInteger(value)) put(place, Cell.date, day(value));
    else put(place, kind as CellKind, kind === Cell.time ? value : day(value));
  }

  const day = (value: number): number => (from1904 ? value + from1904Days : value);

  function putShared(place: Place, number: number): void {
    const id = number >= 0 && number < shared.length ? shared[number] : undefined;
    if (id === undefined) throw broken(undefined, ': texts of its cells are missing from it');
    if (id >= 0) put(place, Cell.text, id);
  }

  function putText(place: Place, id: number): void {
    if (holdsText(pool.strings[id]!)) put(place, Cell.text, id);
  }

  function putIso(place: Place, text: string): void {
    const iso = parseIso(text.trim());
    if (iso !== null) put(place, iso.kind, iso.value);
    else putText(place, pool.add(text));
  }

  function putFigure(place: Place, value: number): void {
    if (place.type === Type.shared) putShared(place, value);
    else if (Number.isFinite(value)) putNumber(place, value);
  }

  const sink: CellSink = {
    full: false,
    bytes(place, b, start, end) {
      const { type } = place;
      if (type <= Type.shared) putFigure(place, decimal(b, start, end));
      else if ((type === Type.text || type === Type.inline) && allPlain(b, start, end)) {
        putText(place, pool.addBytes(b, start, end));
      } else sink.text(place, decode(b, start, end));
    },
    text(place, text) {
      const { type } = place;
      if (type <= Type.shared) putFigure(place, figure(text));
      else if (type === Type.boolean) put(place, Cell.boolean, /^(1|true)$/i.test(text.trim()) ? 1 : 0);
      else if (type === Type.error) put(place, Cell.error, errorIndex(text));
      else if (type === Type.date) putIso(place, text);
      else putText(place, pool.add(unescapeCell(text)));
    },
  };
  return sink;
}

function allPlain(b: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isPlain(b[at]!)) return false;
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
