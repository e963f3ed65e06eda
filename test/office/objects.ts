import {
  type Box,
  boxOf,
  type HeldSheet,
  type HeldWorkbook,
  linesOf,
  makeSheet,
  mostColumns,
  mostRows,
  usedBox,
} from './cells.ts';
import { HostError, type HostObject } from './host-object.ts';
import { partsObject } from './parts-object.ts';
import { rangeObject } from './range-object.ts';

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
      visibility: (value) => {
        sheet.visibility = value as HeldSheet['visibility'];
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
          return range(linesOf(address) ?? boxOf(address));
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

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
