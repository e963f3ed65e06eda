import { slotOf, textAt } from '../sheet.ts';
import { repeats } from './header-again.ts';
import { type Evidence, headerEvidence } from './header-evidence.ts';
import { hintedHeader } from './header-hint.ts';
import { namesNothing } from './header-tail.ts';
import type { Body } from './table-body.ts';

/** The row that names the columns, or 0 when the records start without one. `cores` are the first wide rows. */
export function findHeader(body: Body, cores: readonly number[]): number {
  const hinted = hintedHeader(body, cores);
  if (hinted > 0) return hinted;
  const { sheet, models } = body;
  const figureColumns = models.filter((model) => model.figures >= 0.6 && model.filled > 0).length;
  let header = 0;
  let records = 0;
  let best = 0;
  for (const row of cores) {
    if (header === 0 && isPair(body, row)) continue;
    if (header > 0 && header === row - 1 && namesNothing(body, row)) continue;
    const evidence = headerEvidence(sheet, models, row);
    const names = evidence.names >= evidence.filled * 0.6;
    if (names && evidence.sum >= 0.5 && !(header > 0 && records === 0 && repeats(body, header, row))) {
      if (header > 0 && records > 0 && (figureColumns === 0 || records > 1 || evidence.sum <= best)) break;
      // In a table of text alone the records read like names too; only a stronger row names the columns instead.
      if (header > 0 && figureColumns === 0 && evidence.sum <= best) break;
      header = row;
      best = Math.max(best, evidence.sum);
      records = 0;
    } else {
      records++;
      if (records >= (header > 0 ? 2 : 4)) break;
    }
  }
  if (header > 0) return header;
  const first = cores.find((row) => !isPair(body, row));
  if (first === undefined) return 0;
  const evidence = headerEvidence(sheet, models, first);
  return couldName(evidence, body) ? first : 0;
}

/** `Agency:` and what it is, as in the block above a table. */
function isPair({ sheet, signs, models }: Body, row: number): boolean {
  const texts = models
    .filter(({ column }) => slotOf(column, row) >= 0)
    .map(({ column }) => textAt(sheet, row, column.index).trim());
  return signs.filled[row]! >= 2 && texts[0]!.endsWith(':') && !texts[1]!.endsWith(':');
}

/** Nothing speaks against the row: short different names right across the table. */
function couldName(evidence: Evidence, { width, models }: Body): boolean {
  const text = models.some((model) => model.text > 0.4) || models.every((model) => model.filled === 0);
  return (
    evidence.names === evidence.filled &&
    evidence.distinct === evidence.filled &&
    evidence.longest <= (width >= 3 ? 120 : 60) &&
    evidence.filled >= width * 0.7 &&
    evidence.sum > -0.3 &&
    text
  );
}
