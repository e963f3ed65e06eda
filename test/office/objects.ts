import {
  addressOf,
  type Box,
  boxOf,
  cellKey,
  type HeldSheet,
  type HeldWorkbook,
  makeSheet,
  mostColumns,
  mostRows,
  overlap,
  usedBox,
} from './cells.ts';

/** An object of Excel's; its parts are named as on the wire, with a small first letter. `null` stands for Excel's null object. */
export interface HostObject {
  type: string;
  /** What can be loaded. */
  read?: Record<string, () => unknown>;
  write?: Record<string, (value: unknown) => void>;
  /** Properties that are objects themselves. */
  follow?: Record<string, () => HostObject | null>;
  call?: Record<string, (...given: unknown[]) => unknown>;
  items?: () => HostObject[];
}

/** An error the host reports by code, as Excel does. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function workbookObject(workbook: HeldWorkbook): HostObject {
  return {
    type: 'Workbook',
    read: { name: () => workbook.name },
    follow: {
      worksheets: () => sheetsObject(workbook),
      customXmlParts: () => partsObject(workbook),
      application: () => ({ type: 'Application', call: { suspendScreenUpdatingUntilNextSync: () => null } }),
    },
    call: {
      getSelectedRange: () => {
        const sheet = workbook.sheets.find(({ id }) => id === workbook.selected.sheet)!;
        return rangeObject(workbook, sheet, workbook.selected.box);
      },
    },
  };
}

function sheetsObject(workbook: HeldWorkbook): HostObject {
  const find = (key: unknown) =>
    workbook.sheets.find(({ id, name }) => id === key || same(name, String(key))) ?? null;
  const found = (key: unknown) => {
    const sheet = find(key);
    if (sheet === null) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return sheetObject(workbook, sheet);
  };
  return {
    type: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => sheetObject(workbook, sheet)),
    call: {
      indexer: found,
      getItem: found,
      getItemOrNullObject: (key) => {
        const sheet = find(key);
        return sheet && sheetObject(workbook, sheet);
      },
      getFirst: (visibleOnly) =>
        sheetObject(
          workbook,
          workbook.sheets.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible')!,
        ),
      getActiveWorksheet: () => found(workbook.selected.sheet),
      add: (name) => {
        const title = String(name ?? `Sheet${workbook.nextId}`);
        if (find(title) !== null) {
          throw new HostError(
            'ItemAlreadyExists',
            'A resource with the same name or identifier already exists.',
          );
        }
        const sheet = makeSheet(`{${workbook.nextId++}}`, { name: title, rows: [] });
        workbook.sheets.push(sheet);
        return sheetObject(workbook, sheet);
      },
    },
  };
}

function sheetObject(workbook: HeldWorkbook, sheet: HeldSheet): HostObject {
  const range = (box: Box) => rangeObject(workbook, sheet, box);
  return {
    type: 'Worksheet',
    read: {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility,
      position: () => workbook.sheets.indexOf(sheet),
    },
    write: {
      name: (value) => {
        sheet.name = String(value);
      },
      position: (value) => {
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(Number(value), 0, sheet);
      },
    },
    call: {
      activate: () => {
        workbook.selected = { sheet: sheet.id, box: { row: 0, column: 0, rows: 1, columns: 1 } };
        return null;
      },
      getUsedRange: () => range(usedBox(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject: () => {
        const box = usedBox(sheet);
        return box && range(box);
      },
      getRange: (address) => {
        if (typeof address !== 'string')
          return range({ row: 0, column: 0, rows: mostRows, columns: mostColumns });
        try {
          return range(boxOf(address));
        } catch {
          throw new HostError(
            'InvalidArgument',
            'The argument is invalid or missing or has an incorrect format.',
          );
        }
      },
      getRangeByIndexes: (row, column, rows, columns) =>
        range({ row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
      delete: () => {
        throw new HostError('AccessDenied', 'The add-in must never delete a sheet.');
      },
    },
  };
}

function rangeObject(workbook: HeldWorkbook, sheet: HeldSheet, box: Box): HostObject {
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
      numberFormat: (value) => {
        spread(value, (row, column, one) => {
          const held = cell(row, column) ?? { value: '' };
          sheet.cells.set(cellKey(row, column), { ...held, format: String(one) });
        });
      },
    },
    follow: { format, worksheet: () => sheetObject(workbook, sheet) },
    call: {
      select: () => {
        workbook.selected = { sheet: sheet.id, box };
        return null;
      },
      clear: () => {
        spread('', (row, column) => sheet.cells.delete(cellKey(row, column)));
        return null;
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

function partsObject(workbook: HeldWorkbook): HostObject {
  const part = (id: string): HostObject => ({
    type: 'CustomXmlPart',
    read: { id: () => id },
    call: {
      getXml: () => workbook.parts.get(id)?.xml ?? '',
      setXml: (xml) => {
        workbook.parts.set(id, { namespace: namespaceOf(String(xml)), xml: String(xml) });
        return null;
      },
    },
  });
  return {
    type: 'CustomXmlPartCollection',
    call: {
      add: (xml) => {
        const id = `{part-${workbook.parts.size + 1}}`;
        workbook.parts.set(id, { namespace: namespaceOf(String(xml)), xml: String(xml) });
        return part(id);
      },
      getByNamespace: (namespace) => ({
        type: 'CustomXmlPartScopedCollection',
        call: {
          indexer: (id: unknown) => part(String(id)),
          getOnlyItemOrNullObject: () => {
            const fitting = [...workbook.parts].filter(([, held]) => held.namespace === namespace);
            return fitting.length === 1 ? part(fitting[0]![0]) : null;
          },
        },
      }),
    },
  };
}

/** As Excel takes what is typed in: `=` starts a formula unless the cell is text, an apostrophe is dropped. */
function typedIn(value: unknown, format = 'General') {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  const text = String(value);
  if (format !== '@' && text.startsWith('=')) return { value: '#NAME?', formula: text, error: true };
  return { value: text.startsWith("'") ? text.slice(1) : text };
}

function valueType(cell: { value: unknown; error?: boolean } | undefined): string {
  if (cell === undefined || cell.value === '') return 'Empty';
  if (cell.error === true) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

const namespaceOf = (xml: string): string => /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
