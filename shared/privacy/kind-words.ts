import type { PersonalKind } from './column-privacy.ts';
import type { Recognised } from './recognise/recogniser.ts';

interface Words {
  one: string;
  many: string;
  /** What to do about them. */
  instead: string;
}

const deleted = 'Delete the column.';
const numbered = 'Delete the column, or put numbers in its place that mean nothing outside this dataset.';

/** How people call each kind, and what usually helps. */
export const kindWords: Record<PersonalKind, Words> = {
  'social-security': { one: 'social security number', many: 'social security numbers', instead: deleted },
  taxpayer: { one: 'taxpayer number', many: 'taxpayer numbers (ITIN)', instead: deleted },
  'driver-licence': { one: 'driver’s licence number', many: 'driver’s licence numbers', instead: deleted },
  passport: { one: 'passport number', many: 'passport numbers', instead: deleted },
  'bank-account': { one: 'bank number', many: 'bank account or routing numbers', instead: deleted },
  'payment-card': { one: 'payment card number', many: 'payment card numbers', instead: deleted },
  'medical-record': {
    one: 'medical number',
    many: 'medical record or health plan numbers',
    instead: numbered,
  },
  'person-number': {
    one: 'number of a person',
    many: 'numbers that stand for one person each',
    instead: numbered,
  },
  'student-number': { one: 'student number', many: 'student numbers', instead: numbered },
  name: { one: 'name of a person', many: 'names of people', instead: numbered },
  'owner-name': { one: 'owner’s name', many: 'names of owners', instead: deleted },
  'birth-date': {
    one: 'date of birth',
    many: 'dates of birth',
    instead: 'Delete the column, or keep the year or an age group alone.',
  },
  email: {
    one: 'e-mail address',
    many: 'e-mail addresses of people',
    instead: 'Delete the column, or name the office’s mailbox.',
  },
  phone: {
    one: 'telephone number',
    many: 'telephone numbers of people',
    instead: 'Delete the column, or name the office’s number.',
  },
  'home-address': {
    one: 'address',
    many: 'addresses of people',
    instead: 'Delete the column, or keep the town or the ZIP code alone.',
  },
  'home-coordinates': {
    one: 'place of a home',
    many: 'places exact to a house',
    instead: 'Delete the column, or round to two decimals.',
  },
  'ip-address': { one: 'computer’s address', many: 'addresses of computers (IP)', instead: deleted },
  'mac-address': { one: 'device’s address', many: 'addresses of devices (MAC)', instead: numbered },
  vehicle: {
    one: 'vehicle’s number',
    many: 'identification numbers or plates of vehicles',
    instead: deleted,
  },
};

const never: ReadonlySet<string> = new Set<PersonalKind>([
  'social-security',
  'taxpayer',
  'driver-licence',
  'passport',
  'bank-account',
  'payment-card',
  'medical-record',
]);

/** Numbers with which somebody can be robbed or harmed: where they are sure, no reason lets them stand. */
export const isFirm = ({ kind, verdict, confidence }: Recognised): boolean =>
  verdict === 'personal' && confidence === 'high' && never.has(kind ?? '');
