import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, utils, write } from 'xlsx';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { textAt } from '../../../shared/workbook/sheet.ts';
import { applySteps, undoSteps } from '../../../shared/workbook/steps/apply-steps.ts';
import { writeMended } from '../../../shared/workbook/steps/write-workbook.ts';
import { shownInAll, stepsFor, wish } from './write-steps.ts';

const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `t${text}`),
  fc.constantFrom('A & B', '<tag>', '"quoted"', 'Ω≈ç√', '00123', 'line\nbreak', ' spaced '),
  fc.record({
    v: fc.integer({ min: 2000, max: 60_000 }),
    z: fc.constantFrom('yyyy-mm-dd', '0.00', 'm/d/yy h:mm'),
  }),
);
const book = fc.record({
  sheets: fc.array(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 3,
  }),
  merge: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(2)),
  strings: fc.boolean(),
  from1904: fc.boolean(),
});

type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function bytesOf({ sheets, merge, strings, from1904 }: Book): Uint8Array {
  const made = utils.book_new();
  sheets.forEach((rows, at) => {
    const plain = rows.map((cells) =>
      cells.map((one) => (typeof one === 'object' && one !== null ? one.v : one)),
    );
    const sheet = utils.aoa_to_sheet(plain);
    rows.forEach((cells, r) => {
      cells.forEach((one, c) => {
        if (typeof one === 'object' && one !== null) sheet[utils.encode_cell({ r, c })].z = one.z;
      });
    });
    const [c, down, across] = merge;
    const r = 0;
    const filled = rows.some((cells) => cells.some((one) => one !== null));
    if (filled && down + across > 0) sheet['!merges'] = [{ s: { r, c }, e: { r: r + down, c: c + across } }];
    utils.book_append_sheet(made, sheet, `Sheet & ${at + 1}`);
  });
  made.Workbook = { WBProps: { date1904: from1904 } };
  return new Uint8Array(
    write(made, { type: 'array', bookType: 'xlsx', bookSST: strings, compression: true }),
  );
}

describe('mended workbooks', () => {
  it('hold what the steps make of them, read by our reader', async () => {
    await fc.assert(
      fc.asyncProperty(book, fc.array(wish, { minLength: 1, maxLength: 6 }), async (given, wishes) => {
        const bytes = bytesOf(given);
        const workbook = await readWorkbookBytes('a.xlsx', bytes).catch(() => null);
        if (workbook === null) return;
        const steps = stepsFor(workbook, wishes);
        const mended = await readWorkbookBytes('a.xlsx', await writeMended('a.xlsx', bytes, steps));
        assert.deepEqual(shownInAll(mended), shownInAll(applySteps(workbook, steps)));
      }),
      { numRuns: 150 },
    );
  });

  it('hold the same for another reader', async () => {
    await fc.assert(
      fc.asyncProperty(book, fc.array(wish, { minLength: 1, maxLength: 4 }), async (given, wishes) => {
        const bytes = bytesOf(given);
        const workbook = await readWorkbookBytes('a.xlsx', bytes);
        const steps = stepsFor(workbook, wishes);
        const made = await writeMended('a.xlsx', bytes, steps);
        const ours = await readWorkbookBytes('a.xlsx', made);
        const theirs = read(made, { type: 'array', dense: true });
        assert.deepEqual(
          theirs.SheetNames,
          ours.sheets.map(({ name }) => name),
        );
        for (const sheet of [ours.first, ...ours.others]) {
          const rows = theirs.Sheets[sheet.name]?.['!data'] ?? [];
          rows.forEach((cells, row) => {
            cells?.forEach((one, column) => {
              if (one?.t !== 's' || !/^[\x20-\x7e]*$/.test(String(one.v)) || String(one.v).trim() === '')
                return;
              assert.equal(textAt(sheet, row + 1, column), String(one.v));
            });
          });
          for (const { rows: held, length, index, kinds, values } of sheet.columns) {
            for (let slot = 0; slot < length; slot++) {
              const one = rows[held[slot]! - 1]?.[index];
              assert.ok(one !== undefined, `${sheet.name} ${held[slot]} ${index}`);
              if (kinds[slot] === 1) assert.equal(one.v, values[slot]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the original again once the steps are undone', async () => {
    await fc.assert(
      fc.asyncProperty(book, fc.array(wish, { minLength: 1, maxLength: 6 }), async (given, wishes) => {
        const bytes = bytesOf(given);
        const workbook = await readWorkbookBytes('a.xlsx', bytes);
        const steps = stepsFor(workbook, wishes);
        const made = await writeMended('a.xlsx', bytes, steps);
        const back = await writeMended('a.xlsx', made, undoSteps(steps));
        assert.deepEqual(shownInAll(await readWorkbookBytes('a.xlsx', back)), shownInAll(workbook));
      }),
      { numRuns: 100 },
    );
  });
});
