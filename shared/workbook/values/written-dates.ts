const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const time =
  '(?:[ T,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const shapes = [
  new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2}|\\d{4})${time}$`, 'i'),
  new RegExp(`^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})${time}$`, 'i'),
  new RegExp(`^(?:\\w{3,9},?\\s+)?(?:${months})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}${time}$`, 'i'),
  new RegExp(`^\\d{1,2}[\\s-](?:${months})\\.?[\\s,-]+(?:\\d{4}|\\d{2})${time}$`, 'i'),
];

/** Whether text is a date as somebody would write it. */
export function looksLikeDate(text: string): boolean {
  const shown = text.trim();
  if (shown.length < 6 || shown.length > 40) return false;
  const [slashed, ymd] = [shapes[0]!.exec(shown), shapes[1]!.exec(shown)];
  if (slashed !== null) return pair(Number(slashed[1]), Number(slashed[2]));
  if (ymd !== null) return pair(Number(ymd[2]), Number(ymd[3]));
  return shapes[2]!.test(shown) || shapes[3]!.test(shown);
}

export const isIsoDate = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(
    text.trim(),
  );

const pair = (a: number, b: number): boolean =>
  a >= 1 && b >= 1 && ((a <= 12 && b <= 31) || (a <= 31 && b <= 12));

/** `3/4/2024` in its parts, whichever of the first two is the month. */
export function slashed(text: string): { first: number; second: number; year: string } | null {
  const found = shapes[0]!.exec(text.trim());
  if (found === null) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  return pair(first, second) ? { first, second, year: found[3]! } : null;
}

/** A date whose year has two digits: `3/4/24`, `4-Mar-24`, `Mar-24`. */
export const hasShortYear = (text: string): boolean => {
  const shown = text.trim();
  if (shapes[0]!.test(shown)) return slashed(shown)?.year.length === 2;
  return shortYear.test(shown);
};
const shortYear = new RegExp(
  `^(?:\\d{1,2}[\\s-](?:${months})\\.?[\\s,-]+\\d{2}${time}|(?:${months})\\.?[\\s-]+['’]?\\d{2}|(?:${months})\\.?\\s+\\d{1,2},\\s+['’]?\\d{2})$`,
  'i',
);

/** A time of day alone or behind a date: `7:30 PM`, `19:30`, `3/4/2024 7:30 PM`. */
export const looksLikeTime = (text: string): boolean =>
  /(?:^|[\sT,])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?$|^(?:1[0-2]|0?\d)\s*[ap]\.?m\.?$/i.test(
    text.trim(),
  );

/** A time of day counted twice to twelve. */
export const isTwelveHour = (text: string): boolean =>
  looksLikeTime(text) && /\d\s*[ap]\.?m\.?$/i.test(text.trim());

/** A month, quarter, half-year or week in another form than `2024-05`, `2024-Q2`, `2024-H1`, `2024-W07`. */
export const isLoosePeriod = (text: string): boolean => loosePeriod.test(text.trim());
const loosePeriod = new RegExp(
  `^(?:(?:${months})\\.?[\\s,/-]+(?:\\d{4}|['’]?\\d{2})|\\d{4}[\\s/-]+(?:${months})\\.?|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\\d\\d|(?:19|20)\\d\\d[/.](?:0?[1-9]|1[0-2])|(?:Q[1-4]|[1-4]Q|(?:1st|2nd|3rd|4th) quarter|quarter [1-4])[\\s,/-]*(?:of\\s+)?(?:19|20)?\\d\\d|(?:19|20)\\d\\d[\\s/]*Q[1-4]|(?:H[12]|[12]H)[\\s/-]*(?:19|20)?\\d\\d)$`,
  'i',
);

/** A month, quarter, half-year or week as ISO 8601 and the handbooks write them. */
export const isIsoPeriod = (text: string): boolean =>
  /^(?:19|20)\d\d-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|W[0-5]\d)$/.test(text.trim());

/** `20240531` */
export function isCompactDate(value: number): boolean {
  if (value < 19000101 || value > 21001231) return false;
  const [month, day] = [Math.floor(value / 100) % 100, value % 100];
  return Number.isInteger(value) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
