import type { Content, Fix, Step } from './mend.ts';
import { cellName, letterOf } from './workbook/address.ts';
import { shownAs } from './workbook/read/number-format.ts';
import { many, short } from './workbook/records.ts';
import { Cell } from './workbook/sheet.ts';
import { applySteps } from './workbook/steps/apply-steps.ts';
import { isoDate, isoDateTime, isoTime, plainNumber } from './workbook/values/written-values.ts';
import type { Workbook } from './workbook/workbook.ts';

/** One thing that a fix does, as a person reads it before it is done. */
export interface Glimpse {
  says: string;
  /** A few of the places concerned, as they are and as they will be; '' where nothing is. */
  rows: { place: string; before: string; after: string }[];
  /** How many more there are. */
  more: number;
}

const mostRows = 4;

/** What a fix does: before and after, a few rows of each step. */
export const previewFix = (workbook: Workbook, fix: Fix): Glimpse[] =>
  fix.steps.flatMap((step) => glimpses(workbook, step));

/** The same of fixes that are done one after another. */
export function previewEach(workbook: Workbook, fixes: readonly Fix[]): Glimpse[][] {
  let now = workbook;
  return fixes.map((fix) => {
    const seen = previewFix(now, fix);
    now = applySteps(now, fix.steps);
    return seen;
  });
}

function glimpses(workbook: Workbook, step: Step): Glimpse[] {
  switch (step.do) {
    case 'write':
      return written(step.cells);
    case 'remove-rows':
      return [lines(many(step.rows.length, 'row goes', 'rows go'), step.rows, step.held, 'row', 'before')];
    case 'insert-rows':
      return [lines(many(step.rows.length, 'row comes', 'rows come'), step.rows, step.held, 'row', 'after')];
    case 'remove-columns':
      return [
        lines(
          many(step.columns.length, 'column goes', 'columns go'),
          step.columns,
          step.held,
          'column',
          'before',
        ),
      ];
    case 'insert-columns':
      return [
        lines(
          many(step.columns.length, 'column comes', 'columns come'),
          step.columns,
          step.held,
          'column',
          'after',
        ),
      ];
    case 'unmerge':
      return [
        areas(many(step.areas.length, 'area is unmerged', 'areas are unmerged'), step.areas, 'merged', ''),
      ];
    case 'merge':
      return [areas(many(step.areas.length, 'area is merged', 'areas are merged'), step.areas, '', 'merged')];
    case 'move-sheet':
      return [moved(workbook, step)];
    case 'add-sheet':
      return [sheet(`The sheet “${step.sheet}” is added as sheet ${step.position}`, step.rows, 'after')];
    case 'remove-sheet':
      return [sheet(`The sheet “${step.sheet}” is taken out again`, step.rows, 'before')];
  }
}

/** Column by column, different changes first: the same change a hundred times is shown once. */
function written(cells: Extract<Step, { do: 'write' }>['cells']): Glimpse[] {
  return [...Map.groupBy(cells, ({ column }) => column)].map(([column, changes]) => {
    const different = new Map<string, Glimpse['rows'][number]>();
    for (const { row, before, after } of changes) {
      const one = { place: cellName(row, column), before: textOf(before), after: textOf(after) };
      const key = JSON.stringify([one.before, one.after]);
      if (!different.has(key)) different.set(key, one);
      if (different.size === mostRows) break;
    }
    const rows = [...different.values()];
    return {
      says: `${many(changes.length, 'cell')} of column ${letterOf(column)}`,
      rows,
      more: changes.length - rows.length,
    };
  });
}

function lines(
  says: string,
  all: readonly number[],
  held: Extract<Step, { do: 'remove-rows' }>['held'],
  along: 'row' | 'column',
  side: 'before' | 'after',
): Glimpse {
  const shown = all.slice(0, mostRows);
  const rows = shown.map((line) => {
    const cells = held.filter((cell) => cell[along] === line).slice(0, 8);
    const text = short(cells.map(({ content }) => textOf(content)).join(' | '), 120);
    return row(along === 'row' ? `Row ${line}` : `Column ${letterOf(line)}`, text, side);
  });
  return { says, rows, more: all.length - shown.length };
}

const row = (place: string, text: string, side: 'before' | 'after'): Glimpse['rows'][number] => ({
  place,
  before: side === 'before' ? text : '',
  after: side === 'after' ? text : '',
});

const areas = (says: string, all: readonly string[], before: string, after: string): Glimpse => ({
  says,
  rows: all.slice(0, mostRows).map((place) => ({ place, before, after })),
  more: Math.max(0, all.length - mostRows),
});

function moved(
  { sheets }: Workbook,
  { from, to, sheet: name }: Extract<Step, { do: 'move-sheet' }>,
): Glimpse {
  const names = sheets.map((one) => one.name);
  const order = names.toSpliced(from - 1, 1).toSpliced(to - 1, 0, name);
  const shown = order.slice(0, mostRows);
  return {
    says: `The sheet “${name}” moves from place ${from} to place ${to}`,
    rows: shown.map((after, at) => ({ place: `Sheet ${at + 1}`, before: names[at] ?? '', after })),
    more: order.length - shown.length,
  };
}

function sheet(says: string, content: readonly Content[][], side: 'before' | 'after'): Glimpse {
  const shown = content.slice(0, mostRows);
  return {
    says,
    rows: shown.map((cells, at) => row(`Row ${at + 1}`, short(cells.map(textOf).join(' | '), 120), side)),
    more: content.length - shown.length,
  };
}

/** As a person would read the cell; spaces and line breaks that matter are made visible. */
function textOf({ value, format = 'General', formula }: Content): string {
  if (value === null) return formula === true ? 'a formula' : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const text = typeof value === 'number' ? figure(value, format) : seen(value);
  return formula === true ? `${text} (a formula)` : text;
}

function figure(value: number, format: string): string {
  const kind = shownAs(format);
  if (kind === Cell.date || (kind === Cell.datetime && Number.isInteger(value))) return isoDate(value);
  if (kind === Cell.datetime) return isoDateTime(value);
  return kind === Cell.time ? isoTime(value) : plainNumber(value);
}

const seen = (text: string): string =>
  text
    .replace(/^\s+|\s+$/g, (spaces) => '·'.repeat(spaces.length))
    .replace(/\n/g, '↵')
    .replace(/[\p{Cc}\u200b\u2060\ufeff\u00ad]/gu, '□');
