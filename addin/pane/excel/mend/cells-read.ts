import { cellName } from '../../../../shared/workbook/address.ts';
import type { Block, ReadWorkbook } from '../read-workbook.ts';

export type ReadSheet = ReadWorkbook['sheets'][number];

/** What a cell held when it was read: a formula or a value as Excel would take it again, and how it is shown. */
export interface CellRead {
  content: string | number | boolean;
  /** A value that is an error, not a formula's. */
  isError: boolean;
  /** Null where nothing is known of it, outside of what was read. */
  format: string | null;
}

export interface Difference {
  /** Both from 0. */
  row: number;
  column: number;
  before: CellRead;
  after: CellRead;
}

/** Cells in which two readings of a sheet differ, by content or by number format, in reading order. */
export function* differences(before: ReadSheet, after: ReadSheet): Generator<Difference> {
  const [was, is] = [linesOf(before), linesOf(after)];
  const last = Math.max(...[...was.keys(), ...is.keys()], -1);
  for (let row = 0; row <= last; row++) {
    const lines = [was.get(row), is.get(row)].filter((line) => line !== undefined);
    const from = Math.min(...lines.map(({ block }) => block.column));
    const to = Math.max(...lines.map(({ block }) => block.column + width(block)));
    for (let column = from; column < to; column++) {
      const [one, other] = [cellIn(was.get(row), column), cellIn(is.get(row), column)];
      if (!sameCell(one, other)) yield { row, column, before: one, after: other };
    }
  }
}

/** How a person finds the cell, and what it held. */
export const placeOf = ({ row, column }: Pick<Difference, 'row' | 'column'>): string =>
  cellName(row + 1, column);

export const cellKey = ({ row, column }: Pick<Difference, 'row' | 'column'>): string => `${row}:${column}`;

interface Line {
  block: Block;
  at: number;
}

const linesOf = ({ blocks }: ReadSheet): Map<number, Line> =>
  new Map(blocks.flatMap((block) => block.values.map((_, at) => [block.row + at, { block, at }] as const)));

const width = ({ values }: Block): number => values[0]?.length ?? 0;

const blank: CellRead = { content: '', isError: false, format: null };

function cellIn(line: Line | undefined, column: number): CellRead {
  if (line === undefined) return blank;
  const { block, at } = line;
  const across = column - block.column;
  if (across < 0 || across >= width(block)) return blank;
  const content = block.formulas[at]?.[across];
  const format = block.formats[at]?.[across];
  return {
    content: typeof content === 'number' || typeof content === 'boolean' ? content : String(content ?? ''),
    isError: block.types[at]?.[across] === 'Error' && !isFormula(content),
    format: typeof format === 'string' ? format : 'General',
  };
}

export const isFormula = (content: unknown): boolean =>
  typeof content === 'string' && content.startsWith('=');

const sameCell = (a: CellRead, b: CellRead): boolean =>
  a.content === b.content &&
  a.isError === b.isError &&
  (a.format === b.format || a.format === null || b.format === null);
