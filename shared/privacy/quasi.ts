import { looksLikeDate } from '../workbook/values/written-dates.ts';
import type { ColumnView } from './column-view.ts';
import { demographicOf, type Trait } from './demographics.ts';

export type QuasiKind = Trait | 'zip' | 'place' | 'date' | 'school' | 'grade';

const places =
  /\b(county|town|city|municipality|census tract|tract|block group|neighbou?rhood|community|region|residence|zip ?\d? ?code|zip|zipcode|postal code|post ?code)\b/;
const notWhere =
  /\b(agency|officer|court|hospital|facility|office|vendor|provider|employer|count|rate|number of|percent|total|population)\b|%/;
const dates = /\b(date|dt|day|month|week|year|time|on|at)\b/;
const clerical =
  /\b(download\w*|update\w*|modified|created|loaded|extract\w*|publish\w*|refresh\w*|fiscal|report(ing)? (year|month|quarter)|as of|version|data (date|year)|release)\b/;

/** How a column helps to recognise a person together with others; null when it does not. */
export function quasiKind({ words, column, share }: ColumnView): QuasiKind | null {
  const { distinct, filled } = column.profile;
  if (filled === 0 || distinct < 2) return null;
  const trait = demographicOf(words);
  if (trait !== null) return trait;
  if (places.test(words) && !notWhere.test(words)) {
    const zips = share((text) => /^\d{4,5}(-\d{4})?$/.test(text));
    return /\b(zip|postal|post ?code)/.test(words) || zips > 0.8 ? 'zip' : 'place';
  }
  if (/^school( name)?$|\bschool attended\b/.test(words)) return 'school';
  if (/^grade( level)?$|\bstudent grade\b/.test(words)) return 'grade';
  const days = column.kind === 'date' || column.kind === 'datetime' || share(looksLikeDate) > 0.6;
  return days && (dates.test(words) || words !== '') && !clerical.test(words) ? 'date' : null;
}

/** The next wider value: an age's ten years, a date's year, a ZIP code's first three digits; '' leaves it out. */
export function coarser(kind: QuasiKind, text: string): string {
  switch (kind) {
    case 'age':
      return /^\d+(\.\d+)?$/.test(text) ? String(Math.floor(Number(text) / 10)) : '';
    case 'birth-year':
      return text.slice(0, 3);
    case 'zip':
      return text.padStart(5, '0').slice(0, 3);
    case 'date':
      return /(?:19|20)\d{2}/.exec(text)?.[0] ?? '';
    default:
      return '';
  }
}

export const coarserWords = (kind: QuasiKind): string =>
  ({
    age: 'groups of ten years',
    'birth-year': 'decades',
    zip: 'the first three digits',
    date: 'the year alone',
  })[kind as string] ?? 'wider groups, or leaving it out';
