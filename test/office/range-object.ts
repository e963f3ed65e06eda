import {
  addressOf,
  type Box,
  cellKey,
  type HeldCell,
  type HeldSheet,
  type HeldWorkbook,
  mostColumns,
  overlap,
  visibleBoxes,
} from './cells.ts';
import { HostError, type HostObject } from './host-object.ts';
import { keysIn, shiftLines } from './shift-lines.ts';

/** A rectangle of cells: what can be read, written and asked of it. */
export function rangeObject(workbook: HeldWorkbook, sheet: HeldSheet, box: Box): HostObject {
  const cell = (row: number, column: number) => sheet.cells.get(cellKey(row, column));
  const grid = (show: (row: number, column: number) => unknown) =>
    Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (_, c) => show(box.row + r, box.column + c)),
    );
  const spread = (value: unknown, set: (row: number, column: number, value: unknown) => void) => {
    if (
      Array.isArray(value) &&
      (value.length !== box.rows || value.some((row) => row.length !== box.columns))
    ) {
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    grid((row, column) => {
      const one = Array.isArray(value) ? value[row - box.row][column - box.column] : value;
      if (one !== null) set(row, column, one);
      return null;
    });
  };
  const format = (): HostObject => ({
    type: 'RangeFormat',
    follow: { font: () => ({ type: 'RangeFont', write: { bold: () => {} } }) },
    call: { autofitColumns: () => null },
  });
  return {
    type: 'Range',
    read: {
      address: () => `${sheet.name}!${addressOf(box)}`,
      rowIndex: () => box.row,
      columnIndex: () => box.column,
      rowCount: () => box.rows,
      columnCount: () => box.columns,
      values: () => grid((row, column) => cell(row, column)?.value ?? ''),
      formulas: () => grid((row, column) => cell(row, column)?.formula ?? cell(row, column)?.value ?? ''),
      numberFormat: () => grid((row, column) => cell(row, column)?.format ?? 'General'),
      valueTypes: () => grid((row, column) => valueType(cell(row, column))),
      text: () => grid((row, column) => String(cell(row, column)?.value ?? '')),
    },
    write: {
      values: (value) => {
        spread(value, (row, column, one) => {
          const typed = typedIn(one, cell(row, column)?.format);
          sheet.cells.set(cellKey(row, column), { ...cell(row, column), ...typed });
        });
      },
      formulas: (value) => {
        spread(value, (row, column, one) => {
          const { formula, error, ...held } = cell(row, column) ?? { value: '' };
          sheet.cells.set(cellKey(row, column), { ...held, ...typedIn(one, held.format) });
        });
      },
      numberFormat: (value) => {
        spread(value, (row, column, one) => {
          const held = cell(row, column) ?? { value: '' };
          sheet.cells.set(cellKey(row, column), { ...held, format: String(one) });
        });
      },
    },
    follow: { format },
    call: {
      select: () => {
        workbook.selected = { sheet: sheet.id, box };
        return null;
      },
      clear: (what) => {
        for (const key of keysIn(sheet, box)) {
          const { format, fill, ...held } = sheet.cells.get(key)!;
          if (what === 'Formats') sheet.cells.set(key, held);
          else sheet.cells.delete(key);
        }
        return null;
      },
      getEntireRow: () => rangeObject(workbook, sheet, { ...box, column: 0, columns: mostColumns }),
      getCellProperties: () =>
        grid((row, column) => ({ format: { fill: { color: cell(row, column)?.fill ?? '#FFFFFF' } } })),
      setCellProperties: (given) => {
        const looks = given as { format: { fill?: { color: string } } }[][];
        grid((row, column) => {
          const fill = looks[row - box.row]?.[column - box.column]?.format.fill?.color;
          if (fill !== undefined)
            sheet.cells.set(cellKey(row, column), { ...(cell(row, column) ?? { value: '' }), fill });
          return null;
        });
        return null;
      },
      delete: () => {
        shiftLines(sheet, box, -1);
        return null;
      },
      insert: () => {
        shiftLines(sheet, box, 1);
        return null;
      },
      merge: () => {
        sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, box)), box];
        for (const key of keysIn(sheet, box).slice(1)) sheet.cells.delete(key);
        return null;
      },
      unmerge: () => {
        sheet.merges = sheet.merges.filter((merge) => !overlap(merge, box));
        return null;
      },
      getSpecialCellsOrNullObject: (kind) => {
        if (kind !== 'Visible')
          throw new HostError('InvalidArgument', `Cells of kind ${kind} are not imitated.`);
        const boxes = visibleBoxes(sheet, box);
        return boxes.length === 0 ? null : areasObject(workbook, sheet, boxes);
      },
      getMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => overlap(merge, box));
        return merges.length === 0 ? null : areasObject(workbook, sheet, merges);
      },
    },
  };
}

function areasObject(workbook: HeldWorkbook, sheet: HeldSheet, boxes: Box[]): HostObject {
  return {
    type: 'RangeAreas',
    read: { address: () => boxes.map((box) => `${sheet.name}!${addressOf(box)}`).join(',') },
    follow: {
      areas: () => ({
        type: 'RangeCollection',
        items: () => boxes.map((box) => rangeObject(workbook, sheet, box)),
      }),
    },
  };
}

/**
 * As Excel takes what is typed in: `=` starts a formula, figures and days become numbers unless the cell is text, an
 * apostrophe is dropped.
 */
function typedIn(value: unknown, format = 'General'): HeldCell {
  if (typeof value === 'number' || typeof value === 'boolean')
    return { value: format === '@' ? String(value) : value };
  const text = String(value);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@' || text.trim() === '') return { value: text };
  if (text.startsWith('=')) return { value: '#NAME?', formula: text, error: true };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return { value: text, error: true };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const figure = Number(text.replaceAll(',', '').replace('%', ''));
  if (Number.isFinite(figure)) return { value: figure };
  if (/^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$/.test(text)) return { value: 45_678 };
  return { value: text };
}

function valueType(cell: { value: unknown; error?: boolean } | undefined): string {
  if (cell === undefined || cell.value === '') return 'Empty';
  if (cell.error === true) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
