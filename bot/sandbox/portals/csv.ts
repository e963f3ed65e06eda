/** Rows as CSV: quoted only where it has to be, nothing for nothing. */
export const toCsv = (rows: unknown[][]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\n`).join('');

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}
