import type { Content, Step } from '../../../../shared/mend.ts';
import { type Move, removeLines } from './moves.ts';
import { type Put, writeCells } from './write-cells.ts';

/** Does the steps in Excel one after another. What moved is told at once, so that a failure can be taken back. */
export async function doSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  moved: (move: Move) => void,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  for (const step of steps) {
    if (step.do === 'add-sheet') await addSheet(context, step, moved);
    else {
      const sheet = sheets.getItem(step.sheet);
      sheet.load('id');
      await context.sync();
      await doStep(context, sheet, step, moved);
    }
    await context.sync();
  }
}

async function doStep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: Exclude<Step, { do: 'add-sheet' }>,
  moved: (move: Move) => void,
): Promise<void> {
  const { id } = sheet;
  switch (step.do) {
    case 'write':
      return writeCells(
        context,
        sheet,
        step.cells.map(({ row, column, after }) => putOf(row - 1, column, after)),
      );
    case 'remove-rows':
      return removeLines(context, sheet, 'row', step.rows, (what) =>
        moved({ do: 'removed', sheet: id, along: 'row', ...what }),
      );
    case 'remove-columns':
      return removeLines(context, sheet, 'column', step.columns, (what) =>
        moved({ do: 'removed', sheet: id, along: 'column', ...what }),
      );
    case 'unmerge':
      for (const area of step.areas) sheet.getRange(area).unmerge();
      return;
    case 'merge':
      for (const area of step.areas) sheet.getRange(area).merge(false);
      return;
    case 'move-sheet':
      return moveSheet(context, sheet, step.to, moved);
    case 'insert-rows':
    case 'insert-columns':
    case 'remove-sheet':
      // Undoing goes by what Excel held, not by these.
      throw new Error('This mend cannot be done in Excel. Save the workbook and mend the file in a browser.');
  }
}

/** Steps count worksheets from 1; Excel counts all sheets from 0. */
async function moveSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  to: number,
  moved: (move: Move) => void,
): Promise<void> {
  const places = await placesOf(context);
  sheet.load('position');
  await context.sync();
  const place = places[to - 1] ?? places.length;
  moved({ do: 'moved', sheet: sheet.id, from: sheet.position });
  sheet.position = place;
}

async function addSheet(
  context: Excel.RequestContext,
  { sheet: name, position, rows }: Extract<Step, { do: 'add-sheet' }>,
  moved: (move: Move) => void,
): Promise<void> {
  const places = await placesOf(context);
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  await context.sync();
  moved({ do: 'added', sheet: sheet.id });
  const puts = rows.flatMap((cells, row) => cells.map((content, column) => putOf(row, column, content)));
  await writeCells(
    context,
    sheet,
    puts.filter(({ content }) => content !== ''),
  );
  sheet.position = places[position - 1] ?? places.length;
}

async function placesOf(context: Excel.RequestContext): Promise<number[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/position');
  await context.sync();
  return sheets.items.map(({ position }) => position).sort((a, b) => a - b);
}

function putOf(row: number, column: number, { value, format: wanted }: Content): Put {
  const format = wanted ?? null;
  const shared = { row, column, format };
  return typeof value === 'object' && value !== null
    ? { ...shared, content: value.error, is: 'error' }
    : { ...shared, content: value ?? '', is: 'value' };
}
