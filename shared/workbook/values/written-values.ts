/** The shortest decimal that is the same number; never an exponent. */
export function plainNumber(value: number): string {
  if (Object.is(value, -0)) return '0';
  const text = String(value);
  const split = text.indexOf('e');
  if (split < 0) return text;
  const exponent = Number(text.slice(split + 1));
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.slice(negative ? 1 : 0, split).split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}

const dayMilliseconds = 86_400_000;

/** Excel counts days from 1900 and counts a 29 February 1900 that never was. */
function moment(days: number): Date {
  const true1900 = days < 60 ? days + 1 : days;
  return new Date(Math.round((true1900 - 25_569) * dayMilliseconds));
}

export function isoDate(days: number): string {
  const date = moment(days);
  return Number.isNaN(date.getTime()) ? plainNumber(days) : date.toISOString().slice(0, 10);
}

export function isoDateTime(days: number): string {
  const whole = Math.round(days * 86_400) / 86_400;
  const date = moment(whole);
  return Number.isNaN(date.getTime()) ? plainNumber(days) : date.toISOString().slice(0, 19);
}

/** `hh:mm:ss`; a length of time may have more than 24 hours. */
export function isoTime(days: number): string {
  const length = days >= 0 && days < 1000 ? days : days - Math.floor(days);
  const seconds = Math.round(length * 86_400);
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}`;
}
