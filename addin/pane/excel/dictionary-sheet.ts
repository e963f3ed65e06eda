import type { ColumnDescription } from '../../../shared/metadata.ts';
import { type Draft, type DraftStore, emptyDraft } from '../draft.ts';
import { readDraftPart, writeDraftPart } from './draft-part.ts';

const header = ['Field Name', 'Label', 'Description', 'Type', 'Permitted Values'];
/** The first of these that is free or ours; a sheet somebody else laid out is never written to. */
const names = ['Data Dictionary', 'Column Descriptions', 'Desk Column Descriptions'];

/**
 * In Excel: column descriptions stand on a visible dictionary sheet, after the data and never before it, where
 * people see them and other programs find them. The rest of the draft travels in a part of the workbook of its
 * own, which also mirrors the sheet.
 */
export function excelDrafts(): DraftStore {
  // What the sheet held when the pane last looked: only what changed since is written, cell rows of people stay.
  let seen: Draft['columns'] = {};
  return {
    place: `Kept on the sheet “${names[0]}” of this workbook. Save the workbook to keep it for good.`,
    load: () =>
      Excel.run(async (context) => {
        const held = await readDraftPart(context);
        const found = await findSheet(context);
        const columns = found.rows.length > 0 ? columnsOf(found.rows) : (held.columns ?? {});
        for (const [name, column] of Object.entries(columns)) {
          const unit = held.columns?.[name]?.unit;
          if (unit !== undefined) column.unit = unit;
        }
        seen = found.rows.length > 0 ? columns : {};
        return { ...emptyDraft, ...held, columns };
      }),
    save: (draft) =>
      Excel.run(async (context) => {
        await writeDraftPart(context, draft);
        const changed = Object.entries(draft.columns).filter(
          ([name, column]) => JSON.stringify(column) !== JSON.stringify(seen[name]),
        );
        const gone = Object.entries(seen).filter(([name]) => draft.columns[name] === undefined);
        if (gone.length > 0) await emptyRows(context, gone);
        if (changed.length > 0) await writeRows(context, changed);
        seen = draft.columns;
      }),
  };
}

interface Found {
  sheet: Excel.Worksheet | null;
  /** The name to give a new sheet, when there is none yet. */
  name: string;
  /** Rows below the header, as text. */
  rows: string[][];
}

async function findSheet(context: Excel.RequestContext): Promise<Found> {
  const known = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const [index, sheet] of known.entries()) {
    const name = names[index] ?? '';
    if (sheet.isNullObject) return { sheet: null, name, rows: [] };
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,rowIndex,columnIndex');
    await context.sync();
    if (used.isNullObject) return { sheet, name, rows: [] };
    const rows = used.values.map((row) => row.map((cell) => String(cell ?? '').trim()));
    const atTop = used.rowIndex === 0 && used.columnIndex === 0;
    used.untrack();
    if (atTop && header.every((word, column) => rows[0]?.[column] === word)) {
      return { sheet, name, rows: rows.slice(1) };
    }
  }
  throw new Error(
    `The sheets ${names.join(', ')} are taken. Rename one of them, then change something here again.`,
  );
}

async function writeRows(
  context: Excel.RequestContext,
  changed: [string, ColumnDescription][],
): Promise<void> {
  const found = await findSheet(context);
  // A new sheet is put at the end, so the data stays on the first tab.
  const sheet = found.sheet ?? context.workbook.worksheets.add(found.name);
  if (found.rows.length === 0) {
    const top = write(sheet, 0, header);
    top.format.font.bold = true;
  }
  let next = found.rows.length + 1;
  for (const [name, column] of changed) {
    const at = found.rows.findIndex(([first]) => first === name);
    write(sheet, at < 0 ? next++ : at + 1, rowOf(name, column));
  }
  if (found.sheet === null) sheet.getRangeByIndexes(0, 0, next, header.length).format.autofitColumns();
  await context.sync();
}

/** Rows of columns nothing is said of any more; a row that people have changed stays. */
async function emptyRows(context: Excel.RequestContext, gone: [string, ColumnDescription][]): Promise<void> {
  const { sheet, rows } = await findSheet(context);
  for (const [name, column] of gone) {
    const at = rows.findIndex(([first]) => first === name);
    const ours = rowOf(name, column);
    if (sheet === null || at < 0 || ours.some((text, index) => text.trim() !== rows[at]?.[index])) continue;
    write(
      sheet,
      at + 1,
      header.map(() => ''),
    );
  }
  await context.sync();
}

function write(sheet: Excel.Worksheet, row: number, cells: string[]): Excel.Range {
  const range = sheet.getRangeByIndexes(row, 0, 1, header.length);
  // As text, so that a description starting with "=" stays a description.
  range.numberFormat = [header.map(() => '@')];
  range.values = [cells];
  return range;
}

function columnsOf(rows: string[][]): Draft['columns'] {
  const columns: Draft['columns'] = {};
  for (const [name = '', label = '', description = '', kind = '', values = ''] of rows) {
    if (name === '') continue;
    columns[name] = {
      ...(label === '' ? {} : { label }),
      ...(description === '' ? {} : { description }),
      ...(kind === '' ? {} : { kind }),
      ...(values === '' ? {} : { values: values.split(/\s*[;\n]\s*/).filter((one) => one !== '') }),
    };
  }
  return columns;
}

function rowOf(
  name: string,
  { label = '', description = '', kind = '', values = [] }: ColumnDescription,
): string[] {
  const permitted = Array.isArray(values)
    ? values
    : Object.entries(values).map(([value, meaning]) => `${value} = ${meaning}`);
  return [name, label, description, kind, permitted.join('; ')];
}
