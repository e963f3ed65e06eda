import type { ColumnDescription } from '../../metadata.ts';
import { type Sheet, textAt } from '../sheet.ts';
import { type Role, rolesOf } from './dictionary-words.ts';
import { parseValues } from './valid-values.ts';

/** What a dictionary tab says of one table; `table` is null where the tab names none. */
export interface Described {
  table: string | null;
  entries: Map<string, Entry>;
}
export interface Entry {
  header: string;
  row: number;
  description: ColumnDescription;
}

export const keyOf = (header: string): string =>
  header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const readable = { above: 40, rows: 20_000, columns: 40 };
const read = new WeakMap<Sheet, Described[] | null>();

/**
 * A dictionary by its own headings, wherever they stand: titles above, notes between and several tables one below
 * the other or told apart by a column are all met in the wild. Null when the sheet is none.
 */
export function readDictionary(sheet: Sheet): Described[] | null {
  const before = read.get(sheet);
  if (before !== undefined) return before;
  const made = readAfresh(sheet);
  read.set(sheet, made);
  return made;
}

function readAfresh(sheet: Sheet): Described[] | null {
  const columns = sheet.columns.slice(0, readable.columns).map(({ index }) => index);
  const textsOf = (row: number): string[] => columns.map((column) => textAt(sheet, row, column).trim());
  const top = Math.min(sheet.lastRow, readable.above);
  let head: { at: Map<Role, number>; weak: boolean } | null = null;
  let row = 1;
  for (; row <= top && head === null; row++) head = rolesOf(textsOf(row));
  if (head === null || (head.weak && !isNamedDictionary(sheet.name))) return null;
  let { at } = head;
  let title = titleOf(textsOf, row - 2);
  const tables: Described[] = [];
  let latest: Entry | null = null;
  for (; row <= Math.min(sheet.lastRow, readable.rows); row++) {
    const texts = textsOf(row);
    const again = rolesOf(texts);
    if (again !== null) {
      at = again.at;
      title = titleOf(textsOf, row - 1) ?? title;
      latest = null;
      continue;
    }
    const say = (role: Role): string => (at.has(role) ? (texts[at.get(role)!] ?? '') : '');
    const header = say('field');
    if (header === '') {
      if (latest !== null) addValue(latest, say('values'), say('meaning'));
      continue;
    }
    if (texts.filter((text) => text !== '').length === 1 && header.split(/\s+/).length > 4) continue;
    latest = entryIn(tables, say('table') || title, header, row);
    describe(latest, say);
  }
  return tables;
}

/** A line alone above the headings names the table they head. */
function titleOf(textsOf: (row: number) => string[], row: number): string | null {
  if (row < 1) return null;
  const texts = textsOf(row).filter((text) => text !== '');
  return texts.length === 1 ? texts[0]! : null;
}

function entryIn(tables: Described[], table: string | null, header: string, row: number): Entry {
  let own = tables.find((one) => one.table === table);
  if (own === undefined) {
    own = { table, entries: new Map() };
    tables.push(own);
  }
  const known = own.entries.get(keyOf(header));
  if (known !== undefined) return known;
  const entry: Entry = { header, row, description: {} };
  own.entries.set(keyOf(header), entry);
  return entry;
}

/** A field that comes on several rows, one for each of its codes, keeps what the first said. */
function describe({ description }: Entry, say: (role: Role) => string): void {
  for (const role of ['label', 'description', 'kind', 'unit'] as const) {
    if (description[role] === undefined && say(role) !== '') description[role] = say(role);
  }
  addValue({ header: '', row: 0, description }, say('values'), say('meaning'));
}

function addValue({ description }: Entry, value: string, meaning: string): void {
  if (value === '') return;
  const added = meaning === '' ? parseValues(value) : { [value]: meaning };
  const before = description.values;
  if (before === undefined) description.values = added;
  else if (Array.isArray(before) && Array.isArray(added)) description.values = [...before, ...added];
  else description.values = { ...coded(before), ...coded(added) };
}

const coded = (values: NonNullable<ColumnDescription['values']>): Record<string, string> =>
  Array.isArray(values) ? Object.fromEntries(values.map((value) => [value, value])) : values;

/** Whether a tab is called what people call a dictionary. */
export const isNamedDictionary = (name: string): boolean =>
  /dict|codebook|code book|meta\s?data|schema|fields|columns|variables|definitions|glossary|data\s?def|layout/i.test(
    name,
  );
