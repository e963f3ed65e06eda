import type { PersonalKind } from '../column-privacy.ts';
import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { personal, question, type Recognised, shareOf, standing } from './recogniser.ts';

/** Numbers an office or a bank gives to one person: by the header, and by how they are written. */
export function recogniseOfficialNumber(view: ColumnView, records: Records): Recognised | null {
  const { words, share, column } = view;
  if (column.profile.filled === 0 || aboutIt.test(words)) return null;
  for (const { kind, header, written, mostly } of numbers) {
    if (!header.test(words)) continue;
    const fits = share((text) => written.test(text));
    if (fits < 0.5) continue;
    return personal(kind, `its name says so, and ${shareOf(fits, mostly)}`);
  }
  return licenceByValues(view, records) ?? routingByValues(view, records);
}

const aboutIt =
  /\b(type|class|state|status|suspen\w*|issued?|expir\w*|count|flag|valid|agency|office|name|date|amount|balance|total|restriction|endorsement|bank name)\b/;

const numbers: { kind: PersonalKind; header: RegExp; written: RegExp; mostly: string }[] = [
  {
    kind: 'driver-licence',
    header:
      /\bdrivers? ?(s )?(licen[cs]e|lic|id)\b|\b(dl|dln|dlnum|cdl)( (number|no|num|nbr|#|id))?$|\boperators? licen[cs]e (number|no)|\bdl (number|no|num|#)/,
    written:
      /^(?:[A-Z]\d{6,8}|\d{7,9}|[A-Z]{1,2}\d{2,7}|[A-Z]\d{3}-?\d{3,4}-?\d{2,5}(?:-?\d+)?|[A-Z0-9]{7,14})$/i,
    mostly: 'are written like one',
  },
  {
    kind: 'passport',
    header: /\bpassport\b/,
    written: /^[A-Z]{0,2}\d{6,9}$/i,
    mostly: 'are written like one',
  },
  {
    kind: 'bank-account',
    header:
      /\b(bank|checking|savings|direct deposit|deposit|ach|debit) (account|acct)\b|\b(account|acct) (number|no|num)? ?(routing|bank|checking)\b|\brouting\b(?! (group|code name))|\baba( (number|no|routing))?\b|\biban\b|\bbank (account|acct)( (number|no|#))?\b/,
    written: /^[A-Z]{0,4}[\d -]{4,34}$/i,
    mostly: 'are digits',
  },
  {
    kind: 'medical-record',
    header:
      /\bmrn\b|\bmedical record( (number|no|num|id|#))?$|\b(medi cal|medicaid|medicare|health plan|insurance member|hicn|mbi)( beneficiary)? ?(id|number|no|num|identifier|#)\b|\bhealth insurance (claim )?(id|number|no)\b|\bpatient (account|chart) (number|no)\b/,
    written: /^(?=.*\d)[A-Z0-9-]{4,20}$/i,
    mostly: 'are numbers of one person each',
  },
];

/** California gives out a letter and seven digits. */
function licenceByValues({ words, share, sample }: ColumnView, records: Records): Recognised | null {
  if (records.of !== 'persons' || sample.length < 5) return null;
  if (
    !/^(id|ids|id (number|no|num)|state id|identification|licen[cs]e|licen[cs]e (number|no|num)|lic (no|num|number)|number)$/.test(
      words,
    )
  )
    return null;
  const fits = share((text) => /^[A-Z]\d{7}$/.test(text));
  const letters = new Set(sample.map((text) => text[0])).size;
  if (fits < 0.9 || letters < 3) return null;
  return question(
    'driver-licence',
    'warning',
    `${shareOf(fits, 'are a letter and seven digits')}, as California’s driver’s licences are`,
  );
}

/** Nine digits with the check digit of a bank's routing number, which one in ten others has too. */
function routingByValues(view: ColumnView, records: Records): Recognised | null {
  const { share, sample } = view;
  if (sample.length < 8) return null;
  const fits = share(isRouting);
  if (fits < 0.95 || standing(view, records) === 'organisation') return null;
  return question(
    'bank-account',
    'warning',
    `${shareOf(fits, 'have the check digit of a bank’s routing number')}`,
  );
}

export function isRouting(text: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(text)) return false;
  const digit = (at: number): number => Number(text[at]);
  const sum =
    3 * (digit(0) + digit(3) + digit(6)) +
    7 * (digit(1) + digit(4) + digit(7)) +
    digit(2) +
    digit(5) +
    digit(8);
  return sum % 10 === 0;
}
