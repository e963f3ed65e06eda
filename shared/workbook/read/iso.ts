import { Cell } from '../sheet.ts';

type Iso = { kind: typeof Cell.date | typeof Cell.datetime | typeof Cell.time; value: number };

const full =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const time = /^T?(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?$/;

/** An ISO 8601 date, date with time, or time, as Excel's day count; null when it is none or no such day exists. */
export function parseIso(text: string): Iso | null {
  const found = full.exec(text);
  if (found === null) return parseTime(text);
  const [, y, m, d, hour, minute, second = '0'] = found;
  const days = daysOf(Number(y), Number(m), Number(d));
  if (days === null) return null;
  if (hour === undefined) return { kind: Cell.date, value: days };
  const part = fractionOf(Number(hour), Number(minute), Number(second));
  return part === null ? null : { kind: Cell.datetime, value: days + part };
}

function parseTime(text: string): Iso | null {
  const found = time.exec(text);
  if (found === null) return null;
  const part = fractionOf(Number(found[1]), Number(found[2]), Number(found[3] ?? 0));
  return part === null ? null : { kind: Cell.time, value: part };
}

/** Excel's day count of a calendar day, or null when there is no such day. */
export function daysOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && leap ? 29 : monthLengths[month - 1]!)) return null;
  // Years are counted from March, so that the day a leap year adds is the last one.
  const years = month > 2 ? year : year - 1;
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const days =
    365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + sinceMarch;
  const excel = days - 693_899;
  return excel < 61 ? excel - 1 : excel;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function fractionOf(hour: number, minute: number, second: number): number | null {
  if (hour > 24 || minute > 59 || second > 60) return null;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}
