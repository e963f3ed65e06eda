import { Cell, type Sheet, slotOf } from '../sheet.ts';
import { looksLikeDate } from '../values/written-dates.ts';
import { type ColumnModel, isPlaceholder, isUpper, isYear } from './column-model.ts';

export interface Evidence {
  /** Above 0 the row speaks as a header, below as a record. */
  sum: number;
  /** Filled cells, and how many of them could be a column's name. */
  filled: number;
  names: number;
  distinct: number;
  bold: number;
  coloured: number;
  longest: number;
}

/** Weighs a row against what its columns mostly hold. */
export function headerEvidence(sheet: Sheet, models: readonly ColumnModel[], row: number): Evidence {
  const seen = new Set<string>();
  const evidence: Evidence = { sum: 0, filled: 0, names: 0, distinct: 0, bold: 0, coloured: 0, longest: 0 };
  const figures: number[] = [];
  let withinRange = 0;
  let bodyBold = 0;
  let bodyColoured = 0;
  for (const model of models) {
    const { column } = model;
    const slot = slotOf(column, row);
    if (slot < 0) continue;
    evidence.filled++;
    const kind = column.kinds[slot]!;
    const value = column.values[slot]!;
    const style = sheet.styles[column.styles[slot]!];
    if (style?.bold === true) evidence.bold++;
    if (style?.filled === true) evidence.coloured++;
    bodyBold += model.bold;
    bodyColoured += model.filledStyle;
    if (kind !== Cell.text) {
      figures.push(value);
      const usual = kind === Cell.number && value >= model.least && value <= model.most && model.years < 0.5;
      if (usual && isYear(value)) withinRange++;
      evidence.sum += figureEvidence(model, kind, value);
      if (
        kind === Cell.number ? isYear(value) : kind >= Cell.date && model.figures >= 0.6 && model.dates < 0.1
      ) {
        evidence.names++;
      }
      seen.add(String(value));
      continue;
    }
    const text = sheet.strings[value]!;
    evidence.longest = Math.max(evidence.longest, text.length);
    if (/\p{L}|[%#$]/u.test(text) && text.length <= 255 && !isPlaceholder(text)) evidence.names++;
    else if (/^(19|20)\d\d/.test(text) || (looksLikeDate(text) && model.dates < 0.1)) evidence.names++;
    else if (model.figures >= 0.8 && rangeOfFigures.test(text)) evidence.names++;
    seen.add(text.trim().toLowerCase());
    evidence.sum += textEvidence(model, value, text);
  }
  evidence.distinct = seen.size;
  if (withinRange === 1 && figures.length === 1) {
    evidence.sum -= 1;
    evidence.names--;
  }
  if (yearsInARow(figures)) evidence.sum += figures.length * 1.5;
  const { filled } = evidence;
  if (filled > 1 && evidence.bold >= filled * 0.7 && bodyBold <= filled * 0.3) evidence.sum += 0.8;
  if (filled > 1 && evidence.coloured >= filled * 0.7 && bodyColoured <= filled * 0.3) evidence.sum += 0.6;
  return evidence;
}

/** `18-24`, `65+`: groups of ages, grades or sizes. */
const rangeOfFigures = /^\s*\d[\d,.]*\s*(?:[-–+]\s*|to\s+)(?:\d[\d,.]*)?\s*$/;

/** 2019, 2020, 2021 across: names of columns, whatever the figures below are. */
const yearsInARow = (figures: number[]): boolean => {
  const step = (figures[1] ?? 0) - (figures[0] ?? 0);
  if (figures.length < 3 || step === 0 || Math.abs(step) > 10) return false;
  return figures.every((value, at) => isYear(value) && value - figures[0]! === at * step);
};

function figureEvidence(model: ColumnModel, kind: number, value: number): number {
  const year = kind === Cell.number && isYear(value);
  if (model.filled === 0) return year ? 0.2 : -0.2;
  if (model.figures >= 0.6) {
    if (year && model.years < 0.5) return 0.4;
    if (kind >= Cell.date && model.dates < 0.1) return 0.4;
    return -1;
  }
  if (year && model.text >= 0.6) return 0.1;
  return model.text >= 0.6 ? -0.5 : -0.3;
}

function textEvidence(model: ColumnModel, id: number, text: string): number {
  if (model.filled === 0) return 0.1;
  const placeholder = isPlaceholder(text);
  if (model.figures >= 0.6) {
    if (placeholder) return -0.4;
    if (/^[-+(]?[$€]?\s?[\d,]*\.?\d+\s?%?\)?$/.test(text.trim()))
      return /^(19|20)\d\d$/.test(text.trim()) ? 0.3 : -0.4;
    return /\p{L}/u.test(text) || (looksLikeDate(text) && model.dates < 0.1) ? 1 : 0.4;
  }
  if (placeholder) return -0.4;
  const again = model.seen.get(id) ?? 0;
  if (again > 0 && model.seen.size < model.filled * 0.9) return -0.8;
  if (again > 0) return -0.3;
  let sum = 0;
  const digit = /\d/.test(text);
  if (model.withDigit > 0.8) sum += digit ? -0.25 : 0.6;
  else if (model.withDigit < 0.05 && digit) sum -= 0.1;
  if (model.upper > 0.85 && model.length > 2 && !isUpper(text) && /[a-z]/.test(text)) sum += 0.3;
  if (model.upper < 0.1 && isUpper(text) && text.length > 3) sum += 0.25;
  if (model.length > 25 && text.length < model.length * 0.5) sum += 0.25;
  if (model.seen.size <= Math.max(3, model.filled * 0.3) && model.filled >= 6) sum += 0.3;
  if (nameLike.test(text)) sum += 0.25;
  if (/^\S+@\S+\.\w+$|^https?:/i.test(text)) sum -= 1;
  if (text.length > 120) sum -= 0.4;
  return sum;
}

/** Words columns are often named with; a hint only, never enough alone. */
const nameLike =
  /\b(name|date|id|code|type|county|city|town|state|zip|address|status|description|number|year|month|category|agency|department|district|school|facility|program|region|phone|email|title|class|amount|count|rate|percent|value|label|field|definition|fips|notes?|comments?)s?\b|_/i;
