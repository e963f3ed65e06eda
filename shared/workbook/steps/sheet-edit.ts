import type { Content, Frame, HeldCell, Step } from '../../mend.ts';
import { type Area, areaName, parseArea } from '../address.ts';
import { type Shift, shiftArea, shiftLine } from './shift.ts';

/** What several steps come to on one sheet, so that its cells are gone through only once. */
export interface SheetEdit {
  name: string;
  shifts: Shift[];
  /** What cells hold in the end, by row, then by column. */
  writes: Map<number, Map<number, Written>>;
  /** Rows that came and that nobody is to see. */
  hiddenRows: Set<number>;
  /** Merged areas, as the file has them, to what they are in the end. */
  merges: ((areas: Area[]) => Area[])[];
  frames: { frame: Frame; after: number }[];
}

/** `fresh` cells came with their line: there is no style of their own. */
export type Written = Content & { fresh?: boolean };

type SheetStep = Exclude<Step, { do: 'move-sheet' | 'add-sheet' | 'remove-sheet' }>;

export const sheetEdit = (name: string): SheetEdit => ({
  name,
  shifts: [],
  writes: new Map(),
  hiddenRows: new Set(),
  merges: [],
  frames: [],
});

/** Adds one more step to what is to be done on the sheet. */
export function addStep(edit: SheetEdit, step: SheetStep): void {
  if (step.do === 'write') {
    for (const { row, column, after } of step.cells) put(edit, row, column, after);
  } else if (step.do === 'remove-rows') shift(edit, { along: 'row', come: false, lines: step.rows });
  else if (step.do === 'remove-columns') shift(edit, { along: 'column', come: false, lines: step.columns });
  else if (step.do === 'insert-rows') {
    shift(edit, { along: 'row', come: true, lines: step.rows });
    restore(edit, step);
  } else if (step.do === 'insert-columns') {
    shift(edit, { along: 'column', come: true, lines: step.columns });
    restore(edit, step);
  } else if (step.do === 'unmerge') {
    const gone = new Set(step.areas);
    edit.merges.push((areas) => areas.filter((area) => !gone.has(areaName(area))));
  } else edit.merges.push((areas) => [...areas, ...parsed(step.areas)]);
}

export const isUntouched = ({ shifts, writes, merges }: SheetEdit): boolean =>
  shifts.length === 0 && writes.size === 0 && merges.length === 0;

/** Frozen rows or columns in the end. */
export function frozenAfter({ shifts, frames }: SheetEdit, along: Shift['along'], frozen: number): number {
  const first = along === 'row' ? 1 : 0;
  let left = frozen;
  shifts.forEach(({ along: way, come, lines }, at) => {
    if (way === along) {
      const last = first + left - 1;
      left += come
        ? lines.filter((line, n) => line - n <= last).length
        : -lines.filter((line) => line <= last).length;
    }
    const said = along === 'row' ? frames.find(({ after }) => after === at + 1) : undefined;
    if (said !== undefined) left = said.frame.frozenRows;
  });
  return left;
}

/** An area of the surroundings in the end; `said` is what a frame knows of it. */
export function areaAfter(
  { shifts, frames }: SheetEdit,
  area: Area | null,
  said: (frame: Frame) => Area | null | undefined,
): Area | null {
  let left = area;
  shifts.forEach((one, at) => {
    left = left === null ? null : shiftArea([one], left);
    const known = frames.find(({ after }) => after === at + 1);
    const told = known === undefined ? undefined : said(known.frame);
    if (told !== undefined) left = told;
  });
  return left;
}

function put(edit: SheetEdit, row: number, column: number, after: Written): void {
  const cells = edit.writes.get(row) ?? new Map<number, Written>();
  edit.writes.set(row, cells);
  const before = cells.get(column);
  if (before === undefined) {
    cells.set(column, after);
    return;
  }
  const emptied = before.value === null || before.value === '';
  const { format, look, fresh } = before;
  cells.set(column, { fresh, look, format: emptied ? 'General' : format, ...after });
}

function shift(edit: SheetEdit, one: Shift): void {
  edit.shifts.push(one);
  edit.merges.push(
    (areas) =>
      areas.map((area) => shiftArea([one], area)).filter((area) => area !== null && !isCell(area)) as Area[],
  );
  if (one.along === 'row') {
    edit.writes = moved(edit.writes, one);
    edit.hiddenRows = new Set(
      [...edit.hiddenRows].map((row) => shiftLine([one], 'row', row)).filter((row) => row !== null),
    );
  } else {
    for (const [row, cells] of edit.writes) edit.writes.set(row, moved(cells, one));
  }
}

function moved<T>(held: Map<number, T>, one: Shift): Map<number, T> {
  const made = new Map<number, T>();
  for (const [line, value] of held) {
    const to = shiftLine([one], one.along, line);
    if (to !== null) made.set(to, value);
  }
  return made;
}

/** What stood in and around the lines that come. */
function restore(
  edit: SheetEdit,
  { held, merged, frame, ...step }: { held: HeldCell[]; merged: string[]; frame?: Frame; rows?: number[] },
): void {
  for (const { row, column, content } of held) put(edit, row, column, { ...content, fresh: true });
  const back = parsed(merged);
  edit.merges.push((areas) => [...areas.filter((area) => !back.some((one) => overlap(area, one))), ...back]);
  if (frame === undefined) return;
  edit.frames.push({ frame, after: edit.shifts.length });
  for (const row of step.rows ?? []) if (frame.hiddenRows.includes(row)) edit.hiddenRows.add(row);
}

const parsed = (names: string[]): Area[] => names.map(parseArea).filter((area) => area !== null);

const isCell = (area: Area): boolean =>
  area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;

const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow &&
  b.firstRow <= a.lastRow &&
  a.firstColumn <= b.lastColumn &&
  b.firstColumn <= a.lastColumn;
