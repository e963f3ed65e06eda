import type { Kind } from '../../check.ts';
import { Cell, type Column, type Sheet, slotFrom, slotText } from '../sheet.ts';
import type { Profile, TableColumn } from '../table.ts';
import { looksLikeDate } from '../values/written-dates.ts';
import { isPlaceholder } from './column-model.ts';
import { countFigures, type FigureCounts } from './count-figures.ts';
import { countTexts } from './count-texts.ts';

const none = { text: 0, number: 0, date: 0, datetime: 0, time: 0, boolean: 0, error: 0 };
const names = ['text', 'number', 'text', 'boolean', 'error', 'date', 'datetime', 'time'] as const;
const mostCounted = 100_000;

/** What the column holds between two rows; `leftOut` are rows in between that are no records. */
export function profileColumn(
  sheet: Sheet,
  column: Column | undefined,
  first: number,
  last: number,
  leftOut: ReadonlySet<number>,
): Pick<TableColumn, 'kind' | 'profile'> {
  const counts = { ...none };
  const profile: Profile = { filled: 0, counts, whole: true, distinct: 0, frequent: [], range: null };
  if (column === undefined) return { kind: 'empty', profile };
  const figures = countFigures(mostCounted);
  const kinds = new Uint32Array(names.length);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let placeholders = 0;
  let booleans = false;
  const texts = countTexts(sheet.strings.length, (countText) => {
    for (let slot = slotFrom(column, first); slot < column.length; slot++) {
      const row = column.rows[slot]!;
      if (row > last) break;
      if (leftOut.size > 0 && leftOut.has(row)) continue;
      const kind = column.kinds[slot]!;
      const value = column.values[slot]!;
      kinds[kind]!++;
      if (kind === Cell.text) {
        countText(value);
        continue;
      }
      if (kind === Cell.boolean) booleans = true;
      else if (kind !== Cell.error) {
        if (kind === Cell.number && profile.whole && !Number.isInteger(value)) profile.whole = false;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      figures.add(value);
    }
  });
  kinds.forEach((count, kind) => {
    counts[names[kind]!] += count;
    profile.filled += count;
  });
  const { ids, counts: times } = texts;
  let written = 0;
  let codes = false;
  for (let at = 0; at < ids.length; at++) {
    const text = sheet.strings[ids[at]!]!;
    if (isPlaceholder(text)) placeholders += times[at]!;
    if (!sheet.untyped) continue;
    if (/^0\d+$/.test(text)) codes = true;
    else if (looksLikeDate(text)) written += times[at]!;
  }
  profile.distinct =
    ids.length +
    (figures.uncounted ? Math.max(figures.distinct, profile.filled - counts.text) : figures.distinct);
  profile.range = least <= most ? [least, most] : null;
  profile.frequent = booleans ? [] : frequent(sheet, column, texts, figures, counts);
  return { kind: codes ? 'text' : kindOf(profile, placeholders, written), profile };
}

/**
 * The kind most cells have; placeholders such as N/A are no evidence for text among figures. In a delimited file,
 * where nothing has a kind, `written` dates count as dates, and one code with a leading zero makes text of all.
 */
function kindOf({ filled, counts, whole }: Profile, placeholders: number, written: number): Kind {
  if (filled === 0) return 'empty';
  const days = counts.date + counts.datetime + written;
  const texts = counts.text - written;
  const rival = Math.max(counts.number, days, counts.time, counts.boolean);
  const ignored = rival > 0 && rival >= texts - placeholders ? placeholders : 0;
  const voting = filled - ignored - counts.error;
  if (voting <= 0) return counts.error > 0 ? 'mixed' : 'text';
  const needed = voting * 0.6;
  if (texts - ignored > needed) return 'text';
  if (counts.number > needed) return whole ? 'integer' : 'number';
  if (days > needed) return counts.datetime > days * 0.05 ? 'datetime' : 'date';
  if (counts.time > needed) return 'time';
  if (counts.boolean > needed) return 'boolean';
  return 'mixed';
}

function frequent(
  sheet: Sheet,
  column: Column,
  texts: { ids: Uint32Array; counts: Uint32Array },
  figures: FigureCounts,
  counts: Profile['counts'],
): Profile['frequent'] {
  const all: [string, number][] = [];
  for (const [id, count] of top(pairs(texts))) all.push([sheet.strings[id]!, count]);
  const kind =
    counts.date > counts.number ? Cell.date : counts.datetime > counts.number ? Cell.datetime : Cell.number;
  for (const [value, count] of top(figures.each())) {
    const one: Column = { ...column, kinds: Uint8Array.of(kind), values: Float64Array.of(value) };
    all.push([slotText(sheet, one, 0), count]);
  }
  return all.sort((a, b) => b[1] - a[1]).slice(0, 10);
}

function* pairs({ ids, counts }: { ids: Uint32Array; counts: Uint32Array }): Iterable<[number, number]> {
  for (let at = 0; at < ids.length; at++) yield [ids[at]!, counts[at]!];
}

function top(counted: Iterable<[number, number]>): [number, number][] {
  const best: [number, number][] = [];
  for (const entry of counted) {
    if (best.length === 10 && entry[1] <= best[9]![1]) continue;
    best.push(entry);
    best.sort((a, b) => b[1] - a[1]);
    if (best.length > 10) best.pop();
  }
  return best;
}
