/** What an item is marked with by letters, roman numerals or figures in brackets: `a.`, `(b)`, `iv)`, `(2)`. */
export interface Label {
  mark: string;
  /** Items of one list are marked in one style. */
  style: string;
  /** Its place in a list when it is read as letter, numeral or figure. */
  places: (number | null)[];
}

const pattern = /^(\(?)([a-z]|[ivxl]{2,6}|[IVXL]{2,6}|\d{1,2})([.)])\s+(?=\S)/i;

export function labelOf(text: string): Label | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [, open = '', sign = '', close = ''] = found;
  const isFigure = /\d/.test(sign);
  // `1.` is a number, which lists have anyway.
  if (open === '' ? isFigure : close === '.') return null;
  const kind = isFigure ? '1' : sign === sign.toLowerCase() ? 'a' : 'A';
  const letter = !isFigure && sign.length === 1 ? sign.toLowerCase().charCodeAt(0) - 96 : null;
  return {
    mark: open + sign + close,
    style: open + kind + close,
    places: [letter, isFigure ? null : roman(sign.toLowerCase()), isFigure ? Number(sign) : null],
  };
}

export const follows = (one: Label, next: Label): boolean =>
  one.style === next.style && one.places.some((place, at) => place !== null && next.places[at] === place + 1);

/** The labels of a list's items, when it has two or more, each the next of the one above; else none. */
export function labelsOf(items: string[]): Label[] {
  const labels = items.flatMap((text) => labelOf(text) ?? []);
  const whole = labels.length === items.length && labels.length > 1;
  return whole && labels.every((one, at) => at === 0 || follows(labels[at - 1]!, one)) ? labels : [];
}

const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const numerals = ['', 'x', 'xx', 'xxx'].flatMap((tens) => units.map((unit) => tens + unit));

function roman(sign: string): number | null {
  const number = numerals.indexOf(sign);
  return number > 0 ? number : null;
}
