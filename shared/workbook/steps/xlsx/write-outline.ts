import { unmendable } from '../unmendable.ts';
import type { PackageEdit } from './write-package.ts';
import type { PlannedSheet } from './write-plan.ts';
import { type Following, followFormula } from './write-references.ts';
import {
  child,
  elements,
  fill,
  get,
  inOrder,
  like,
  type Piece,
  set,
  setText,
  textOf,
  type XmlNode,
} from './write-tree.ts';

const order = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** The workbook part: sheets in their new order, names that follow, and whether all is to be calculated anew. */
export function moveOutline(
  tree: readonly Piece[],
  sheets: readonly PlannedSheet[],
  following: Following,
  newIds: ReadonlyMap<PlannedSheet, string>,
  calculate: boolean,
): void {
  const root = elements(tree).find(({ local }) => local === 'workbook');
  const holder = child(root?.children ?? [], 'sheets');
  if (root === undefined || holder === undefined) return;
  const before = elements(holder.children);
  const rearranged = before.length !== sheets.length || sheets.some(({ from }, to) => from !== to);
  if (rearranged) {
    refuseLocked(root);
    arrangeSheets(holder, before, sheets, newIds);
    arrangeViews(root, sheets);
  }
  moveNames(root, before, sheets, following);
  if (!calculate) return;
  const present = child(root.children, 'calcPr');
  if (present !== undefined) set(present, 'fullCalcOnLoad', '1');
  else fill(root, inOrder(root.children, like(root, 'calcPr', { fullCalcOnLoad: '1' }), order));
}

function refuseLocked(root: XmlNode): void {
  const protection = child(root.children, 'workbookProtection');
  if (!/^(1|true)$/.test((protection && get(protection, 'lockStructure')) ?? '')) return;
  throw unmendable(
    'The order of the workbook’s sheets is protected; take the protection off in Excel (Review, Protect Workbook) and try again.',
  );
}

function arrangeSheets(
  holder: XmlNode,
  before: readonly XmlNode[],
  sheets: readonly PlannedSheet[],
  newIds: ReadonlyMap<PlannedSheet, string>,
): void {
  const idName = /\s([^\s=:]+:id)\s*=/.exec(before[0]?.open ?? '')?.[1] ?? 'r:id';
  let last = Math.max(0, ...before.map((node) => Number(get(node, 'sheetId')) || 0));
  fill(
    holder,
    sheets.map((sheet) => {
      if (sheet.from !== null) return before[sheet.from]!;
      const attributes = { name: sheet.name, sheetId: String(++last), [idName]: newIds.get(sheet)! };
      return like(holder, 'sheet', attributes);
    }),
  );
}

/** The sheet that was open stays open. */
function arrangeViews(root: XmlNode, sheets: readonly PlannedSheet[]): void {
  for (const view of elements(child(root.children, 'bookViews')?.children ?? [])) {
    const active = Number(get(view, 'activeTab') ?? 0);
    const after = Math.max(
      0,
      sheets.findIndex(({ from }) => from === active),
    );
    if (after !== active) set(view, 'activeTab', String(after));
    set(view, 'firstSheet', null);
  }
}

function moveNames(
  root: XmlNode,
  before: readonly XmlNode[],
  sheets: readonly PlannedSheet[],
  following: Following,
): void {
  const holder = child(root.children, 'definedNames');
  if (holder === undefined) return;
  const children = holder.children.filter((piece) => {
    if (typeof piece === 'string') return true;
    const local = get(piece, 'localSheetId');
    const sheet = local === null ? -1 : sheets.findIndex(({ from }) => from === Number(local));
    if (local !== null && sheet < 0) return false;
    if (local !== null && String(sheet) !== local) set(piece, 'localSheetId', String(sheet));
    const home = get(before[Number(local ?? -1)] ?? piece, 'name') ?? '';
    const text = textOf(piece);
    const after = followFormula(text, home, following, true);
    if (after.text !== text) setText(piece, after.text);
    // An area for printing or filtering that is gone is none.
    return !(after.lost && /^_xlnm\./.test(get(piece, 'name') ?? ''));
  });
  if (elements(children).length === 0) root.children = root.children.filter((piece) => piece !== holder);
  else if (children.length !== holder.children.length) holder.children = children;
}

/** Adds a part's relation and says what kind of part it is; returns the relation's id. */
export async function addPart(
  edit: PackageEdit,
  from: string,
  part: string,
  kind: { type: string; content: string },
): Promise<string> {
  const relations = await edit.read(relationsName(from));
  const holder = elements(relations)[0]!;
  const ids = new Set(elements(holder.children).map((node) => get(node, 'Id')));
  let count = ids.size + 1;
  while (ids.has(`rId${count}`)) count++;
  const id = `rId${count}`;
  fill(holder, [
    ...holder.children,
    like(holder, 'Relationship', { Id: id, Type: kind.type, Target: `/${part}` }),
  ]);
  await edit.write(relationsName(from), relations);
  const types = await edit.read('[Content_Types].xml');
  const list = elements(types)[0]!;
  fill(list, [...list.children, like(list, 'Override', { PartName: `/${part}`, ContentType: kind.content })]);
  await edit.write('[Content_Types].xml', types);
  return id;
}

/** Takes a part out, with the relation to it and what is said of its kind. */
export async function removePart(edit: PackageEdit, from: string, id: string, part: string): Promise<void> {
  const relations = await edit.read(relationsName(from));
  dropChildren(elements(relations)[0], (node) => get(node, 'Id') === id);
  await edit.write(relationsName(from), relations);
  const types = await edit.read('[Content_Types].xml');
  dropChildren(
    elements(types)[0],
    (node) => (get(node, 'PartName') ?? '').toLowerCase() === `/${part.toLowerCase()}`,
  );
  await edit.write('[Content_Types].xml', types);
  edit.remove(part);
}

function dropChildren(holder: XmlNode | undefined, goes: (node: XmlNode) => boolean): void {
  if (holder === undefined) return;
  holder.children = holder.children.filter((piece) => typeof piece === 'string' || !goes(piece));
}

/** Where the relations of a part stand. */
export const relationsName = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};
