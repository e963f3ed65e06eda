/** The number a plain text writes, when none of its digits would be lost; else null. */
export function exactNumber(text: string): number | null {
  const shown = text.trim();
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(shown)) return null;
  const digits = shown.replace(/^-?0*\.?0*|[-.]/g, '').length;
  return digits <= 15 ? Number(shown) + 0 : null;
}

/** The same number, times ten to a power, by moving the point. */
export function movePoint(text: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  const moved = fraction.padEnd(places, '0');
  const rest = moved.slice(places);
  return `${sign}${whole}${moved.slice(0, places)}${rest === '' ? '' : `.${rest}`}`.replace(
    /^(-?)0+(?=\d)/,
    '$1',
  );
}
