import type { Body } from './find-header.ts';
import { headerEvidence } from './header-evidence.ts';
import { labelOf, sumsHeld, totalWord } from './total-rows.ts';

export function isTotal({ sheet, models, signs }: Body, row: number): boolean {
  const label = labelOf(sheet, models, row);
  if (label === null) return false;
  const word = totalWord(label.text);
  if (word === null || word === 'whole') return false;
  const figures = models.some((model) => model.figures >= 0.6);
  if (word === 'surely') return !figures || signs.figures[row]! > 0;
  if (!figures || signs.figures[row] === 0) return false;
  return sumsHeld(models, row, 1, row, new Set()).held > 0 || boldRow({ sheet, models }, row);
}

/** Averages and shares stand with the totals: behind a gap, or right below one. */
export function isAverage({ sheet, models, signs }: Body, row: number, gap: number): boolean {
  const label = labelOf(sheet, models, row);
  if (label === null || signs.figures[row] === 0) return false;
  if (
    !/^(state(wide)? )?(averages?|mean|median|percent( of total)?|% of total|minimum|maximum|min|max|std|standard deviation|share)\b/i.test(
      label.text.trim(),
    )
  )
    return false;
  const above = labelOf(sheet, models, row - 1);
  return gap > 0 || (above !== null && totalWord(above.text) === 'surely');
}

function boldRow({ sheet, models }: Pick<Body, 'sheet' | 'models'>, row: number): boolean {
  const evidence = headerEvidence(sheet, models, row);
  const usual = models.reduce((sum, model) => sum + model.bold, 0) / Math.max(1, models.length);
  return evidence.filled >= 2 && evidence.bold >= evidence.filled * 0.8 && usual < 0.2;
}
