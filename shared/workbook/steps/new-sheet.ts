import type { Content } from '../../mend.ts';
import type { Sheet } from '../sheet.ts';
import { writeCells } from './write-cells.ts';

/** A sheet that holds these rows from A1 on. */
export const newSheet = (name: string, rows: readonly Content[][]): Sheet =>
  writeCells(
    { ...blank, name },
    rows.flatMap((cells, down) =>
      cells.map((after, column) => ({ row: down + 1, column, before: { value: null }, after })),
    ),
  );

const blank: Sheet = {
  name: '',
  position: 1,
  visibility: 'visible',
  columns: [],
  strings: [],
  styles: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  formulas: [],
  linkedFormulas: [],
  lastRow: 0,
  cells: 0,
  frozenRows: 0,
  filter: null,
  filterActive: false,
  tables: [],
  comments: [],
  drawings: { charts: 0, pictures: 0, shapes: 0 },
  pivots: [],
  whole: true,
  untyped: false,
};
