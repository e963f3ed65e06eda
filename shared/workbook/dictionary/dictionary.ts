import type { ColumnDescription, Metadata } from '../../metadata.ts';
import type { Sheet } from '../sheet.ts';
import type { Table, TableColumn } from '../table.ts';
import type { Workbook } from '../workbook.ts';
import { type Described, isNamedDictionary, keyOf, readDictionary } from './read-dictionary.ts';

export { keyOf } from './read-dictionary.ts';

/** What is said of the columns, by their header in lower case, and where it is said. */
export interface Dictionary {
  from: 'metadata' | 'tab';
  /** The tab's name. */
  tab: string | null;
  entries: Map<string, { header: string; row: number | null; description: ColumnDescription }>;
}

/** The dictionary from the metadata given, else from a dictionary tab of the workbook; null when there is none. */
export function dictionaryOf(
  workbook: Workbook,
  table: Table | null,
  metadata: Metadata | null,
): Dictionary | null {
  const tab = dictionaryTab(workbook, table);
  if (metadata === null) return tab && { ...tab, entries: byColumn(tab.entries, table) };
  const entries: Dictionary['entries'] = new Map(tab === null ? [] : byColumn(tab.entries, table));
  const given: Dictionary['entries'] = new Map();
  for (const [header, description] of Object.entries(metadata.columns)) {
    given.set(keyOf(header), { header, row: null, description });
  }
  for (const [key, entry] of byColumn(given, table)) entries.set(key, entry);
  return { from: 'metadata', tab: tab?.tab ?? null, entries };
}

/** "Permit Date" describes `Permit_Date`, and so does an entry with that label: such an entry goes by the column. */
function byColumn(entries: Dictionary['entries'], table: Table | null): Dictionary['entries'] {
  const columns = (table?.columns ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
  const owned = new Set(columns.map(keyOf));
  const wanting = columns.filter((name) => !entries.has(keyOf(name)));
  if (wanting.length === 0) return entries;
  const rekeyed: Dictionary['entries'] = new Map();
  for (const [key, entry] of entries) {
    const isFor = (name: string): boolean =>
      [entry.header, entry.description.label ?? ''].some((one) => looseKey(one) === looseKey(name));
    const column = owned.has(key) ? undefined : wanting.find(isFor);
    const own = column === undefined ? key : keyOf(column);
    if (!rekeyed.has(own)) rekeyed.set(own, entry);
  }
  return rekeyed;
}

const looseKey = (name: string): string => keyOf(name).replace(/[^\p{L}\p{N}%#$]/gu, '') || keyOf(name);

/** What the dictionary says of a column. */
export const entryOf = (dictionary: Dictionary, column: TableColumn): ColumnDescription | null =>
  (column.name === null ? undefined : dictionary.entries.get(keyOf(column.name)))?.description ?? null;

/** Whether a sheet is a dictionary by its own header, whatever it is called. */
export const isDictionary = (sheet: Sheet): boolean => readDictionary(sheet) !== null;

/** The tab that describes most of the table's columns, or one called a dictionary. */
function dictionaryTab(workbook: Workbook, table: Table | null): Dictionary | null {
  const columns = new Set(table?.columns.flatMap(({ name }) => (name === null ? [] : [keyOf(name)])));
  let best: { dictionary: Dictionary; known: number } | null = null;
  for (const sheet of workbook.others) {
    const entries = entriesFor(readDictionary(sheet) ?? [], columns);
    const known = [...entries.keys()].filter((key) => columns.has(key)).length;
    const fits = known >= Math.max(2, columns.size * 0.3);
    if (entries.size === 0 || (!fits && !isNamedDictionary(sheet.name))) continue;
    if (best !== null && known <= best.known) continue;
    best = { dictionary: { from: 'tab', tab: sheet.name, entries }, known };
  }
  return best?.dictionary ?? null;
}

/** Of several tables described in one tab, the one whose fields are the table's, and what others say of its columns. */
function entriesFor(tables: readonly Described[], columns: ReadonlySet<string>): Dictionary['entries'] {
  const known = ({ entries }: Described): number =>
    [...entries.keys()].filter((key) => columns.has(key)).length;
  const [own, ...others] = [...tables].sort((a, b) => known(b) - known(a));
  const entries: Dictionary['entries'] = new Map(own?.entries ?? []);
  for (const other of others) {
    for (const [key, entry] of other.entries) {
      if (columns.has(key) && !entries.has(key)) entries.set(key, entry);
    }
  }
  return entries;
}
