import { Cell, type Style } from '../sheet.ts';
import { plainStyle } from './build-sheet.ts';
import { daysOf, parseIso } from './iso.ts';
import { decode } from './xml-text.ts';

/** Style 0 is plain; style n shows n decimals, so that a number leaves as it was written. */
const mostDecimals = 20;
export const decimalStyles: Style[] = [
  plainStyle,
  ...Array.from({ length: mostDecimals }, (_, at) => ({ ...plainStyle, format: `0.${'0'.repeat(at + 1)}` })),
];

type Plain = { kind: 1 | 3 | 5 | 6 | 7; value: number; style: number };

const MINUS = 45;
const POINT = 46;
const powers = Array.from({ length: 16 }, (_, power) => 10 ** power);
const found: Plain = { kind: Cell.number, value: 0, style: 0 };

/** `plainCell` for the bytes of a field, quick with short numbers and dates. What it gives is overwritten next time. */
export function plainBytes(b: Uint8Array, start: number, end: number): Plain | null {
  const first = b[start]! | 32;
  const length = end - start;
  if (first === 116 || first === 102)
    return length === 4 || length === 5 ? plainCell(decode(b, start, end)) : null;
  if (length > 32) return null;
  let at = b[start] === MINUS ? start + 1 : start;
  const digitsAt = at;
  let value = 0;
  let decimals = -1;
  let c = 0;
  for (; at < end; at++) {
    c = b[at]!;
    if (c >= 48 && c <= 57) {
      value = value * 10 + c - 48;
      if (decimals >= 0) decimals++;
    } else if (c === POINT && decimals < 0) decimals = 0;
    else break;
  }
  if (at < end) {
    if (at - start !== 4 && at - start !== 2) return null;
    return length === 10 && c === MINUS ? plainDay(b, start) : plainCell(decode(b, start, end));
  }
  const figures = at - digitsAt - (decimals >= 0 ? 1 : 0);
  if (figures === 0 || decimals === 0 || (b[digitsAt] === 48 && b[digitsAt + 1] !== POINT && figures > 1))
    return null;
  if (figures > 15) return plainCell(decode(b, start, end));
  const size = decimals > 0 ? value / powers[decimals]! : value;
  found.kind = Cell.number;
  found.value = digitsAt > start ? -size : size;
  found.style = Math.max(decimals, 0);
  return found;
}

/** `2024-02-29` */
function plainDay(b: Uint8Array, start: number): Plain | null {
  const figure = (from: number, count: number): number => {
    let value = 0;
    for (let at = start + from; at < start + from + count; at++) {
      const digit = b[at]! - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  };
  if (b[start + 7] !== MINUS) return null;
  const [year, month, day] = [figure(0, 4), figure(5, 2), figure(8, 2)];
  const days = year < 0 ? null : daysOf(year, month, day);
  if (days === null) return null;
  found.kind = Cell.date;
  found.value = days;
  found.style = 0;
  return found;
}

/** A number, date or truth value as a cell of its own kind, if it can be written back as it stands. */
export function plainCell(shown: string): Plain | null {
  const first = shown.charCodeAt(0);
  const figure = first >= 48 && first <= 57;
  if (figure || first === MINUS || first === POINT)
    return plainNumber(shown) ?? (figure ? plainDate(shown) : null);
  if (shown.length === 4 && /^true$/i.test(shown)) return { kind: Cell.boolean, value: 1, style: 0 };
  if (shown.length === 5 && /^false$/i.test(shown)) return { kind: Cell.boolean, value: 0, style: 0 };
  return null;
}

function plainNumber(shown: string): Plain | null {
  if (shown.length > 32) return null;
  const found = /^-?(?:0|[1-9]\d*)?(?:\.(\d+))?$/.exec(shown);
  if (found === null || !/\d/.test(shown)) return null;
  const decimals = found[1]?.length ?? 0;
  const value = Number(shown);
  if (shown.length > 16 && !exact(shown, value, decimals)) return null;
  const same = decimals <= mostDecimals && (shown.length <= 16 || value.toFixed(decimals) === shown);
  return { kind: Cell.number, value, style: same ? decimals : 0 };
}

/** Up to 15 digits always are; a long fraction is what programs write of a number they cannot hold more exactly. */
function exact(shown: string, value: number, decimals: number): boolean {
  const digits = shown.replace(/^-?0*\.?0*|[-.]/g, '').length;
  if (digits <= 15) return true;
  return (
    decimals > 0 &&
    Math.abs(value) < 1e15 &&
    (decimals > mostDecimals || digits > 17 || value.toFixed(decimals) === shown)
  );
}

function plainDate(shown: string): Plain | null {
  if (shown.length < 5 || shown.length > 30) return null;
  const iso = parseIso(shown);
  return iso === null ? null : { ...iso, style: 0 };
}
