import { type Area, areaName, parseArea } from '../../address.ts';
import { unescapeCell } from '../../read/xml-text.ts';
import { plainNumber } from '../../values/written-values.ts';
import { areaAfter, type SheetEdit, type Written } from '../sheet-edit.ts';
import { shiftLine, shiftRanges } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import { type Following, followFormula } from './write-references.ts';
import {
  child,
  descendants,
  elements,
  fill,
  get,
  like,
  type Piece,
  set,
  setText,
  textOf,
  type XmlNode,
} from './write-tree.ts';
import { moveFilter } from './write-views.ts';

interface Columns {
  /** In the end, from left to right. */
  all: { node: XmlNode | null; name: string }[];
  /** Those that are called otherwise from now on, old names in small letters. */
  renamed: Map<string, string>;
}

/** Columns of an Excel table that get other names, since the cells that hold their names change. */
export function renamedColumns(
  tree: readonly Piece[],
  edit: SheetEdit,
): [table: string, names: Map<string, string>] {
  const table = elements(tree)[0]!;
  return [nameOf(table).toLowerCase(), columnsAfter(table, edit).renamed];
}

/** An Excel table with its area, columns and formulas as they are in the end. */
export function moveTable(tree: readonly Piece[], edit: SheetEdit, following: Following): void {
  const table = elements(tree)[0]!;
  const area = parseArea(get(table, 'ref') ?? '');
  const after = areaOf(table, edit);
  if (area === null || after === null) return;
  const { all } = columnsAfter(table, edit);
  const holder = child(table.children, 'tableColumns');
  const filter = child(table.children, 'autoFilter');
  const totals = totalsAfter(table, area, edit);
  if (totals === 0) set(table, 'totalsRowCount', null);
  if (areaName(area) !== areaName(after)) set(table, 'ref', areaName(after));
  if (filter !== undefined) moveFilter(filter, edit.shifts, { ...after, lastRow: after.lastRow - totals });
  for (const state of elements(table.children).filter(({ local }) => local === 'sortState')) {
    const gone = [state, ...elements(state.children)].some((one) => moveRanges(one, edit));
    if (gone) table.children = table.children.filter((piece) => piece !== state);
  }
  if (holder !== undefined) writeColumns(holder, all);
  for (const node of descendants(table.children)) {
    if (node.local !== 'calculatedColumnFormula' && node.local !== 'totalsRowFormula') continue;
    const before = textOf(node);
    const { text } = followFormula(before, edit.name, following);
    if (text !== before) setText(node, text);
  }
}

const nameOf = (table: XmlNode): string => get(table, 'displayName') ?? get(table, 'name') ?? '';

/** Refuses what Excel would not open: a table without its header row, or without any record. */
function areaOf(table: XmlNode, edit: SheetEdit): Area | null {
  const before = parseArea(get(table, 'ref') ?? '');
  if (before === null) return null;
  const name = nameOf(table);
  const after = areaAfter(edit, before, ({ tables }) => tables.find((one) => one.name === name)?.area);
  const header = Number(get(table, 'headerRowCount') ?? 1);
  const headerStays = header === 0 || shiftLine(edit.shifts, 'row', before.firstRow) !== null;
  const records =
    after === null ? 0 : after.lastRow - after.firstRow + 1 - header - totalsAfter(table, before, edit);
  if (after === null || !headerStays || records < 1) {
    throw unmendable(
      `The Excel table “${name}” in ${areaName(before)} of “${edit.name}” would lose its ${headerStays ? 'records' : 'header row'}; turn it into plain cells (Table Design, Convert to Range) and try again.`,
    );
  }
  return after;
}

/** Its totals row goes like any other. */
function totalsAfter(table: XmlNode, area: Area, { shifts }: SheetEdit): number {
  const count = Number(get(table, 'totalsRowCount') ?? 0);
  return count > 0 && shiftLine(shifts, 'row', area.lastRow) === null ? 0 : count;
}

function columnsAfter(table: XmlNode, edit: SheetEdit): Columns {
  const before = parseArea(get(table, 'ref') ?? '');
  const after = areaOf(table, edit);
  const renamed = new Map<string, string>();
  const nodes = elements(child(table.children, 'tableColumns')?.children ?? []);
  if (before === null || after === null) return { all: [], renamed };
  const header =
    Number(get(table, 'headerRowCount') ?? 1) === 0 ? undefined : edit.writes.get(after.firstRow);
  const all: Columns['all'] = [];
  const places = new Map(
    nodes.map((node, at) => [shiftLine(edit.shifts, 'column', before.firstColumn + at), node]),
  );
  for (let column = after.firstColumn; column <= after.lastColumn; column++) {
    const node = places.get(column) ?? null;
    const old = node === null ? null : unescapeCell(get(node, 'name') ?? '');
    const written = header?.get(column);
    const name = written === undefined ? (old ?? `Column${all.length + 1}`) : headerText(written);
    if (old !== null && name !== old) renamed.set(old.toLowerCase(), name);
    all.push({ node, name });
  }
  refuseTwins(all, nameOf(table), edit.name);
  return { all, renamed };
}

function headerText({ value }: Written): string {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : (value?.error ?? '');
}

function refuseTwins(all: Columns['all'], table: string, sheet: string): void {
  const seen = new Set<string>();
  for (const { name } of all) {
    const key = name.toLowerCase();
    if (key !== '' && !seen.has(key)) {
      seen.add(key);
      continue;
    }
    const what = key === '' ? 'a column without a name' : `two columns called “${name}”`;
    throw unmendable(
      `The Excel table “${table}” on “${sheet}” would have ${what}, which Excel refuses; turn it into plain cells (Table Design, Convert to Range) and try again.`,
    );
  }
}

function writeColumns(holder: XmlNode, all: Columns['all']): void {
  const before = elements(holder.children);
  let id = Math.max(0, ...before.map((node) => Number(get(node, 'id')) || 0));
  const nodes = all.map(({ node, name }) => {
    const made = node ?? like(holder, 'tableColumn', { id: String(++id), name: '' });
    if (unescapeCell(get(made, 'name') ?? '') !== name) set(made, 'name', escapeName(name));
    return made;
  });
  if (nodes.length === before.length && nodes.every((node, at) => node === before[at])) return;
  fill(holder, nodes);
  set(holder, 'count', String(nodes.length));
}

const escapeName = (name: string): string =>
  name
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\t\r\n]/g, (one) => `_x000${one.charCodeAt(0).toString(16)}_`);

/** Whether nothing is left of it. */
function moveRanges(node: XmlNode, { shifts }: SheetEdit): boolean {
  const ranges = get(node, 'ref');
  if (ranges === null || shifts.length === 0) return false;
  const after = shiftRanges(shifts, ranges);
  if (after !== null && after !== ranges) set(node, 'ref', after);
  return after === null;
}
