import type { Step } from '../../../../shared/mend.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { inPlainWords } from '../plain-words.ts';
import { type ReadWorkbook, readOpenWorkbook } from '../read-workbook.ts';
import { bringBack } from './bring-back.ts';
import { cellKey, differences, type ReadSheet } from './cells-read.ts';
import { type Concerned, changeSince } from './change-since.ts';
import { doSteps } from './do-steps.ts';
import { type Move, takeBack } from './moves.ts';

/** What was done to the workbook open in Excel, kept so that it can be undone exactly. */
export interface DoneInExcel {
  before: ReadWorkbook;
  after: ReadWorkbook;
  moves: Move[];
}

export type Progress = (words: string, done: number, of: number) => void;

/**
 * Does a mend that was planned on what was read. A cell that was changed since is told and nothing is done; when
 * something fails in the middle, everything is put back as it was.
 */
export async function mendWorkbook(
  planned: ReadWorkbook,
  steps: readonly Step[],
  progress: Progress,
): Promise<DoneInExcel | Refusal> {
  const read = () => readOpenWorkbook(progress, new AbortController().signal);
  const before = await read();
  const change = changeSince(planned, before, concernedBy(steps));
  if (change !== null)
    return {
      refused: `Nothing was mended, because the workbook is no longer as it was checked: ${change} Check again, then mend.`,
    };
  const moves: Move[] = [];
  try {
    progress('Mending', 0, 0);
    await Excel.run(together(), (context) => doSteps(context, steps, (move) => moves.push(move)));
    return { before, after: await read(), moves };
  } catch (error) {
    await putBack(before, moves, read);
    const why = inPlainWords(error) ?? 'Excel broke it off.';
    return { refused: `Nothing was mended, and everything is as it was. ${why}` };
  }
}

/** Brings the workbook back to what it held before; refused when what was mended has been changed since. */
export async function undoInExcel(
  { before, after, moves }: DoneInExcel,
  progress: Progress,
): Promise<{ read: ReadWorkbook; note: string | null } | Refusal> {
  const read = () => readOpenWorkbook(progress, new AbortController().signal);
  const now = await read();
  const touched = touchedCells(before, after, await namesOf(moves));
  const change = changeSince(after, now, touched);
  if (change !== null)
    return {
      refused: `Nothing was undone, because what was mended has been changed since: ${change} Put that back first, or leave it mended.`,
    };
  progress('Undoing', 0, 0);
  await Excel.run(together(), (context) => takeBack(context, moves));
  const moved = await read();
  await Excel.run(together(), (context) => bringBack(context, before, moved, touched));
  const back = await read();
  const left = changeSince(before, back, touched);
  return {
    read: back,
    note: left === null ? noteOn(moves, after, before) : `Not all could be put back: ${left}`,
  };
}

/** Whole sheets where lines move or cells are merged; elsewhere the cells that are written. */
function concernedBy(steps: readonly Step[]): Concerned {
  const concerned = new Map<string, 'all' | Set<string>>();
  for (const step of steps) {
    if (step.do === 'add-sheet') continue;
    const known = concerned.get(step.sheet) ?? new Set();
    const cells = step.do === 'write' || step.do === 'move-sheet' ? known : 'all';
    if (step.do === 'write' && cells !== 'all') {
      for (const { row, column } of step.cells) cells.add(cellKey({ row: row - 1, column }));
    }
    concerned.set(step.sheet, cells);
  }
  return concerned;
}

async function putBack(
  before: ReadWorkbook,
  moves: readonly Move[],
  read: () => Promise<ReadWorkbook>,
): Promise<void> {
  try {
    await Excel.run(together(), (context) => takeBack(context, moves));
    const now = await read();
    await Excel.run(together(), (context) => bringBack(context, before, now));
    const all = new Map(before.sheets.map(({ name }) => [name, 'all' as const]));
    const left = changeSince(before, await read(), all);
    if (left !== null) throw new Error(left);
  } catch (cause) {
    throw new Error(
      'Mending broke off, and not everything could be put back. Undo in Excel (Ctrl+Z) or close the workbook without saving.',
      { cause },
    );
  }
}

/** What a mend changed: whole sheets where lines moved or that came, else the cells. */
function touchedCells(before: ReadWorkbook, after: ReadWorkbook, shifted: ReadonlySet<string>): Concerned {
  const ofSheet = (is: ReadSheet): 'all' | Set<string> => {
    const was = before.sheets.find(({ name }) => name === is.name);
    if (was === undefined || shifted.has(is.name) || was.merged.join() !== is.merged.join()) return 'all';
    return new Set([...differences(was, is)].map(cellKey));
  };
  return new Map(after.sheets.map((sheet) => [sheet.name, ofSheet(sheet)]));
}

/** Of the sheets whose lines moved. */
async function namesOf(moves: readonly Move[]): Promise<Set<string>> {
  const ids = new Set(moves.filter((move) => move.do === 'removed').map(({ sheet }) => sheet));
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id,items/name');
    await context.sync();
    return new Set(sheets.items.filter(({ id }) => ids.has(id)).map(({ name }) => name));
  });
}

function noteOn(moves: readonly Move[], after: ReadWorkbook, before: ReadWorkbook): string | null {
  if (moves.some((move) => move.do === 'removed' && move.looks === null))
    return 'So many rows came back that their colours and fonts could not be kept; what they held is there.';
  if (moves.every((move) => move.do !== 'added')) return null;
  const added = after.sheets.find(({ name }) => before.sheets.every((sheet) => sheet.name !== name));
  return `Deleting a sheet cannot be undone in Excel, so the desk deletes none: “${added?.name}” stands empty and hidden at the end. Delete it when you like.`;
}

/** Where Excel can, one press of its own undo takes all of it back. */
const together = (): Excel.RunOptions =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.20') ? { mergeUndoGroup: true } : {};
