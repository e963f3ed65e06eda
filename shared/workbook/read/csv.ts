import { Cell } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { buildSheet, holdsText } from './build-sheet.ts';
import { decimalStyles, plainBytes, plainCell } from './csv-cell.ts';
import { delimiterOf } from './csv-delimiter.ts';
import { encodedText } from './encoding.ts';
import type { Reading } from './reading.ts';
import { type CsvTarget, csvSplitter, type ParseCsv } from './split-csv.ts';
import { type StringPool, stringPool } from './string-pool.ts';
import { unreadable } from './unreadable.ts';

const mostColumns = 16_384;

/** A delimited file as a workbook of one sheet; what a cell holds is told by how it is written. */
export async function readCsv(
  file: string,
  bytes: Uint8Array,
  reading: Reading,
  given?: ParseCsv,
): Promise<Workbook> {
  const parse = given ?? ((await import('csv-parse/browser/esm/sync')).parse as ParseCsv);
  const { encoding, broken, pieces } = encodedText(bytes);
  const sample = beginning(pieces());
  const delimiter = delimiterOf(sample, /\.(tsv|tab)$/i.test(file) ? '\t' : ',');
  const pool = stringPool(reading.limits);
  const builder = buildSheet(pool, reading.limits, { cells: reading.limits.cells, refuse: true });
  const splitter = csvSplitter(cellTarget(builder, pool), parse, {
    delimiter,
    returns: sample.includes('\r') && !sample.includes('\n'),
    most: 5 * reading.limits.cellCharacters,
  });
  const soFar = (): Workbook => {
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
      text: { encoding, delimiter, broken },
      externalLinks: 0,
      macros: false,
    };
  };
  let read = 0;
  for (const piece of pieces()) {
    reading.tick();
    read += piece.length;
    builder.share = Math.min(1, read / bytes.length);
    splitter.push(piece);
    reading.progress(builder.share);
    reading.early(builder.cells, soFar);
  }
  splitter.end();
  if (builder.cells === 0) {
    throw unreadable('The file holds nothing but blanks; save it again and choose it once more.');
  }
  return soFar();
}

function cellTarget(builder: ReturnType<typeof buildSheet>, pool: StringPool): CsvTarget {
  let row = 0;
  let column = -1;
  const next = (): void => {
    if (++column < mostColumns) return;
    throw unreadable(`Row ${row} has more than 16,384 columns, which no spreadsheet can show.`);
  };
  const putText = (id: number): void => {
    if (holdsText(pool.strings[id]!)) builder.put(row, column, Cell.text, id, 0);
  };
  return {
    row() {
      row++;
      column = -1;
    },
    bytes(b, start, end) {
      next();
      if (start === end) return;
      const plain = plainBytes(b, start, end);
      if (plain === null) putText(pool.addBytes(b, start, end));
      else builder.put(row, column, plain.kind, plain.value, plain.style);
    },
    text(field) {
      next();
      if (field === '') return;
      const plain = plainCell(field);
      if (plain === null) putText(pool.add(field.includes('\r') ? field.replace(/\r\n?/g, '\n') : field));
      else builder.put(row, column, plain.kind, plain.value, plain.style);
    },
  };
}

/** The first piece as text. */
function beginning(pieces: Iterable<Uint8Array>): string {
  for (const piece of pieces) return new TextDecoder().decode(piece);
  return '';
}
