import type { RowSigns } from './row-signs.ts';
import { slotOf } from './sheet.ts';

/**
 * Rows that are surely records: none of the first, none without figures where nearly all have some, and none that
 * repeats one of the first word for word, as a header does on every page. `cores` are the wide rows, ascending.
 */
export function learningRows(signs: RowSigns, cores: number[]): number[] {
  const { figures } = signs;
  const skip = cores.length <= 3 ? 1 : cores.length <= 8 ? 2 : Math.min(6, Math.floor(cores.length * 0.25));
  const later = cores.slice(skip);
  const withFigures = later.filter((row) => figures[row]! > 0);
  const rows = sample(withFigures.length >= later.length * 0.6 ? withFigures : later);
  const early = cores.slice(0, 8).filter((row) => figures[row] === 0);
  const kept = rows.filter(
    (row) => figures[row]! > 0 || !early.some((one) => one < row && same(signs, one, row)),
  );
  return kept.length > 0 ? kept : rows;
}

function sample(rows: number[]): number[] {
  if (rows.length <= 3000) return rows;
  const step = (rows.length - 1000) / 2000;
  return [
    ...rows.slice(0, 1000),
    ...Array.from({ length: 2000 }, (_, at) => rows[1000 + Math.floor(at * step)]!),
  ];
}

function same({ columns, filled }: RowSigns, one: number, other: number): boolean {
  if (filled[one] !== filled[other]) return false;
  return columns.every((column) => {
    const [a, b] = [slotOf(column, one), slotOf(column, other)];
    return a < 0
      ? b < 0
      : b >= 0 && column.kinds[a] === column.kinds[b] && column.values[a] === column.values[b];
  });
}
