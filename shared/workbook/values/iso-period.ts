const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const shapes: [shape: RegExp, read: (a: string, b: string) => string | null][] = [
  [/^([a-z]{3,9})\.?[\s,/-]+(\d{4})$/i, (word, year) => month(year, word)],
  [/^(\d{4})[\s/-]+([a-z]{3,9})\.?$/i, (year, word) => month(year, word)],
  [/^(\d{1,2})[/.-](\d{4})$/, (number, year) => monthNumber(year, number)],
  [/^(\d{4})[/.](\d{1,2})$/, (year, number) => monthNumber(year, number)],
  [/^(?:q|quarter )([1-4])[\s,/-]*(?:of\s+)?(\d{4})$/i, (quarter, year) => `${year}-Q${quarter}`],
  [
    /^([1-4])(?:q|(?:st|nd|rd|th) quarter)[\s,/-]*(?:of\s+)?(\d{4})$/i,
    (quarter, year) => `${year}-Q${quarter}`,
  ],
  [/^(\d{4})[\s/]*q([1-4])$/i, (year, quarter) => `${year}-Q${quarter}`],
  [/^h([12])[\s/-]*(\d{4})$/i, (half, year) => `${year}-H${half}`],
  [/^([12])h[\s/-]*(\d{4})$/i, (half, year) => `${year}-H${half}`],
];

/** `Jan 2024` as `2024-01`, `Q2 2024` as `2024-Q2`; null of anything that has no year of four digits. */
export function isoPeriod(text: string): string | null {
  for (const [shape, read] of shapes) {
    const found = shape.exec(text.trim());
    if (found !== null) return read(found[1]!, found[2]!);
  }
  return null;
}

function month(year: string, word: string): string | null {
  const at = months.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}`;
}

const monthNumber = (year: string, number: string): string | null =>
  Number(number) >= 1 && Number(number) <= 12 ? `${year}-${number.padStart(2, '0')}` : null;
