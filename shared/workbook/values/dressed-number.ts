import { exactNumber, movePoint } from './exact-number.ts';
import { unitCalled } from './unit-called.ts';

export interface Dressed {
  value: number;
  unit: string | null;
  /** Whether it stands with thousands separators. */
  separated: boolean;
}

const shape =
  /^(\()?\s*([-+])?\s*([$€£])?\s*([-+])?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(%|[a-z][a-z./ -]*)?\s*(\))?$/i;
const magnitudes: Record<string, number> = {
  hundred: 2,
  k: 3,
  thousand: 3,
  mil: 6,
  mill: 6,
  mln: 6,
  million: 6,
  bn: 9,
  bil: 9,
  billion: 9,
  trillion: 12,
};
/** Million and billion behind a currency; what else they mean is anybody's guess. */
const afterCurrency: Record<string, number> = { m: 6, mm: 6, b: 9 };
const currencies: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds sterling' };
/** `$1,200`, `(35)`, `12%` or `1.2 million` as a number and its unit; null when it is none or digits would be lost. */
export function dressedNumber(text: string): Dressed | null {
  const found = shape.exec(text.trim());
  if (found === null) return null;
  const [, open, before, currency, after, whole = '', fraction = '', tail, close] = found;
  if ((open === undefined) !== (close === undefined) || (before !== undefined && after !== undefined))
    return null;
  if (whole === '' && fraction === '') return null;
  const read = tailOf(tail ?? '', currency !== undefined);
  if (read === null) return null;
  const [magnitude, unit] = read;
  if (currency !== undefined && unit !== null && unit !== currencies[currency]) return null;
  const negative = open !== undefined || before === '-' || after === '-';
  if (open !== undefined && (before ?? after) !== undefined) return null;
  const plain = movePoint(`${whole.replaceAll(',', '')}${fraction}`, magnitude);
  const value = exactNumber(plain);
  if (value === null) return null;
  return {
    value: negative ? 0 - value : value,
    unit: currency === undefined ? unit : currencies[currency]!,
    separated: whole.includes(','),
  };
}

function tailOf(tail: string, money: boolean): [magnitude: number, unit: string | null] | null {
  const [word = '', ...rest] = tail.trim().toLowerCase().split(/\s+/);
  const first = word.replace(/\.$/, '');
  if (!money && first in afterCurrency) return null;
  const magnitude = magnitudes[first] ?? afterCurrency[first];
  const unit = (magnitude === undefined ? [first, ...rest] : rest).join(' ').replace(/\.$/, '');
  return [magnitude ?? 0, unit === '' ? null : unitCalled(unit)];
}
