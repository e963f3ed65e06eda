import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { clear, personal, question, type Recognised, shareOf, standing } from './recogniser.ts';

const written =
  /^(?:\+?1[\s.-]?)?(?:\([2-9]\d{2}\)\s*|[2-9]\d{2}[\s./-])[2-9]\d{2}[\s.-]?\d{4}(?:\s*(?:x|ext\.?|#)\s*\d+)?$/i;
const digits = /^1?[2-9]\d{2}[2-9]\d{6}(?:\.0)?$/;
const named =
  /\b(phone|phones|telephone|tel|cell|cellphone|mobile|fax|phone ?(number|no|num|#)?|contact (number|no)|call ?back|landline)\b/;
const opaque =
  /^(contact|contact info|contact information|reach|number|call|tel no|ph|ph no|p|c|value|info|(column|col|field) ?\w{0,2}|)$/;

/** Telephone numbers: of offices and businesses they are meant to be known. */
export function recognisePhone(view: ColumnView, records: Records): Recognised | null {
  const { words, share } = view;
  const dressed = share((text) => written.test(text));
  const all = dressed + share((text) => digits.test(text));
  const says = named.test(words) && !/\b(type|carrier|company|calls?|minutes|count|date|time)\b/.test(words);
  const plainly = opaque.test(words) && records.of === 'persons' && all > 0.8;
  if (!(says ? all > 0.3 : dressed > 0.7) && !plainly) return null;
  const seen = shareOf(all, 'are telephone numbers');
  const own = /\b(home|cell|cellphone|mobile|personal|private|emergency|evening)\b/.test(words);
  switch (standing(view, records)) {
    case 'private':
      return personal('phone', seen);
    case 'public':
      return own ? question('phone', 'warning', seen) : clear('phone', `${seen}, of ${records.are}`);
    case 'organisation':
      return own && /\bhome|personal|private\b/.test(words)
        ? question('phone', 'advice', seen)
        : clear('phone', `${seen}, of ${records.are}`);
    case 'unknown':
      return own && says ? personal('phone', `${seen}, and its name says whose`) : clear('phone', seen);
  }
}
