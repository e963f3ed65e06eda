import type { Step } from '../../mend.ts';
import { areaName, parseArea } from '../address.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { insertLines, removeLines } from './move-lines.ts';
import { newSheet } from './new-sheet.ts';
import { writeCells } from './write-cells.ts';

/** The workbook as it is once the steps are done. The one given stays as it was. */
export const applySteps = (workbook: Workbook, steps: readonly Step[]): Workbook =>
  steps.reduce(applyStep, workbook);

/** The steps that bring everything back. */
export const undoSteps = (steps: readonly Step[]): Step[] => steps.map(inverse).reverse();

function applyStep(workbook: Workbook, step: Step): Workbook {
  switch (step.do) {
    case 'write':
      return change(workbook, step.sheet, (sheet) => writeCells(sheet, step.cells));
    case 'remove-rows':
      return change(workbook, step.sheet, (sheet) => removeLines(sheet, 'row', step.rows));
    case 'remove-columns':
      return change(workbook, step.sheet, (sheet) => removeLines(sheet, 'column', step.columns));
    case 'insert-rows':
      return change(workbook, step.sheet, (sheet) => insertLines(sheet, 'row', step.rows, step));
    case 'insert-columns':
      return change(workbook, step.sheet, (sheet) => insertLines(sheet, 'column', step.columns, step));
    case 'unmerge': {
      const gone = new Set(step.areas);
      return change(workbook, step.sheet, (sheet) => ({
        ...sheet,
        merges: sheet.merges.filter((area) => !gone.has(areaName(area))),
      }));
    }
    case 'merge':
      return change(workbook, step.sheet, (sheet) => ({
        ...sheet,
        merges: [...sheet.merges, ...step.areas.map(parseArea).filter((area) => area !== null)],
      }));
    case 'move-sheet':
      return moveSheet(workbook, step.from, step.to);
    case 'add-sheet':
      return addSheet(workbook, newSheet(step.sheet, step.rows), step.position);
    case 'remove-sheet':
      return arrange(
        workbook,
        workbook.sheets.filter(({ position }) => position !== step.position),
        sheetsOf(workbook),
      );
  }
}

function inverse(step: Step): Step {
  switch (step.do) {
    case 'write':
      return {
        ...step,
        cells: step.cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
      };
    case 'remove-rows':
      return { ...step, do: 'insert-rows' };
    case 'insert-rows':
      return { ...step, do: 'remove-rows' };
    case 'remove-columns':
      return { ...step, do: 'insert-columns' };
    case 'insert-columns':
      return { ...step, do: 'remove-columns' };
    case 'unmerge':
      return { ...step, do: 'merge' };
    case 'merge':
      return { ...step, do: 'unmerge' };
    case 'move-sheet':
      return { ...step, from: step.to, to: step.from };
    case 'add-sheet':
      return { ...step, do: 'remove-sheet' };
    case 'remove-sheet':
      return { ...step, do: 'add-sheet' };
  }
}

const sheetsOf = (workbook: Workbook): Sheet[] => [workbook.first, ...workbook.others];

function change(workbook: Workbook, name: string, edit: (sheet: Sheet) => Sheet): Workbook {
  if (workbook.first.name === name) return { ...workbook, first: edit(workbook.first) };
  if (!workbook.others.some((sheet) => sheet.name === name)) {
    throw new Error(`The workbook has no sheet “${name}”; plan the mend again on this workbook.`);
  }
  return { ...workbook, others: workbook.others.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
}

function moveSheet(workbook: Workbook, from: number, to: number): Workbook {
  const order = [...workbook.sheets];
  const [moved] = order.splice(from - 1, 1);
  if (moved === undefined) throw new Error(`The workbook has no sheet ${from}; plan the mend again on it.`);
  order.splice(to - 1, 0, moved);
  return arrange(workbook, order, sheetsOf(workbook));
}

function addSheet(workbook: Workbook, sheet: Sheet, position: number): Workbook {
  const order = [...workbook.sheets];
  // A position no other sheet has, until all are counted again.
  const added = { ...sheet, position: 0 };
  order.splice(position - 1, 0, {
    name: sheet.name,
    position: 0,
    kind: 'worksheet',
    visibility: sheet.visibility,
  });
  return arrange(workbook, order, [...sheetsOf(workbook), added]);
}

/** Counts the sheets anew in this order; the first worksheet is the one the portal takes. */
function arrange(workbook: Workbook, order: Workbook['sheets'], sheets: Sheet[]): Workbook {
  const placed = order.flatMap((entry, at) => {
    const sheet = sheets.find(({ position }) => position === entry.position);
    return sheet === undefined ? [] : [{ ...sheet, position: at + 1 }];
  });
  const [first, ...others] = placed;
  if (first === undefined) throw new Error('The workbook would be left without a worksheet.');
  return { ...workbook, sheets: order.map((entry, at) => ({ ...entry, position: at + 1 })), first, others };
}
