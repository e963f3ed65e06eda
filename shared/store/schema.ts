import {
  boolean,
  customType,
  date,
  integer,
  json,
  pgSchema,
  primaryKey,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { AskedHappening, AskedQuestion } from '../asked-question.ts';
import type { Answer } from '../checklist.ts';
import type { Happening, State } from '../dataset.ts';
import type { LoggedQuestion } from '../logged-question.ts';
import type { Person } from '../person.ts';

/** Text as PostgreSQL can hold it: without NUL and halves of characters. */
export const storable = (value: string): string => value.replaceAll('\0', '').toWellFormed();

/** The tables as drizzle sees them; `migrations/*.sql` makes them. */
const desk = pgSchema('desk');
const when = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull();
/** Text without what PostgreSQL cannot keep: NUL, and halves of characters. */
const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storable,
});
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const datasets = desk.table('datasets', {
  id: text().primaryKey(),
  jurisdiction: text().notNull(),
  portal: text().notNull(),
  organisation: text().notNull(),
  name: text().notNull(),
  title: text().notNull(),
  state: text().$type<State>().notNull(),
  revision: integer().notNull(),
  sha256: text().notNull(),
  reference: text(),
  url: text(),
  trouble: text(),
  stuck: boolean().notNull(),
  submitters: json().$type<Person[]>().notNull(),
  entries: integer().notNull(),
  bornAt: when('born_at'),
});

export const entries = desk.table(
  'entries',
  {
    dataset: text().notNull(),
    number: integer().notNull(),
    at: when('at'),
    person: text(),
    by: json().$type<Person>(),
    kind: text().$type<Happening['kind']>().notNull(),
    revision: integer().notNull(),
    what: json().$type<Happening>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.number] })],
);

export const handedOver = desk.table(
  'handed_over',
  {
    dataset: text().notNull(),
    revision: integer().notNull(),
    fileName: text('file_name').notNull(),
    sha256: text().notNull(),
    metadata: json().$type<unknown>().notNull(),
    report: json().$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.revision] })],
);

export const toTell = desk.table(
  'to_tell',
  { dataset: text().notNull(), number: integer().notNull() },
  (table) => [primaryKey({ columns: [table.dataset, table.number] })],
);

export const files = desk.table('files', { sha256: text().primaryKey(), chunks: integer().notNull() });
export const fileChunks = desk.table(
  'file_chunks',
  { sha256: text().notNull(), number: integer().notNull(), bytes: bytea().notNull() },
  (table) => [primaryKey({ columns: [table.sha256, table.number] })],
);

export const checklistRuns = desk.table('checklist_runs', {
  id: text().primaryKey(),
  jurisdiction: text().notNull(),
  checklist: text().notNull(),
  conversation: text().notNull(),
  finished: boolean().notNull().default(false),
  openedBy: json('opened_by').$type<Person>().notNull(),
  openedAt: when('opened_at'),
});
export const checklistAnswers = desk.table(
  'checklist_answers',
  {
    run: text().notNull(),
    number: integer().notNull(),
    item: text().notNull(),
    answer: text().$type<Answer>().notNull(),
    note: text().notNull(),
    by: json().$type<Person>().notNull(),
    at: when('at'),
  },
  (table) => [primaryKey({ columns: [table.run, table.number] })],
);

export const people = desk.table(
  'people',
  {
    jurisdiction: text().notNull(),
    person: text().notNull(),
    name: text().notNull(),
    reference: json().$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.person] })],
);
export const channels = desk.table(
  'channels',
  {
    jurisdiction: text().notNull(),
    id: text().notNull(),
    name: text(),
    team: text().notNull(),
    reference: json().$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.id] })],
);

export const posts = desk.table(
  'posts',
  {
    dataset: text().notNull(),
    kind: text().notNull(),
    message: text().notNull(),
    revision: integer().notNull(),
    reference: json().$type<unknown>().notNull(),
    at: when('at'),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.kind, table.message] })],
);

export const activities = desk.table('activities', { id: text().primaryKey(), at: when('at') });

export const holders = desk.table(
  'holders',
  {
    jurisdiction: text().notNull(),
    person: text().notNull(),
    role: text().notNull(),
    organisation: text().notNull(),
    who: json().$type<Person>().notNull(),
    account: text(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.person, table.role, table.organisation] })],
);

export const handbooks = desk.table(
  'handbooks',
  {
    jurisdiction: text().notNull(),
    handbook: text().notNull(),
    syncedAt: when('synced_at'),
    source: text().notNull(),
    files: json().$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.handbook] })],
);

export const asked = desk.table('asked', {
  id: text().primaryKey(),
  jurisdiction: text().notNull(),
  question: text().notNull(),
  detail: text().notNull(),
  nearest: json().$type<AskedQuestion['nearest']>().notNull(),
  state: text().$type<AskedQuestion['state']>().notNull(),
  asker: json().$type<AskedQuestion['asker']>(),
  place: json().$type<AskedQuestion['place']>(),
  answer: json().$type<AskedQuestion['answer']>(),
  proposed: json().$type<AskedQuestion['proposed']>(),
  inUse: json('in_use').$type<AskedQuestion['inUse']>(),
  askedAt: when('asked_at'),
  entries: integer().notNull(),
});
export const askedEntries = desk.table(
  'asked_entries',
  {
    asked: text().notNull(),
    number: integer().notNull(),
    at: when('at'),
    by: json().$type<Person>(),
    what: json().$type<AskedHappening>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.asked, table.number] })],
);
export const askedToTell = desk.table(
  'asked_to_tell',
  { asked: text().notNull(), number: integer().notNull() },
  (table) => [primaryKey({ columns: [table.asked, table.number] })],
);

export const questions = desk.table('questions', {
  answer: text().primaryKey(),
  jurisdiction: text().notNull(),
  day: date({ mode: 'string' }).notNull(),
  question: text().notNull(),
  status: text().$type<LoggedQuestion['status']>().notNull(),
  sections: json().$type<LoggedQuestion['sections']>().notNull(),
  message: text(),
});
export const votes = desk.table(
  'votes',
  { answer: text().notNull(), voter: text().notNull(), up: boolean().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.answer, table.voter] })],
);
