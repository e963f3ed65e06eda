import type { CsvError, Info, Options } from 'csv-parse/browser/esm/sync';
import { buildSheet, holdsText, plainStyle } from './build-sheet.ts';
import { decodeText } from './encoding.ts';
import { parseIso } from './iso.ts';
import type { Reading } from './reading.ts';
import { Cell, type Style } from './sheet.ts';
import { stringPool } from './string-pool.ts';
import { unreadable } from './unreadable.ts';
import type { Workbook } from './workbook.ts';

/** csv-parse's synchronous parser; Node has a faster build of it than browsers. */
export type ParseCsv = (text: string, options: Options) => unknown;

/** A delimited file as a workbook of one sheet; what a cell holds is told by how it is written. */
export async function readCsv(
  file: string,
  bytes: Uint8Array,
  reading: Reading,
  parse?: ParseCsv,
): Promise<Workbook> {
  const { text, encoding } = decodeText(bytes);
  if (!holdsText(text.slice(0, 100_000)) && !holdsText(text)) {
    throw unreadable('The file holds nothing but blanks; save it again and choose it once more.');
  }
  const delimiter = delimiterOf(text, /\.(tsv|tab)$/i.test(file) ? '\t' : ',');
  const pool = stringPool(reading.limits);
  const builder = buildSheet(pool, reading.limits, { cells: reading.limits.cells, refuse: true });
  const parser = parse ?? (await import('csv-parse/browser/esm/sync')).parse;
  let row = 0;
  let refusal: unknown = null;
  const put = (record: string[]): null => {
    row++;
    if ((row & 8191) === 0) {
      reading.tick();
      reading.progress(Math.min(1, row / 1e6));
    }
    if (record.length > 16_384) {
      throw unreadable(`Row ${row} has more than 16,384 columns, which no spreadsheet can show.`);
    }
    for (let column = 0; column < record.length; column++) putCell(record[column]!, row, column);
    return null;
  };
  const putCell = (shown: string, at: number, column: number): void => {
    if (shown === '') return;
    const plain = plainCell(shown);
    if (plain !== null) builder.put(at, column, plain.kind, plain.value, plain.style);
    else if (holdsText(shown)) builder.put(at, column, Cell.text, pool.add(shown), 0);
  };
  try {
    parser(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 5_000_000,
      on_record: (record: string[], _info: Info) => {
        if (refusal !== null) return null;
        try {
          return put(record);
        } catch (cause) {
          refusal = cause;
          return null;
        }
      },
    });
  } catch (cause) {
    if (refusal === null) throw brokenCsv(cause);
  }
  if (refusal !== null) throw refusal;
  const sheet = builder.finish({
    name: file.replace(/\.[^.]*$/, ''),
    position: 1,
    visibility: 'visible',
    styles: decimalStyles,
    untyped: true,
  });
  return {
    file,
    format: 'csv',
    sheets: [{ name: sheet.name, position: 1, kind: 'worksheet', visibility: 'visible' }],
    first: sheet,
    others: [],
    text: { encoding, delimiter, broken: 0 },
    externalLinks: 0,
    macros: false,
  };
}

function brokenCsv(cause: unknown): Error {
  const line = (cause as CsvError).lines;
  const where = typeof line === 'number' ? ` near line ${line}` : '';
  return unreadable(
    `The file cannot be split into columns${where}: a quotation mark is opened and never closed, or a row is far too long; save it again as CSV and try once more.`,
    cause,
  );
}

/** Style 0 is plain; style n shows n decimals, so that a number leaves as it was written. */
const mostDecimals = 20;
const decimalStyles: Style[] = [
  plainStyle,
  ...Array.from({ length: mostDecimals }, (_, at) => ({ ...plainStyle, format: `0.${'0'.repeat(at + 1)}` })),
];

type Plain = { kind: 1 | 3 | 5 | 6 | 7; value: number; style: number };

/** A number, date or truth value as a cell of its own kind, if it can be written back as it stands. */
export function plainCell(shown: string): Plain | null {
  const first = shown.charCodeAt(0);
  const figure = first >= 48 && first <= 57;
  if (figure || first === 45 || first === 46) return plainNumber(shown) ?? (figure ? plainDate(shown) : null);
  if (shown.length === 4 && /^true$/i.test(shown)) return { kind: Cell.boolean, value: 1, style: 0 };
  if (shown.length === 5 && /^false$/i.test(shown)) return { kind: Cell.boolean, value: 0, style: 0 };
  return null;
}

function plainNumber(shown: string): Plain | null {
  if (shown.length > 32) return null;
  const found = /^-?(?:0|[1-9]\d*)?(?:\.(\d+))?$/.exec(shown);
  if (found === null || !/\d/.test(shown)) return null;
  const decimals = found[1]?.length ?? 0;
  const value = Number(shown);
  if (shown.length > 16 && !exact(shown, value, decimals)) return null;
  const same = decimals <= mostDecimals && (shown.length <= 16 || value.toFixed(decimals) === shown);
  return { kind: Cell.number, value, style: same ? decimals : 0 };
}

/** Up to 15 digits always are; a long fraction is what programs write of a number they cannot hold more exactly. */
function exact(shown: string, value: number, decimals: number): boolean {
  const digits = shown.replace(/^-?0*\.?0*|[-.]/g, '').length;
  if (digits <= 15) return true;
  return (
    decimals > 0 &&
    Math.abs(value) < 1e15 &&
    (decimals > mostDecimals || digits > 17 || value.toFixed(decimals) === shown)
  );
}

function plainDate(shown: string): Plain | null {
  if (shown.length < 5 || shown.length > 30) return null;
  const iso = parseIso(shown);
  return iso === null ? null : { ...iso, style: 0 };
}

/** The character that splits most first lines into the same number of parts. */
export function delimiterOf(text: string, fallback: string): string {
  const lines = firstLines(text);
  let best = fallback;
  let bestScore = 0;
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = mode(counts.filter((count) => count > 0));
    if (most === 0) continue;
    const score = counts.filter((count) => count === most).length * (1 + Math.log2(most + 1) / 4);
    if (score > bestScore || (score === bestScore && delimiter === fallback)) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function firstLines(text: string): string[] {
  const sample = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '');
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.slice(0, 200);
}

function mode(counts: number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of seen) if (times > (seen.get(best) ?? 0)) best = count;
  return best;
}
