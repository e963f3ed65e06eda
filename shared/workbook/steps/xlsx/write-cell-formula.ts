import { type Area, areaName, cellName, parseArea } from '../../address.ts';
import type { SheetEdit } from '../sheet-edit.ts';
import { shiftArea } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import { offsetFormula } from './write-formula.ts';
import { type Following, followFormula } from './write-references.ts';
import { child, get, set, setText, textOf, type XmlNode } from './write-tree.ts';

export interface CellFormulas {
  /** Formulas that now stand as the values they showed, since a cell they read is gone: `Sheet!B2`. */
  readonly settled: string[];
  /** Whether the sheet had any. */
  readonly met: boolean;
  /** Notes a formula whose cell goes or is written over: others may share it. */
  drop(cell: XmlNode, row: number, column: number): void;
  /** Changes the formula of a cell that stays, where it has to follow; whether anything changed. */
  follow(cell: XmlNode, row: number, column: number): boolean;
}

interface Group {
  text: string;
  row: number;
  column: number;
  /** Every cell of it gets the formula written out. */
  apart: boolean;
}

/** The formulas of one sheet's cells, in the order they come; rows and columns as they were before. */
export function cellFormulas(edit: SheetEdit, following: Following): CellFormulas {
  const { name, shifts } = edit;
  const groups = new Map<string, Group>();
  const settled: string[] = [];
  let met = false;

  function found(cell: XmlNode): { node: XmlNode; type: string | null; text: string } | null {
    const node = child(cell.children, 'f');
    return node === undefined ? null : { node, type: get(node, 't'), text: textOf(node) };
  }

  function note(node: XmlNode, text: string, row: number, column: number, apart: boolean): void {
    groups.set(get(node, 'si') ?? '', { text, row, column, apart });
  }

  /** The value stays, the formula goes. */
  function settle(cell: XmlNode, node: XmlNode, row: number, column: number): true {
    if (child(cell.children, 'v') === undefined) {
      throw unmendable(
        `The formula in ${cellName(row, column)} of “${name}” reads cells that are to go, and the file holds no value of it; open the file in Excel, save it and try again.`,
      );
    }
    cell.children = cell.children.filter((piece) => piece !== node);
    set(cell, 'cm', null);
    settled.push(`${name}!${cellName(row, column)}`);
    return true;
  }

  function write(cell: XmlNode, node: XmlNode, before: string, row: number, column: number): boolean {
    const { text, lost } = followFormula(before, name, following);
    if (lost) return settle(cell, node, row, column);
    const plain = get(node, 't') !== 'shared';
    if (plain && text === before) return false;
    for (const attribute of plain ? [] : ['t', 'si', 'ref']) set(node, attribute, null);
    setText(node, text);
    return true;
  }

  /** Whether any formula of the group may have to change, were it written out. */
  const concerned = (text: string): boolean =>
    shifts.length > 0 ||
    [...following.shifts.keys()].some((sheet) => text.toLowerCase().includes(sheet.replaceAll("'", "''"))) ||
    followFormula(text, name, following).text !== text;

  function array(cell: XmlNode, node: XmlNode, text: string, row: number, column: number): boolean {
    const area = parseArea(get(node, 'ref') ?? '');
    const left = area === null ? null : shiftArea(shifts, area);
    if (area === null || left === null || cut(area, left) || writtenInto(left, edit)) {
      return settle(cell, node, row, column);
    }
    const after = followFormula(text, name, following);
    if (after.lost) return settle(cell, node, row, column);
    const moved = areaName(left) !== areaName(area);
    if (moved) set(node, 'ref', areaName(left));
    if (after.text !== text) setText(node, after.text);
    return moved || after.text !== text;
  }

  return {
    settled,
    get met() {
      return met;
    },
    drop(cell, row, column) {
      const formula = found(cell);
      met = true;
      if (formula?.type === 'shared' && formula.text !== '')
        note(formula.node, formula.text, row, column, true);
    },
    follow(cell, row, column) {
      const formula = found(cell);
      if (formula === null) return false;
      const { node, type, text } = formula;
      met = true;
      if (type === 'array') return array(cell, node, text, row, column);
      if (type === 'dataTable') return shifts.length > 0 && settle(cell, node, row, column);
      if (type !== 'shared') return write(cell, node, text, row, column);
      if (text !== '') {
        const apart = concerned(text);
        note(node, text, row, column, apart);
        return apart && write(cell, node, text, row, column);
      }
      const group = groups.get(get(node, 'si') ?? '');
      if (group === undefined) {
        throw unmendable(
          `The formula in ${cellName(row, column)} of “${name}” belongs to one that is missing; save the file again in Excel and try once more.`,
        );
      }
      if (!group.apart) return false;
      return write(
        cell,
        node,
        offsetFormula(group.text, row - group.row, column - group.column),
        row,
        column,
      );
    },
  };
}

const cut = (before: Area, after: Area): boolean =>
  before.lastRow - before.firstRow !== after.lastRow - after.firstRow ||
  before.lastColumn - before.firstColumn !== after.lastColumn - after.firstColumn;

function writtenInto(area: Area, { writes }: SheetEdit): boolean {
  if (writes.size === 0) return false;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (const column of writes.get(row)?.keys() ?? []) {
      if (column >= area.firstColumn && column <= area.lastColumn) return true;
    }
  }
  return false;
}
