import type { Content, Step } from '../../../mend.ts';
import type { Outline } from '../../read/xlsx/outline.ts';
import { addStep, type SheetEdit, sheetEdit } from '../sheet-edit.ts';
import { unmendable } from '../unmendable.ts';

export interface PlannedSheet {
  name: string;
  kind: 'worksheet' | 'chart';
  /** Null of a sheet that is new. */
  part: string | null;
  /** Where it stood before, from 0; null of a sheet that is new. */
  from: number | null;
  edit: SheetEdit;
}

/** The sheets in the order they have in the end, each with all that is to be done on it. */
export function planSheets(before: Outline['sheets'], steps: readonly Step[]): PlannedSheet[] {
  const sheets = before.map(
    ({ name, kind, part }, from): PlannedSheet => ({ name, kind, part, from, edit: sheetEdit(name) }),
  );
  for (const step of steps) {
    if (step.do === 'move-sheet') {
      const [moved] = sheets.splice(step.from - 1, 1);
      if (moved === undefined)
        throw unmendable(`The workbook has no sheet ${step.from}; check it once more.`);
      sheets.splice(step.to - 1, 0, moved);
    } else if (step.do === 'add-sheet') {
      refuseName(step.sheet, sheets);
      sheets.splice(step.position - 1, 0, newSheet(step.sheet, step.rows));
    } else if (step.do === 'remove-sheet') {
      if (sheets[step.position - 1]?.name !== step.sheet) throw missing(step.sheet);
      sheets.splice(step.position - 1, 1);
    } else addStep(editOf(sheets, step.sheet), step);
  }
  return sheets;
}

function editOf(sheets: readonly PlannedSheet[], name: string): SheetEdit {
  const found = sheets.filter((sheet) => sheet.name === name && sheet.kind === 'worksheet');
  if (found.length === 1) return found[0]!.edit;
  if (found.length === 0) throw missing(name);
  throw unmendable(
    `Two sheets of the workbook are called “${name}”; give one of them another name and try again.`,
  );
}

const missing = (name: string): Error =>
  unmendable(`The workbook has no sheet “${name}”; check it once more and try again.`);

function newSheet(name: string, rows: readonly Content[][]): PlannedSheet {
  const edit = sheetEdit(name);
  rows.forEach((cells, down) => {
    cells.forEach((after, column) => {
      if (after.value === null) return;
      addStep(edit, {
        do: 'write',
        sheet: name,
        cells: [{ row: down + 1, column, before: { value: null }, after }],
      });
    });
  });
  return { name, kind: 'worksheet', part: null, from: null, edit };
}

function refuseName(name: string, sheets: readonly PlannedSheet[]): void {
  const taken = sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw unmendable(`The workbook has a sheet “${name}” already; give it another name and try again.`);
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw unmendable(
      `“${name}” cannot be the name of a sheet; Excel takes up to 31 characters, none of [ ] : * ? / \\.`,
    );
  }
}
