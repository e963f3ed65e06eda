import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, utils, write } from 'xlsx';
import { readWorkbookBytes } from '../../../shared/workbook/node.ts';
import { textAt } from '../../../shared/workbook/sheet.ts';

const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `t${text}`),
  fc.constantFrom('A & B', '<tag>', '"quoted"', 'Ω≈ç√', '00123', '=SUM(A1)', 'line\nbreak', ' spaced '),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 });

/** What `xlsx` reads in a cell, in the words our reader uses. */
function theirs(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return value === 0 ? '0' : String(value);
  return /[^\s\u200b\ufeff]/.test(String(value)) ? String(value).replace(/\r\n?/g, '\n') : '';
}

describe('our reader beside xlsx', () => {
  for (const [bookType, bookSST] of [
    ['xlsx', true],
    ['xlsx', false],
    ['xlsb', true],
    ['biff8', true],
  ] as const) {
    it(`reads the same cells of .${bookType}${bookSST ? ' with shared strings' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const book = utils.book_new();
          utils.book_append_sheet(book, utils.aoa_to_sheet(given), 'S');
          const bytes = new Uint8Array(write(book, { type: 'array', bookType, bookSST, compression: true }));
          const sheet = read(bytes, { type: 'array', dense: true }).Sheets.S?.['!data'] ?? [];
          const name = bookType === 'biff8' ? 'a.xls' : `a.${bookType}`;
          const { first } = await readWorkbookBytes(name, bytes);
          given.forEach((cells, row) => {
            cells.forEach((_, column) => {
              const value = theirs(sheet[row]?.[column]?.v);
              const ours = textAt(first, row + 1, column);
              if (/e/i.test(value) && Number(value) === Number(ours)) return;
              assert.equal(ours, value, `row ${row + 1}, column ${column + 1}`);
            });
          });
        }),
        { numRuns: 60 },
      );
    });
  }
});
