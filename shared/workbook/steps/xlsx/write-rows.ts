import { letterOf, mostColumns, mostRows } from '../../address.ts';
import { decode } from '../../read/xml-text.ts';
import type { SheetEdit, Written } from '../sheet-edit.ts';
import { shiftLine } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import type { ByteSink } from './write-bytes.ts';
import type { CellWriter } from './write-cell.ts';
import type { CellFormulas } from './write-cell-formula.ts';
import { disorder, eachCell } from './write-each-cell.ts';
import { type Attributes, figures, localName, opens, readAttributes, tagEnd } from './write-scan.ts';
import { elements, parseTree, set, writeTree, type XmlNode } from './write-tree.ts';

export interface RowWriter {
  /** Takes a whole row as its bytes stand. */
  row(b: Uint8Array, start: number, end: number): void;
  /** Writes the rows that come behind the last one. */
  end(): void;
  readonly changed: boolean;
}

const FORMULA = 102;

/** Rows one after the other: those that nothing happens to leave as they came. `prefix` is that of the tags. */
export function rowWriter(
  edit: SheetEdit,
  formulas: CellFormulas,
  cells: CellWriter,
  out: ByteSink,
  prefix: string,
): RowWriter {
  const { shifts, writes, hiddenRows, name } = edit;
  const columnsMove = shifts.some(({ along }) => along === 'column');
  const toCome = [...new Set([...writes.keys(), ...hiddenRows])].sort((a, b) => a - b);
  const at: Attributes = { r: -1, rEnd: 0, s: -1, sEnd: 0 };
  const columnAfter: (number | null)[] = [];
  const lettersOf: string[] = [];
  let next = 0;
  let lastBefore = 0;
  let lastAfter = 0;
  let changed = shifts.length > 0 || writes.size > 0;

  const moveColumn = (column: number): number | null => {
    if (!columnsMove) return column;
    columnAfter[column] ??= shiftLine(shifts, 'column', column) ?? -1;
    return columnAfter[column] < 0 ? null : columnAfter[column];
  };
  const lettersAt = (column: number): string => {
    lettersOf[column] ??= letterOf(column);
    return lettersOf[column];
  };

  function row(b: Uint8Array, start: number, end: number): void {
    const tag = tagEnd(b, start);
    const [, nameEnd] = localName(b, start, tag);
    readAttributes(b, nameEnd, tag, at);
    const before = at.r < 0 ? lastBefore + 1 : figures(b, at.r, at.rEnd);
    if (before <= lastBefore) throw disorder(name, before);
    lastBefore = before;
    const after = shiftLine(shifts, 'row', before);
    const hasFormula = opens(b, tag, end, FORMULA);
    if (after === null) {
      if (hasFormula)
        eachCell({ b, from: tag + 1, end, row: before, name }, at, (from, to, column) =>
          drop(b, from, to, before, column),
        );
      return;
    }
    if (after > mostRows) throw tooLarge();
    newRows(after);
    const held = writes.get(after);
    const implied = at.r < 0 && after !== lastAfter + 1;
    lastAfter = after;
    if (after === before && !columnsMove && held === undefined && !hasFormula && !implied) {
      out.bytes(b, start, end);
      return;
    }
    const adds = columnsMove || held !== undefined;
    openRow(b, start, nameEnd, tag, after, implied, adds);
    const closed = b[tag - 1] === 47;
    if (closed && held === undefined) return;
    rowCells(b, tag + 1, closed ? tag + 1 : end, { before, after, held, hasFormula });
    if (closed) out.text(`</${prefix}row>`);
  }

  /** The row's own tag with its new number, and without the columns it says to reach over. */
  function openRow(
    b: Uint8Array,
    start: number,
    nameEnd: number,
    tag: number,
    after: number,
    implied: boolean,
    adds: boolean,
  ): void {
    if (!adds && at.r >= 0) {
      out.bytes(b, start, at.r);
      out.text(String(after));
      out.bytes(b, at.rEnd, tag + 1);
      return;
    }
    if (!adds && !implied) {
      out.bytes(b, start, tag + 1);
      return;
    }
    const node = nodeOf(`${decode(b, start, nameEnd, false)}${decode(b, nameEnd, tag + 1, false)}`);
    if (at.r >= 0 || implied) set(node, 'r', String(after));
    set(node, 'spans', null);
    out.text(writes.has(after) ? node.open.replace(/\s*\/>$/, '>') : node.open);
  }

  function rowCells(
    b: Uint8Array,
    from: number,
    end: number,
    { before, after, held, hasFormula }: RowKept,
  ): void {
    const columns = held === undefined ? [] : [...held.keys()].sort((x, y) => x - y);
    let open = 0;
    let last = -1;
    const newCells = (below: number): void => {
      for (; open < columns.length && columns[open]! < below; open++) {
        const column = columns[open]!;
        const made = cells.cell(after, column, null, held!.get(column)!);
        if (made !== '') last = column;
        out.text(made);
      }
    };
    const behind = eachCell(
      { b, from, end, row: before, name },
      at,
      (start, to, column) => {
        const place = moveColumn(column);
        if (place === null) return drop(b, start, to, before, column);
        if (place >= mostColumns) throw tooLarge();
        newCells(place);
        const content = held?.get(place);
        if (columns[open] === place) open++;
        if (content !== undefined) {
          const style = at.s < 0 ? 0 : figures(b, at.s, at.sEnd);
          const filled = opens(b, start, to, 118) || opens(b, start, to, 116);
          drop(b, start, to, before, column);
          const made = cells.cell(after, place, { style, filled }, content);
          if (made !== '') last = place;
          out.text(made);
          return;
        }
        keep(b, start, to, { before, after, column, place, hasFormula, implied: place !== last + 1 });
        last = place;
      },
      (start, to) => {
        if (start >= end) return;
        // The row's closing tag comes behind the cells that are new at its end.
        if (b[start] === 60 && b[start + 1] === 47) newCells(Number.POSITIVE_INFINITY);
        out.bytes(b, start, to);
      },
    );
    if (behind) newCells(Number.POSITIVE_INFINITY);
  }

  /** A cell that holds what it held, at its new place. */
  function keep(
    b: Uint8Array,
    start: number,
    end: number,
    { before, after, column, place, hasFormula, implied }: Kept,
  ): void {
    const { r, rEnd } = at;
    if (hasFormula && opens(b, start, end, FORMULA)) {
      const node = nodeOf(decode(b, start, end, false));
      if (formulas.follow(node, before, column)) {
        changed = true;
        if (r >= 0 || implied) set(node, 'r', `${lettersAt(place)}${after}`);
        out.text(writeTree([node]));
        return;
      }
    }
    if (before === after && column === place && (r >= 0 || !implied)) {
      out.bytes(b, start, end);
    } else if (r >= 0) {
      out.bytes(b, start, r);
      out.text(lettersAt(place));
      out.text(String(after));
      out.bytes(b, rEnd, end);
    } else if (implied) {
      const [, nameEnd] = localName(b, start, end);
      out.bytes(b, start, nameEnd);
      out.text(` r="${lettersAt(place)}${after}"`);
      out.bytes(b, nameEnd, end);
    } else out.bytes(b, start, end);
  }

  function drop(b: Uint8Array, start: number, end: number, row: number, column: number): void {
    if (opens(b, start, end, FORMULA)) formulas.drop(nodeOf(decode(b, start, end, false)), row, column);
  }

  function newRows(below: number): void {
    for (; next < toCome.length && toCome[next]! <= below; next++) {
      const after = toCome[next]!;
      if (after === below) continue;
      const held = writes.get(after);
      const made = [...(held?.keys() ?? [])]
        .sort((x, y) => x - y)
        .map((column) => cells.cell(after, column, null, held!.get(column)!))
        .join('');
      const hidden = hiddenRows.has(after);
      if (made === '' && !hidden) continue;
      out.text(`<${prefix}row r="${after}"${hidden ? ' hidden="1"' : ''}>${made}</${prefix}row>`);
      lastAfter = after;
    }
  }

  const tooLarge = (): Error =>
    unmendable(`The rows or columns to come back do not fit on “${name}” any more.`);

  return {
    row,
    end: () => newRows(Number.POSITIVE_INFINITY),
    get changed() {
      return changed;
    },
  };
}

interface RowKept {
  before: number;
  after: number;
  held: Map<number, Written> | undefined;
  hasFormula: boolean;
}

interface Kept extends Omit<RowKept, 'held'> {
  column: number;
  place: number;
  implied: boolean;
}

const nodeOf = (xml: string): XmlNode => elements(parseTree(xml))[0]!;
