import { tidyLines } from './tidy-lines.ts';

export interface HtmlTable {
  header: string[];
  rows: string[][];
}

/** A table while its tags are read. */
export interface OpenTable extends HtmlTable {
  row: string[] | null;
  cell: string | null;
  head: boolean;
  /** Columns that the site does not show: GitBook's cards keep their picture and their target in such. */
  hidden: Set<number>;
  /** Tables inside a cell, which are words of it. */
  inside: number;
}

export const openTable = (): OpenTable => ({
  header: [],
  rows: [],
  row: null,
  cell: null,
  head: false,
  hidden: new Set(),
  inside: 0,
});

/** As it is shown. */
export function closeTable({ header, rows, hidden }: OpenTable): HtmlTable {
  const shown = (cells: string[]) => cells.filter((_, at) => !hidden.has(at));
  return hidden.size === 0 ? { header, rows } : { header: shown(header), rows: rows.map(shown) };
}

/** Reads a tag that makes rows and cells; false when it is none, or the table's last. */
export function readCells(table: OpenTable, name: string, closing: boolean, attributes: string): boolean {
  if (name === 'table') {
    if (closing && table.inside === 0) return false;
    table.inside += closing ? -1 : 1;
    return lineIn(table);
  }
  if (!/^(thead|tr|td|th)$/.test(name)) return false;
  if (table.inside > 0) return name === 'tr' ? lineIn(table) : wordIn(table);
  if (name === 'thead') table.head = !closing;
  else if (name === 'tr') readRow(table, closing);
  else readCell(table, name, closing, attributes);
  return true;
}

function readRow(table: OpenTable, closing: boolean): void {
  if (!closing) table.row = [];
  else if (table.row) {
    if (table.head && table.header.length === 0) table.header = table.row;
    else table.rows.push(table.row);
    table.row = null;
  }
}

function readCell(table: OpenTable, name: string, closing: boolean, attributes: string): void {
  if (closing) {
    if (table.cell !== null) table.row?.push(tidyLines(table.cell));
    table.cell = null;
    return;
  }
  table.cell = '';
  if (name !== 'th' || table.rows.length > 0 || table.header.length > 0) return;
  table.head = true;
  if (/\sdata-hidden(?=[\s=]|$)/i.test(attributes)) table.hidden.add(table.row?.length ?? 0);
}

function lineIn(table: OpenTable): true {
  if (table.cell !== null) table.cell += '\n';
  return true;
}

function wordIn(table: OpenTable): true {
  if (table.cell !== null) table.cell += ' ';
  return true;
}
