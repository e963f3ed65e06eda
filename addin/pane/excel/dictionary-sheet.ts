import type { ColumnDescription } from '../../../shared/metadata.ts';
import { type Draft, type DraftStore, emptyDraft } from '../draft.ts';

const sheetName = 'Data Dictionary';
const header = ['Field Name', 'Label', 'Description', 'Type', 'Permitted Values'];
const namespace = 'urn:open-data-desk:draft';

/**
 * In Excel: column descriptions stand on a visible dictionary sheet, after the data and never before it, where
 * people see them and other programs find them. The rest of the draft travels in a part of the workbook of its
 * own, which also mirrors the sheet.
 */
export const excelDrafts: DraftStore = {
  place: `Kept on the sheet “${sheetName}” of this workbook. Save the workbook to keep it for good.`,
  load: () =>
    Excel.run(async (context) => {
      const held = await readPart(context);
      const written = await readSheet(context);
      return { ...emptyDraft, ...held, columns: { ...held.columns, ...written } };
    }),
  save: (draft) =>
    Excel.run(async (context) => {
      await writePart(context, draft);
      if (Object.keys(draft.columns).length > 0) await writeSheet(context, draft.columns);
    }),
};

async function readSheet(context: Excel.RequestContext): Promise<Draft['columns']> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return {};
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values');
  await context.sync();
  if (used.isNullObject) return {};
  const rows = used.values.slice(1).map((row) => row.map((cell) => String(cell ?? '').trim()));
  used.untrack();
  const columns: Draft['columns'] = {};
  for (const [name = '', label = '', description = '', kind = '', values = ''] of rows) {
    if (name !== '') columns[name] = describe(label, description, kind, values);
  }
  return columns;
}

async function writeSheet(context: Excel.RequestContext, columns: Draft['columns']): Promise<void> {
  const sheets = context.workbook.worksheets;
  const known = sheets.getItemOrNullObject(sheetName);
  await context.sync();
  // A new sheet is put at the end, so the data stays on the first tab.
  const sheet = known.isNullObject ? sheets.add(sheetName) : known;
  const rows = [header, ...Object.entries(columns).map(([name, column]) => rowOf(name, column))];
  const before = sheet.getUsedRangeOrNullObject(true);
  before.load('rowCount');
  await context.sync();
  const blank = header.map(() => '');
  const left = before.isNullObject ? 0 : Math.max(0, before.rowCount - rows.length);
  const all = [...rows, ...Array.from({ length: left }, () => blank)];
  const range = sheet.getRangeByIndexes(0, 0, all.length, header.length);
  // As text, so that a description starting with "=" stays a description.
  range.numberFormat = all.map((row) => row.map(() => '@'));
  range.values = all;
  if (known.isNullObject) {
    const top = sheet.getRangeByIndexes(0, 0, 1, header.length);
    top.format.font.bold = true;
    range.format.autofitColumns();
    top.untrack();
  }
  await context.sync();
  range.untrack();
}

async function readPart(context: Excel.RequestContext): Promise<Partial<Draft>> {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  await context.sync();
  if (part.isNullObject) return {};
  const xml = part.getXml();
  await context.sync();
  const text = new DOMParser().parseFromString(xml.value, 'text/xml').documentElement.textContent ?? '';
  try {
    return JSON.parse(text) as Partial<Draft>;
  } catch {
    return {};
  }
}

async function writePart(context: Excel.RequestContext, draft: Draft): Promise<void> {
  const json = JSON.stringify(draft).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const xml = `<draft xmlns="${namespace}">${json}</draft>`;
  const parts = context.workbook.customXmlParts;
  const part = parts.getByNamespace(namespace).getOnlyItemOrNullObject();
  await context.sync();
  if (part.isNullObject) parts.add(xml);
  else part.setXml(xml);
  await context.sync();
}

function describe(label: string, description: string, kind: string, values: string): ColumnDescription {
  return {
    ...(label === '' ? {} : { label }),
    ...(description === '' ? {} : { description }),
    ...(kind === '' ? {} : { kind }),
    ...(values === '' ? {} : { values: values.split(/\s*[;\n]\s*/).filter((one) => one !== '') }),
  };
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
