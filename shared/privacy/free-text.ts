import { textCounts } from '../workbook/records.ts';
import type { ColumnView } from './column-view.ts';
import { nameSign } from './person-name.ts';
import { isPrivateMail, isRoleMail } from './recognise/email.ts';
import { isCard } from './recognise/payment-card.ts';
import type { Records } from './records-of.ts';

/** Kinds of personal data that turn up inside longer texts, gravest first. */
export const insideKinds = {
  'social-security': 'social security numbers',
  'payment-card': 'payment card numbers',
  'birth-date': 'dates of birth',
  phone: 'telephone numbers',
  email: 'e-mail addresses',
  name: 'names of people',
  address: 'home addresses',
} as const;
export type InsideKind = keyof typeof insideKinds;

/** In which texts what was seen; a text stands in one or more cells. */
export type Inside = ReadonlyMap<InsideKind, ReadonlySet<string>>;

const named =
  /\b(notes?|comments?|narratives?|descriptions?|remarks|details|summary|statement|explanation|reason|message|feedback|free ?text|text|memo|observations?|findings|resolution|disposition notes|circumstances|history|info|information|response|additional)\b/;

/** Whether a column holds sentences that people wrote, and not one of a few set phrases. */
export function isNarrative({ words, column, sample }: ColumnView): boolean {
  const { text, number } = column.profile.counts;
  if (text < number || sample.length === 0) return false;
  const spaces = sample.reduce((all, one) => all + one.split(' ').length - 1, 0) / sample.length;
  const varied = column.profile.distinct > text * 0.3 || column.profile.distinct > 300;
  return named.test(words) ? spaces >= 1 && column.profile.distinct > 1 : spaces >= 5 && varied;
}

const maybe = /\d{3}|@|\b[A-Z][a-z]+ [A-Z]|\b(?:Mr|Mrs|Ms|MR|MRS|MS)\b|\b(?:DOB|dob|born)\b/;
const security =
  /(?<![\d-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\d-])|\b(?:ssn|social security(?: number| no)?|ss ?#)\W{0,4}(?:is )?\d{3}[- ]?\d{2}[- ]?\d{4}\b/i;
const card = /(?<![\d-])\d(?:[ -]?\d){12,15}(?![\d-])/g;
const birth =
  /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?)\W{0,4}(?:is |on )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4})/i;
const phone = /(?<![\d-])(?:\+?1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])/g;
const mail = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
const titled = /\b(?:Mr|Mrs|Ms|Miss|MR|MRS|MS)\.? [A-Z][A-Za-z’'-]{2,}/;
const pair = /\b[A-Z][A-Za-z’'-]+,? (?:[A-Z]\.? )?[A-Z][A-Za-z’'-]+\b/g;
const lives =
  /\b(?:lives?|living|resid(?:es|ing|ence)|home(?: address)?|apartment)\b.{0,20}\b(?:at|is|:)\W{0,3}\d{1,5} [A-Z][\w’']+ (?:[A-Z][\w’']+ )?(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|ct|court|way|pl|place|ter|cir)\b/i;
const tollFree = /^(?:\+?1[ .-])?\(?8(?:00|33|44|55|66|77|88)/;

/** What one number or mailbox says often is the office's own. */
const office = 4;

/** Reads each distinct text once. Ways to reach an office are told from those of a person by how often they come. */
export function seenInside({ table, column }: ColumnView, { of }: Records): Inside {
  const seen = new Map<InsideKind, Set<string>>();
  const reach = new Map<string, { kind: 'phone' | 'email'; cells: number; texts: string[] }>();
  const private_ = of === 'persons' || of === 'events' || of === 'unknown';
  const note = (kind: InsideKind, text: string): void => {
    const texts = seen.get(kind) ?? new Set();
    seen.set(kind, texts.add(text));
  };
  const reached = (kind: 'phone' | 'email', value: string, text: string, cells: number): void => {
    const known = reach.get(value) ?? { kind, cells: 0, texts: [] };
    known.cells += cells;
    if (known.cells < office) known.texts.push(text);
    reach.set(value, known);
  };
  for (const [text, cells] of textCounts(table, column)) {
    if (!maybe.test(text)) continue;
    if (security.test(text)) note('social-security', text);
    if (text.match(card)?.some(isCard)) note('payment-card', text);
    if (birth.test(text)) note('birth-date', text);
    if (!private_) continue;
    for (const [one] of text.matchAll(phone))
      if (!tollFree.test(one)) reached('phone', one.replace(/\D/g, '').slice(-10), text, cells);
    for (const [one] of text.matchAll(mail)) {
      if (isPrivateMail(one) || (!isRoleMail(one) && !/\.(gov|us|mil|edu)$/i.test(one)))
        reached('email', one.toLowerCase(), text, cells);
    }
    if (lives.test(text)) note('address', text);
    if (cells < office && (titled.test(text) || text.match(pair)?.some((one) => nameSign(one) === 2)))
      note('name', text);
  }
  for (const { kind, cells, texts } of reach.values()) {
    if (cells < office) for (const text of texts) note(kind, text);
  }
  return seen;
}
