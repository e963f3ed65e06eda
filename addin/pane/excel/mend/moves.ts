import { letterOf, runs } from '../../../../shared/workbook/address.ts';
import { askLook, giveLook, type Look } from './looks.ts';

/** What was done to the order of things, so that it can be taken back; sheets by Excel's own ids. */
export type Move = Removed | { do: 'moved'; sheet: string; from: number } | { do: 'added'; sheet: string };

export interface Removed {
  do: 'removed';
  sheet: string;
  along: Along;
  lines: readonly number[];
  /** How the rows looked; null when they were too many to ask. */
  looks: Look[] | null;
}

/** Rows count from 1 and columns from 0, ascending. */
type Along = 'row' | 'column';

/** Deletes or inserts of one request: when one of several fails, nobody knows which were done. */
const perRequest = (runs: readonly unknown[]): number => (runs.length > 200 ? 100 : 1);

/** From the end, so that those before keep their places. */
export async function removeLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  along: Along,
  lines: readonly number[],
  removed: (what: Pick<Removed, 'lines' | 'looks'>) => void,
): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('columnIndex,columnCount');
  await context.sync();
  const width = used.isNullObject
    ? { column: 0, columns: 0 }
    : { column: used.columnIndex, columns: used.columnCount };
  used.untrack();
  for (const some of inParts(runs(lines).reverse())) {
    const answers = some.map((run) => {
      const [from, to] = run;
      const look =
        along === 'row' ? askLook(sheet, { row: from - 1, rows: to - from + 1, ...width }) : () => [];
      sheet.getRange(addressOf(along, run)).delete(along === 'row' ? 'Up' : 'Left');
      return look;
    });
    await context.sync();
    const [first, last] = [some.at(-1)![0], some[0]![1]];
    const told = answers.filter((answer) => answer !== null);
    removed({
      lines: lines.filter((line) => line >= first && line <= last),
      looks: told.length === answers.length ? told.flatMap((answer) => answer()) : null,
    });
  }
}

/** From the start: each line is counted as it stands once all have come. */
async function insertLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  along: Along,
  lines: readonly number[],
): Promise<void> {
  for (const some of inParts(runs(lines))) {
    for (const run of some) sheet.getRange(addressOf(along, run)).insert(along === 'row' ? 'Down' : 'Right');
    await context.sync();
  }
}

/** The order of things as it was before. A sheet that was added stays, empty and hidden: none is ever deleted. */
export async function takeBack(context: Excel.RequestContext, moves: readonly Move[]): Promise<void> {
  for (const move of moves.toReversed()) {
    const sheet = context.workbook.worksheets.getItem(move.sheet);
    if (move.do === 'removed') {
      await insertLines(context, sheet, move.along, move.lines);
      for (const look of move.looks ?? []) giveLook(sheet, look);
    } else if (move.do === 'moved') sheet.position = move.from;
    else await putAway(context, sheet);
    await context.sync();
  }
}

async function putAway(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id');
  await context.sync();
  sheet.getRange().clear();
  sheet.position = sheets.items.length - 1;
  sheet.visibility = 'Hidden';
}

const addressOf = (along: Along, [first, last]: readonly [number, number]): string =>
  along === 'row' ? `${first}:${last}` : `${letterOf(first)}:${letterOf(last)}`;

function inParts<One>(all: readonly One[]): One[][] {
  const size = perRequest(all);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
