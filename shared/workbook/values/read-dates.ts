import { daysOf } from '../read/iso.ts';

/** The first day that Excel counts rightly: 1 March 1900. */
export const firstDay = 61;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = '(?:[ T,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([ap])?\\.?(?:m\\.?)?)?$';
const slashed = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${clock}`, 'i');
const yearFirst = new RegExp(`^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})${clock}`, 'i');
const monthWord = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${clock}`,
  'i',
);
const dayWord = new RegExp(`^(\\d{1,2})[\\s-]([a-z]{3,9})\\.?[\\s,-]+(\\d{4})${clock}`, 'i');

/**
 * The day counts of written dates; null unless each of them is a real day that can be read in one way only. Of
 * 3/4/2024 another value of the column tells whether the month or the day comes first.
 */
export function readDates(texts: readonly string[]): Map<string, number> | null {
  const order = orderOf(texts);
  if (order === null) return null;
  const days = new Map<string, number>();
  for (const text of texts) {
    const value = readDate(text.trim(), order);
    if (value === null || value < firstDay) return null;
    days.set(text, value);
  }
  return days;
}

type Order = 'month' | 'day' | 'none';

function orderOf(texts: readonly string[]): Order | null {
  let month = false;
  let day = false;
  let any = false;
  for (const text of texts) {
    const found = slashed.exec(text.trim());
    if (found === null) continue;
    if (found[1] !== found[2]) any = true;
    if (Number(found[2]) > 12) month = true;
    if (Number(found[1]) > 12) day = true;
  }
  if (!any) return 'month';
  if (month === day) return null;
  return month ? 'month' : 'day';
}

function readDate(text: string, order: Order): number | null {
  const a = slashed.exec(text);
  if (a !== null) {
    const [m, d] = order === 'day' ? [a[2], a[1]] : [a[1], a[2]];
    return together(a[3], m, d, a.slice(4));
  }
  const b = yearFirst.exec(text);
  if (b !== null) return together(b[1], b[2], b[3], b.slice(4));
  const c = monthWord.exec(text);
  if (c !== null) return together(c[3], monthOf(c[1]!), c[2], c.slice(4));
  const d = dayWord.exec(text);
  if (d !== null) return together(d[3], monthOf(d[2]!), d[1], d.slice(4));
  return null;
}

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function together(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  [hour, minute, second = '0', half]: (string | undefined)[],
): number | null {
  const days = daysOf(Number(year), Number(month), Number(day));
  if (days === null || hour === undefined) return days;
  const hours = half === undefined ? Number(hour) : twelve(Number(hour), half.toLowerCase() === 'p');
  if (hours === null || hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return days + (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

const twelve = (hour: number, afternoon: boolean): number | null =>
  hour < 1 || hour > 12 ? null : (hour % 12) + (afternoon ? 12 : 0);
