import { decode } from '../xml-text.ts';

const powers = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** A decimal; the plain short ones, nearly all, without making a string. */
export function decimal(b: Uint8Array, start: number, end: number): number {
  let value = 0;
  let figures = 0;
  let decimals = -1;
  let at = start;
  const negative = b[at] === 45;
  if (negative) at++;
  for (; at < end; at++) {
    const c = b[at]!;
    if (c >= 48 && c <= 57) {
      value = value * 10 + c - 48;
      figures++;
      if (decimals >= 0) decimals++;
    } else if (c === 46 && decimals < 0) decimals = 0;
    else return slowDecimal(b, start, end);
  }
  if (figures === 0 || figures > 15 || decimals > 22) return slowDecimal(b, start, end);
  const size = decimals > 0 ? value / powers[decimals]! : value;
  return negative ? -size : size;
}

function slowDecimal(b: Uint8Array, start: number, end: number): number {
  const text = decode(b, start, end).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
