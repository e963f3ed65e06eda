import { looksLikeDate } from '../../workbook/values/written-dates.ts';
import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { personal, question, type Recognised } from './recogniser.ts';

const named =
  /\b(dob|d o b|date of birth|birth ?dates?|birth dt|bdate|bday|birthday|date born|born( on)?|birth)$|^(dob|birth ?date)\b|\bdob\b/;
const others =
  /\b(animal|dog|cat|pet|livestock|horse|business|year|month|weight|count|number|rate|order|place|country|county|city|state|certificate|verified|flag|group|type|live)\b/;
const opaque = /^(date|date \d+|dt|dte|d|value|(column|col|field) ?\w{0,2}|)$/;
const forty = 40 * 365;

/** Dates of birth: named so, or dates of persons that reach over half a life. */
export function recogniseBirthDate(view: ColumnView, records: Records): Recognised | null {
  const { words, column, sample } = view;
  if (records.of === 'groups' || others.test(words)) return null;
  const { date, datetime } = column.profile.counts;
  const shown = view.share(
    (text) => looksLikeDate(text) || /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text),
  );
  const days = date + datetime > column.profile.filled * 0.5;
  const serials = view.share((text) => /^[1-4]\d{4}$/.test(text)) > 0.8 && sample.length >= 5;
  if (!days && shown < 0.5 && !(serials && /\b(dob|birth ?date|date of birth)\b/.test(words))) return null;
  if (named.test(words)) return personal('birth-date', 'its name says so, and it holds dates');
  const range = column.profile.range;
  if (records.of !== 'persons' || !opaque.test(words) || range === null || !days) return null;
  if (range[1] - range[0] < forty) return null;
  return question(
    'birth-date',
    'warning',
    'it holds dates of persons that lie more than forty years apart',
    'low',
  );
}
