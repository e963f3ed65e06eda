import { slotOf } from '../sheet.ts';
import type { RowSigns } from './row-signs.ts';

/**
 * Rows that are surely records: none of the first, no narrow one and none without figures where most are otherwise, and none that
 * repeats one of the first word for word, as a header does on every page. `cores` are the wide rows, ascending.
 */
export function learningRows(signs: RowSigns, cores: number[], width: number): number[] {
  const { figures, filled } = signs;
  const wide = mostOf(sample(cores), 0.5, (row) => filled[row]! >= width * 0.7);
  const skip = wide.length <= 3 ? 1 : wide.length <= 8 ? 2 : Math.min(6, Math.floor(wide.length * 0.25));
  const rows = mostOf(wide.slice(skip), 0.6, (row) => figures[row]! > 0);
  const early = cores.slice(0, 8).filter((row) => figures[row] === 0);
  const kept = rows.filter(
    (row) => figures[row]! > 0 || !early.some((one) => one < row && same(signs, one, row)),
  );
  return kept.length > 0 ? kept : rows;
}

/** Those that pass, when they are this share of all. */
function mostOf(rows: number[], share: number, test: (row: number) => boolean): number[] {
  const passed = rows.filter(test);
  return passed.length >= rows.length * share ? passed : rows;
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
