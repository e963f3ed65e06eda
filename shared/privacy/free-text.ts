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
/** Of these a single one is an error. */
export const gravest: readonly InsideKind[] = ['social-security', 'payment-card', 'birth-date'];

/** What was seen inside the texts of a column, and in which; a text stands in one or more cells. */
export interface Inside {
  kinds: ReadonlySet<InsideKind>;
  texts: ReadonlySet<string>;
}

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

/** Without any of these nothing else is looked for: most texts are done with after one look. */
const maybe =
  /\d{3}[-. )]{1,2}\d|\d{9}|(?:\d{4}[ -]){3}|@|\b[A-Z][a-zA-Z’'-]{1,30},? [A-Z]|\b(?:[Dd]\.?[Oo]\.?[Bb]|[Bb]orn|[Bb]irth|[Ss][Ss][Nn]|lives|resid|home)/;
const security =
  /(?<![\d-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\d-])|\b(?:ssn|social security(?: number| no)?|ss ?#)\W{0,4}(?:is )?\d{3}[- ]?\d{2}[- ]?\d{4}\b/i;
const card = /(?<![\d-])\d(?:[ -]?\d){12,15}(?![\d-])/g;
const birth =
  /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?)\W{0,4}(?:is |on )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4})/i;
const phone = /(?<![\d-])(?:\+?1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])/g;
const mail = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const titled = /\b(?:Mr|Mrs|Ms|Miss|MR|MRS|MS)\.? [A-Z][A-Za-z’'-]{2,}/;
const pair = /\b[A-Z][A-Za-z’'-]{1,30},? (?:[A-Z]\.? )?[A-Z][A-Za-z’'-]{1,30}\b/g;
const lives =
  /\b(?:lives?|living|resid(?:es|ing|ence)|home(?: address)?|apartment)\b.{0,20}\b(?:at|is|:)\W{0,3}\d{1,5} [A-Z][\w’']+ (?:[A-Z][\w’']+ )?(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|ct|court|way|pl|place|ter|cir)\b/i;
const tollFree = /^(?:\+?1[ .-])?\(?8(?:00|33|44|55|66|77|88)/;

/** What one number or mailbox says often is the office's own. */
const office = 4;

/** Reads each distinct text once. Ways to reach an office are told from those of a person by how often they come. */
export function seenInside({ table, column, words }: ColumnView, { of }: Records): Inside {
  const kinds = new Set<InsideKind>();
  const texts = new Set<string>();
  const reaching: string[] = [];
  const times = new Map<string, number>();
  const ofPersons = of === 'persons' || of === 'events' || of === 'unknown';
  const contacts = /\bcontacts?\b/.test(words);
  for (const [text, cells] of textCounts(table, column)) {
    if (!maybe.test(text)) continue;
    const seen = gravestIn(text);
    if (ofPersons && lives.test(text)) seen.push('address');
    if (ofPersons && cells < office && namesSomebody(text)) seen.push('name');
    if (!(ofPersons || contacts) && cells < office) seen.push(...calledByName(text));
    if (seen.length > 0) texts.add(text);
    for (const kind of seen) kinds.add(kind);
    const ways = ofPersons ? waysToReach(text) : none;
    if (ways.length > 0) reaching.push(text);
    for (const way of ways) times.set(way, (times.get(way) ?? 0) + cells);
  }
  for (const text of reaching) {
    for (const way of waysToReach(text)) {
      if (times.get(way)! >= office) continue;
      kinds.add(way.includes('@') ? 'email' : 'phone');
      texts.add(text);
    }
  }
  return { kinds, texts };
}

function gravestIn(text: string): InsideKind[] {
  const seen: InsideKind[] = [];
  if (security.test(text)) seen.push('social-security');
  if (text.match(card)?.some(isCard)) seen.push('payment-card');
  if (birth.test(text)) seen.push('birth-date');
  return seen;
}

const none: readonly string[] = [];

/** Telephone numbers by their ten digits, and mailboxes, without those an office is known by. */
function waysToReach(text: string): readonly string[] {
  const phones = text.match(phone)?.filter((one) => !tollFree.test(one));
  const mails = text.includes('@') ? text.match(mail)?.filter(isOfPerson) : undefined;
  if (phones === undefined && mails === undefined) return none;
  return [
    ...(phones ?? []).map((one) => one.replace(/\D/g, '').slice(-10)),
    ...(mails ?? []).map((one) => one.toLowerCase()),
  ];
}

/** In records of places and of public roles: somebody by name, beside a telephone number or a mailbox. */
function calledByName(text: string): InsideKind[] {
  const ways = waysToReach(text);
  if (ways.length === 0 || !namesSomebody(text)) return [];
  return ['name', ways[0]!.includes('@') ? 'email' : 'phone'];
}

const isOfPerson = (mailbox: string): boolean =>
  isPrivateMail(mailbox) || (!isRoleMail(mailbox) && !/\.(gov|us|mil|edu)$/i.test(mailbox));

const namesSomebody = (text: string): boolean =>
  titled.test(text) || (text.match(pair)?.some((one) => nameSign(one) === 2) ?? false);
