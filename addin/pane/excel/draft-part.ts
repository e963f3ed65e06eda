import type { Draft } from '../draft.ts';

const namespace = 'urn:open-data-desk:draft';

/** The draft as it travels inside the workbook, in a custom XML part; nothing when there is none. */
export async function readDraftPart(context: Excel.RequestContext): Promise<Partial<Draft>> {
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

export async function writeDraftPart(context: Excel.RequestContext, draft: Draft): Promise<void> {
  const json = JSON.stringify(draft).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const xml = `<draft xmlns="${namespace}">${json}</draft>`;
  const parts = context.workbook.customXmlParts;
  const part = parts.getByNamespace(namespace).getOnlyItemOrNullObject();
  await context.sync();
  if (part.isNullObject) parts.add(xml);
  else part.setXml(xml);
  await context.sync();
}
