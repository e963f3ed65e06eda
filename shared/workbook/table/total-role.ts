import { Cell, type Column, type Sheet, slotOf, textAt } from '../sheet.ts';
import { headerEvidence } from './header-evidence.ts';
import type { Body } from './table-body.ts';
import { labelOf, sumsHeld, totalWord } from './total-rows.ts';

export function isTotal({ sheet, models, signs }: Body, row: number): boolean {
  const label = labelOf(sheet, models, row);
  if (label === null)
    return lacksLabel({ sheet, models, signs }, row) && sumsGroupAbove({ sheet, models }, row, false);
  const word = totalWord(label.text);
  if (word === null) return false;
  if (word === 'whole') return signs.figures[row]! > 0 && oddInColumn(models, label);
  const figures = models.some((model) => model.figures >= 0.6);
  if (word === 'surely') return !figures || signs.figures[row]! > 0;
  if (!figures || signs.figures[row] === 0) return false;
  if (boldRow({ sheet, models }, row)) return true;
  if (!endsInTotal(label.text) && isCategory(models, label.column, row)) return false;
  const sure = endsInTotal(label.text);
  return sumsGroupAbove({ sheet, models }, row, sure) || sumsAllAbove(models, row, sure);
}

/** Nothing in the columns of text that every record fills. */
function lacksLabel({ models, signs }: Pick<Body, 'sheet' | 'models' | 'signs'>, row: number): boolean {
  if (signs.figures[row] !== signs.filled[row]) return false;
  const most = Math.max(...models.map(({ filled }) => filled));
  return models.some(
    ({ column, text, filled }) => text >= 0.9 && filled >= most * 0.6 && slotOf(column, row) < 0,
  );
}

/** Words in a column of codes or figures. */
function oddInColumn(models: Body['models'], label: { text: string; column: number }): boolean {
  const model = models.find(({ column }) => column.index === label.column);
  if (model === undefined || model.filled < 4 || /\d/.test(label.text)) return false;
  const few = Math.max(0.05, 1.01 / model.filled);
  return model.figures >= 1 - few || (model.withDigit >= 1 - few && model.text >= 0.95);
}

/** "Total enrollment" that comes again and again is what was measured, not a sum. */
function isCategory(models: Body['models'], index: number, row: number): boolean {
  const model = models.find(({ column }) => column.index === index);
  const slot = model === undefined ? -1 : slotOf(model.column, row);
  return slot >= 0 && (model!.seen.get(model!.column.values[slot]!) ?? 0) > 1;
}

const summed = new WeakMap<Body['models'], number>();
const mostSummed = 100;

/** Going through all rows above is dear, so that it is done for the first such rows only. */
function sumsAllAbove(models: Body['models'], row: number, sure: boolean): boolean {
  const before = summed.get(models) ?? 0;
  if (before >= mostSummed) return false;
  summed.set(models, before + 1);
  const { held, compared } = sumsHeld(models, row, 1, row, new Set());
  return held > 0 && held >= compared * (sure ? 0.3 : 0.6);
}

/** Whether the row adds up the rows right above it, back to where the group before has its own total. */
function sumsGroupAbove(
  { sheet, models }: Pick<Body, 'sheet' | 'models'>,
  row: number,
  sure: boolean,
): boolean {
  let compared = 0;
  let held = 0;
  for (const { column, figures, dates } of models) {
    if (figures < 0.6 || dates > 0.3) continue;
    const slot = slotOf(column, row);
    if (slot < 1 || column.kinds[slot] !== Cell.number || column.values[slot] === 0) continue;
    compared++;
    if ((sure || column.values[slot]! >= 10) && addsUp(sheet, models, column, slot, sure ? 2000 : 60)) held++;
  }
  return held > 0 && held >= compared * (sure ? 0.3 : 0.6);
}

function addsUp(
  sheet: Sheet,
  models: Body['models'],
  column: Column,
  slot: number,
  farthest: number,
): boolean {
  const total = column.values[slot]!;
  let sum = 0;
  let count = 0;
  for (let at = slot - 1; at >= 0 && slot - at <= farthest; at--) {
    if (column.kinds[at] !== Cell.number) continue;
    const label = labelOf(sheet, models, column.rows[at]!);
    if (label !== null && endsInTotal(label.text)) break;
    sum += column.values[at]!;
    count++;
    if (count >= 2 && Math.abs(sum - total) <= Math.max(Math.abs(total) * 1e-9, 0.06)) return true;
  }
  return count === 1 && sum === total;
}

const endsInTotal = (label: string): boolean => /\b(?:sub[\s-]?)?totals?\s*[:.*]*$/i.test(label);

/** Averages and shares stand with the totals: behind a gap, right below one, or as the last of all. */
export function isAverage(body: Body, row: number, gap: number): boolean {
  const { sheet, models, signs } = body;
  const label = labelOf(sheet, models, row);
  if (label === null || !summary.test(label.text.trim())) return false;
  const above = labelOf(sheet, models, row - 1);
  if (above !== null && totalWord(above.text) === 'surely') return signs.filled[row]! > 1;
  const percents = percentsIn(body, row);
  if (percents >= 2) return true;
  if (signs.figures[row] === 0 && percents === 0) return false;
  if (gap > 0) return true;
  const last = signs.figures[row + 1] === 0 && !isCategory(models, label.column, row);
  return last && /^(state(wide)? )?averages?\s*:?$/i.test(label.text.trim());
}

const summary =
  /^(state(wide)? )?(averages?|mean|median|percent(age)?( of (the )?total| change)?|% (of (the )?total|change)|minimum|maximum|min|max|std|standard deviation|share)\b/i;

/** Texts such as `15.5%` where the records hold figures. */
const percentsIn = ({ sheet, models }: Body, row: number): number =>
  models.filter(
    ({ column, figures }) => figures >= 0.6 && /\d\s*%\s*$/.test(textAt(sheet, row, column.index)),
  ).length;

function boldRow({ sheet, models }: Pick<Body, 'sheet' | 'models'>, row: number): boolean {
  const evidence = headerEvidence(sheet, models, row);
  const usual = models.reduce((sum, model) => sum + model.bold, 0) / Math.max(1, models.length);
  return evidence.filled >= 2 && evidence.bold >= evidence.filled * 0.8 && usual < 0.2;
}
