import type { Kind } from '../check.ts';
import { Cell, type Column, columnAt, type Sheet, slotFrom, slotText } from './sheet.ts';
import { fullName } from './table/header-names.ts';
import type { Table } from './table.ts';
import { isoDate, isoDateTime } from './values/written-values.ts';
import type { Workbook } from './workbook.ts';

/** What leaves for the portal. */
export interface Release {
  csv: Uint8Array;
  rows: number;
  columns: { name: string; kind: Kind }[];
}

/**
 * The checked table alone as UTF-8 CSV: one header row, the records, LF; ISO dates, text as it stands, numbers
 * exact and never with an exponent, nothing for an empty cell. Titles, notes, totals and blank rows stay behind;
 * a row with only a label is kept, because nothing else may hold what it says.
 * Values that start like a formula leave unchanged: altering data silently would be worse, and a check names them.
 */
export function releaseCsv(workbook: Workbook, table: Table): Release {
  const sheet = workbook.first;
  const names = uniqueNames(sheet, table);
  const columns = table.columns.map((column, at) => ({ name: names[at]!, kind: column.kind }));
  const leftOut = new Set(table.inside.filter(({ role }) => role !== 'label').map(({ row }) => row));
  const held = table.columns.map(({ index, kind }) => ({ column: columnAt(sheet, index), kind, slot: 0 }));
  for (const one of held) if (one.column !== undefined) one.slot = slotFrom(one.column, table.firstRow);
  const out = writer();
  out.line(names.map(quoted).join(','));
  let rows = 0;
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const skip = leftOut.has(row);
    let line = '';
    let filled = false;
    for (let at = 0; at < held.length; at++) {
      const one = held[at]!;
      const { column } = one;
      if (at > 0) line += ',';
      if (column === undefined || one.slot >= column.length || column.rows[one.slot] !== row) continue;
      if (!skip) line += quoted(released(sheet, column, one.slot, one.kind));
      filled = true;
      one.slot++;
    }
    if (skip || !filled) continue;
    out.line(held.length === 1 && line === '' ? '""' : line);
    rows++;
  }
  return { csv: out.bytes(), rows, columns };
}

function released(sheet: Sheet, column: Column, slot: number, kind: Kind): string {
  const value = column.values[slot]!;
  switch (column.kinds[slot]) {
    case Cell.date:
      return kind === 'datetime' ? isoDateTime(value) : isoDate(value);
    case Cell.number:
      return (
        writtenDecimals(sheet, column, slot) ??
        shownCode(sheet, column, slot) ??
        slotText(sheet, column, slot)
      );
    case Cell.boolean:
      return value === 1 ? 'true' : 'false';
    case Cell.error:
      return '';
    default:
      return slotText(sheet, column, slot);
  }
}

/** A number of a delimited file leaves with the decimals it came with. */
function writtenDecimals(sheet: Sheet, column: Column, slot: number): string | null {
  if (!sheet.untyped || column.styles[slot] === 0) return null;
  return column.values[slot]!.toFixed(column.styles[slot]!);
}

/** A code kept as a number but shown with leading zeros (format 00000) leaves with them. */
function shownCode(sheet: Sheet, column: Column, slot: number): string | null {
  const format = sheet.styles[column.styles[slot]!]?.format ?? '';
  const value = column.values[slot]!;
  if (!/^0{2,}$/.test(format) || !Number.isInteger(value) || value < 0) return null;
  return String(value).padStart(format.length, '0');
}

/** Names as the table has them; groups of columns come in front where a name alone would stand twice. */
function uniqueNames(sheet: Sheet, table: Table): string[] {
  const own = table.columns.map((column) => column.name ?? '');
  const counts = new Map<string, number>();
  for (const name of own) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return table.columns.map((column, at) => {
    const name = own[at]!;
    const double = name === '' || (counts.get(name.toLowerCase()) ?? 0) > 1;
    const base =
      (double ? fullName(sheet, table.headerRows, column.index) : name) ?? `column_${column.letter}`;
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base}_${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Collects lines as bytes, so that no string grows past what a machine can hold. */
function writer(): { line: (text: string) => void; bytes: () => Uint8Array } {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let waiting = '';
  const flush = (): void => {
    parts.push(encoder.encode(waiting));
    waiting = '';
  };
  return {
    line(text) {
      waiting += `${text}\n`;
      if (waiting.length > 1_000_000) flush();
    },
    bytes() {
      flush();
      const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    },
  };
}
