import { textRows } from '../../workbook/records.ts';
import type { ColumnView } from '../column-view.ts';
import { personal, type Recognised, shareOf } from './recogniser.ts';

const ranges =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;

/** Payment cards by range and check digit; a tenth of all other numbers has a right check digit too. */
export function recognisePaymentCard({ table, column, words, share }: ColumnView): Recognised | null {
  const digits = share((text) => /^\d[\d -]{11,21}\d$/.test(text));
  if (digits === 0) return null;
  const named = /\b(card|credit card|debit card|cc|pan)( (number|no|num|#))?$/.test(words);
  const cards = share(isCard);
  const truncated = named ? share((text) => ranges.test(plain(text))) : 0;
  if (named && Math.max(cards, truncated) > 0.5)
    return personal(
      'payment-card',
      `its name says so, and ${shareOf(Math.max(cards, truncated), 'lie in the ranges of payment cards')}`,
    );
  if (cards < digits * 0.6) return null;
  const rows = textRows(table, column, (text) => text.length < 30 && isCard(text));
  if (rows.length < 3 && column.profile.counts.number === 0) return null;
  return personal(
    'payment-card',
    `${shareOf(cards, 'have the range and the check digit of a payment card')}`,
    'high',
    column.profile.counts.number > 0 ? null : rows,
  );
}

const plain = (text: string): string => text.replace(/[\s-]/g, '');

export function isCard(text: string): boolean {
  const digits = plain(text);
  if (digits.length < 13 || digits.length > 16 || !ranges.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
