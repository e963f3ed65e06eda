import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, utils, write } from 'xlsx';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { type Sheet, textAt } from '../../../shared/workbook/sheet.ts';
import { random } from '../../fuzz/random.ts';
import { rewritten } from './rewrite-xml.ts';

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
const seed = Math.floor(Math.random() * 1e9);

/** What `xlsx` reads in a cell, in the words our reader uses. */
function theirs(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return value === 0 ? '0' : String(value);
  return /[^\s\u200b\ufeff]/.test(String(value)) ? String(value).replace(/\r\n?/g, '\n') : '';
}

type Made = { given: unknown[][]; bytes: Uint8Array; expected: string[][] };

function made(given: unknown[][], bookType: 'xlsx' | 'xlsb' | 'biff8', bookSST: boolean): Made {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(given), 'S');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType, bookSST, compression: true }));
  const sheet = read(bytes, { type: 'array', dense: true }).Sheets.S?.['!data'] ?? [];
  const expected = given.map((cells, row) => cells.map((_, column) => theirs(sheet[row]?.[column]?.v)));
  return { given, bytes, expected };
}

function compare(first: Sheet, expected: string[][], how: string): void {
  let filled = 0;
  expected.forEach((cells, row) => {
    cells.forEach((value, column) => {
      const ours = textAt(first, row + 1, column);
      if (ours !== '') filled++;
      if (/e/i.test(value) && Number(value) === Number(ours)) return;
      assert.equal(ours, value, `row ${row + 1}, column ${column + 1} ${how}`);
    });
  });
  assert.equal(first.cells, filled, `cells that nobody wrote ${how}`);
}

describe('our reader beside xlsx', () => {
  before(() => console.log(`    seed ${seed}`));

  for (const [bookType, bookSST] of [
    ['xlsx', true],
    ['xlsx', false],
    ['xlsb', true],
    ['biff8', true],
  ] as const) {
    it(`reads the same cells of .${bookType}${bookSST ? ' with shared strings' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const { bytes, expected } = made(given, bookType, bookSST);
          const { first } = await readWorkbookBytes(bookType === 'biff8' ? 'a.xls' : `a.${bookType}`, bytes);
          compare(first, expected, '');
        }),
        { numRuns: 60, seed },
      );
    });
  }

  it('reads the same cells however the same workbook is written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), fc.nat(), async (given, shared, number) => {
        const { bytes, expected } = made(given, 'xlsx', shared);
        const { bytes: other, how } = rewritten(bytes, random(number));
        const { first } = await readWorkbookBytes('a.xlsx', other);
        compare(first, expected, `after ${how.join(', ')}`);
      }),
      { numRuns: 300, seed },
    );
  });
});
