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
