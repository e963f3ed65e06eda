import { mostColumns, mostRows } from '../address.ts';
import { holdsText, type SheetBuilder } from '../build-sheet.ts';
import { parseIso } from '../iso.ts';
import { Cell, type CellKind, errorNames } from '../sheet.ts';
import type { StringPool } from '../string-pool.ts';
import { unreadable } from '../unreadable.ts';
import { type XmlTokenizer, xmlTokenizer } from '../xml.ts';
import { attribute, decode, is, unescapeCell } from '../xml-text.ts';
import { decimal } from './decimal.ts';
import { noSurroundings, readSurrounding, type Surroundings, truthy } from './surroundings.ts';

export interface SheetScan extends XmlTokenizer {
  readonly around: Surroundings;
  /** True once the builder takes no more cells. */
  readonly full: boolean;
}

interface Needs {
  builder: SheetBuilder;
  pool: StringPool;
  /** Pool numbers of the shared strings. */
  shared: number[];
  /** What a number in this style shows. */
  shown: Uint8Array;
  from1904: boolean;
}

const Type = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
const from1904Days = 1462;

/** One pass over a worksheet's XML: cells go into the builder, what surrounds them into `around`. */
export function scanSheet({ builder, pool, shared, shown, from1904 }: Needs): SheetScan {
  const around = noSurroundings();
  let full = false;
  let row = 0;
  let column = -1;
  let inCell = false;
  let type: number = Type.number;
  let style = 0;
  let reading: 'value' | 'inline' | null = null;
  let phonetic = 0;
  let number = Number.NaN;
  let text = '';
  let hasValue = false;

  function openCell(b: Uint8Array, at: number, end: number): void {
    column++;
    type = Type.number;
    style = 0;
    text = '';
    hasValue = false;
    inCell = true;
    let i = at;
    while (i < end) {
      const c = b[i]!;
      if (c <= 32 || c === 47) {
        i++;
        continue;
      }
      const nameAt = i;
      while (i < end && b[i] !== 61) i++;
      const nameLength = i - nameAt;
      while (i < end && b[i] !== 34 && b[i] !== 39) i++;
      const quote = b[i];
      const from = ++i;
      while (i < end && b[i] !== quote) i++;
      const to = i++;
      if (nameLength !== 1 && b[nameAt + 1]! > 32) continue;
      if (b[nameAt] === 114) place(b, from, to);
      else if (b[nameAt] === 115) style = digits(b, from, to);
      else if (b[nameAt] === 116) type = typeOf(b, from, to);
    }
  }

  function place(b: Uint8Array, from: number, to: number): void {
    let letters = 0;
    let figures = 0;
    for (let at = from; at < to; at++) {
      const c = b[at]!;
      if (c >= 48 && c <= 57) figures = figures * 10 + c - 48;
      else if (c >= 97) letters = letters * 26 + c - 96;
      else if (c >= 65) letters = letters * 26 + c - 64;
    }
    if (letters > 0) column = letters - 1;
    if (figures > 0) row = figures;
  }

  function closeCell(): void {
    inCell = false;
    reading = null;
    if (!hasValue || full) return;
    if (row < 1 || row > mostRows || column < 0 || column >= mostColumns) return;
    if (type === Type.number) putNumber(number);
    else if (type === Type.shared) putText(sharedText());
    else if (type === Type.boolean) put(Cell.boolean, number === 1 || /^true$/i.test(text) ? 1 : 0);
    else if (type === Type.error) put(Cell.error, Math.max(0, errorIndex(text)));
    else if (type === Type.date) putIso(text);
    else {
      const value = unescapeCell(text);
      putText(holdsText(value) ? pool.add(value) : -1);
    }
  }

  function sharedText(): number {
    if (shared.length > 0) return shared[number] ?? -1;
    throw unreadable(
      'The file is damaged: the texts of its cells are missing from it; save it again in Excel and try once more.',
    );
  }

  function put(kind: CellKind, value: number): void {
    if (!builder.put(row, column, kind, value, style < 65_535 ? style : 0)) full = true;
  }

  function putText(id: number): void {
    if (id >= 0) put(Cell.text, id);
  }

  function putNumber(value: number): void {
    if (Number.isNaN(value)) return;
    const kind = shown[style] ?? Cell.number;
    if (kind === Cell.number || value < 0 || value >= 2_958_466) put(Cell.number, value);
    else if (kind === Cell.datetime && Number.isInteger(value)) put(Cell.date, day(value));
    else put(kind as CellKind, kind === Cell.time ? value : day(value));
  }

  const day = (value: number): number => (from1904 ? value + from1904Days : value);

  function putIso(value: string): void {
    const iso = parseIso(value.trim());
    if (iso !== null) put(iso.kind, iso.value);
    else if (holdsText(value)) putText(pool.add(value));
  }

  function value(b: Uint8Array, start: number, end: number, escaped: boolean): void {
    hasValue = true;
    if (type === Type.number || type === Type.shared || type === Type.boolean) {
      number = decimal(b, start, end);
      if (type === Type.boolean) text = decode(b, start, end, escaped);
    } else text += decode(b, start, end, escaped);
  }

  /** Nearly every cell is a value and nothing else; such a one is taken at once. Returns the place behind it, or 0. */
  function wholeCell(b: Uint8Array, at: number): number {
    const n = b.length;
    if (at + 3 >= n || b[at] !== 60 || b[at + 1] !== 118 || b[at + 2] !== 62) return 0;
    let end = at + 3;
    while (end < n && b[end] !== 60) end++;
    if (end + 8 >= n || !is(b, end + 1, end + 8, '/v></c>')) return 0;
    if (end > at + 3) value(b, at + 3, end, true);
    closeCell();
    return end + 8;
  }

  const tokenizer = xmlTokenizer({
    open(b, start, end, tagEnd, selfClosing) {
      const length = end - start;
      const first = b[start]!;
      if (length === 1) {
        if (first === 99) {
          openCell(b, end, tagEnd);
          if (!selfClosing) return wholeCell(b, tagEnd + 1);
          inCell = false;
        } else if (!inCell) return 0;
        else if (first === 118) reading = selfClosing ? null : 'value';
        else if (first === 116 && type === Type.inline)
          reading = selfClosing || phonetic > 0 ? null : 'inline';
        else if (first === 102) {
          reading = null;
          if (row >= 1 && row <= mostRows && column >= 0 && column < mostColumns)
            builder.formula(row, column);
        }
        return 0;
      }
      if (is(b, start, end, 'row')) openRow(b, end, tagEnd);
      else if (inCell) {
        if (is(b, start, end, 'rPh') && !selfClosing) phonetic++;
      } else readSurrounding(around, b, start, end, tagEnd);
      return 0;
    },
    text(b, start, end, escaped) {
      if (reading === null) return;
      if (reading === 'value') value(b, start, end, escaped);
      else {
        hasValue = true;
        text += decode(b, start, end, escaped);
      }
    },
    close(b, start, end) {
      if (!inCell) return;
      if (end - start === 1) {
        if (b[start] === 99) closeCell();
        else reading = null;
      } else if (is(b, start, end, 'rPh')) phonetic--;
    },
  });

  function openRow(b: Uint8Array, nameEnd: number, tagEnd: number): void {
    const given = attribute(b, nameEnd, tagEnd, 'r');
    row = given === null ? row + 1 : Number(given);
    column = -1;
    if (tagEnd - nameEnd > 12 && truthy(attribute(b, nameEnd, tagEnd, 'hidden'))) around.hiddenRows.push(row);
  }

  return {
    around,
    get full() {
      return full;
    },
    push: tokenizer.push,
    end: tokenizer.end,
  };
}

const errorIndex = (text: string): number => {
  const found = (errorNames as readonly string[]).indexOf(text.trim());
  return found < 0 ? errorNames.indexOf('#N/A') : found;
};

function typeOf(b: Uint8Array, from: number, to: number): number {
  if (to - from === 1) {
    const c = b[from];
    if (c === 115) return Type.shared;
    if (c === 98) return Type.boolean;
    if (c === 101) return Type.error;
    if (c === 100) return Type.date;
    return Type.number;
  }
  return is(b, from, to, 'inlineStr') ? Type.inline : Type.text;
}

function digits(b: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + b[at]! - 48;
  return Math.max(value, 0);
}
