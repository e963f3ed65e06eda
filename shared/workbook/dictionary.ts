import type { ColumnDescription, Metadata } from '../metadata.ts';
import { findTable } from './find-table.ts';
import { type Sheet, textAt } from './sheet.ts';
import type { Table, TableColumn } from './table.ts';
import type { Workbook } from './workbook.ts';

/** What is said of the columns, by their header in lower case, and where it is said. */
export interface Dictionary {
  from: 'metadata' | 'tab';
  /** The tab's name. */
  tab: string | null;
  entries: Map<string, { header: string; row: number | null; description: ColumnDescription }>;
}

const fieldWords =
  /^((field|column|variable|attribute|element|header|data element|data field|col|item|dataset column|api field)s?([\s_-]?(names?|headers?|ids?|titles?))?|names?)$/i;
const describingWords =
  /\b(definitions?|descriptions?|meaning|explanation|details|describes?)\b|^(field|column)?[\s_-]?(definition|description)$/i;

/** The dictionary from the metadata given, else from a dictionary tab of the workbook; null when there is none. */
export function dictionaryOf(
  workbook: Workbook,
  table: Table | null,
  metadata: Metadata | null,
): Dictionary | null {
  const tab = dictionaryTab(workbook, table);
  if (metadata === null) return tab;
  const entries: Dictionary['entries'] = new Map(tab?.entries ?? []);
  for (const [header, description] of Object.entries(metadata.columns)) {
    entries.set(keyOf(header), { header, row: null, description });
  }
  return { from: 'metadata', tab: tab?.tab ?? null, entries };
}

export const keyOf = (header: string): string =>
  header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What the dictionary says of a column. */
export const entryOf = (dictionary: Dictionary, column: TableColumn): ColumnDescription | null =>
  (column.name === null ? undefined : dictionary.entries.get(keyOf(column.name)))?.description ?? null;

/** Whether a sheet is a dictionary by its own header, whatever it is called. */
export const isDictionary = (sheet: Sheet): boolean => entriesOf(sheet) !== null;

function dictionaryTab(workbook: Workbook, table: Table | null): Dictionary | null {
  for (const sheet of workbook.others) {
    const entries = entriesOf(sheet);
    if (entries === null || entries.size === 0) continue;
    const named =
      /dict|codebook|metadata|schema|fields|columns|variables|definitions|glossary|data\s?def/i.test(
        sheet.name,
      );
    const known = table?.columns.filter(({ name }) => name !== null && entries.has(keyOf(name))).length ?? 0;
    if (named || known >= Math.max(2, (table?.columns.length ?? 0) * 0.3)) {
      return { from: 'tab', tab: sheet.name, entries };
    }
  }
  return null;
}

function entriesOf(sheet: Sheet): Dictionary['entries'] | null {
  const table = findTable(sheet);
  if (table === null || table.headerRows.length === 0 || table.columns.length < 2) return null;
  const named = (test: RegExp): TableColumn | undefined =>
    table.columns.find(({ name }) => name !== null && test.test(name.trim()));
  const field = named(fieldWords);
  const description = named(describingWords);
  if (field === undefined || description === undefined || field === description) return null;
  const label = named(/\b(label|display name|title|alias|friendly name)\b/i);
  const kind = named(/\b(data\s?type|type|format|kind)\b/i);
  const values = named(/\b(valid|permitted|allowed|possible)?\s*(values|domain|codes|range)\b/i);
  const entries: Dictionary['entries'] = new Map();
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const header = textAt(sheet, row, field.index).trim();
    if (header === '') continue;
    const say = (column: TableColumn | undefined): string | undefined => {
      const text = column === undefined ? '' : textAt(sheet, row, column.index).trim();
      return text === '' ? undefined : text;
    };
    const allowed = say(values);
    entries.set(keyOf(header), {
      header,
      row,
      description: {
        ...(say(label) === undefined ? {} : { label: say(label) }),
        ...(say(description) === undefined ? {} : { description: say(description) }),
        ...(say(kind) === undefined ? {} : { kind: say(kind) }),
        ...(allowed === undefined ? {} : { values: allowed.split(/\s*[;,\n|]\s*/).filter(Boolean) }),
      },
    });
  }
  return entries;
}
