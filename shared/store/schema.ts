import { boolean, customType, integer, json, pgSchema, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import type { Answer } from '../checklist.ts';
import type { Happening, State } from '../dataset.ts';
import type { Person } from '../person.ts';

/** The tables as drizzle sees them; `migrations/*.sql` makes them. */
const desk = pgSchema('desk');
const when = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull();
/** Text without what PostgreSQL cannot keep: NUL, and halves of characters. */
const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.replaceAll('\0', '').toWellFormed(),
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
