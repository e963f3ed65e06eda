import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Count, suppress } from '../../../shared/workbook/steps/suppress.ts';

const told = (counts: Count[][], rules = {}): string[] =>
  suppress(counts, rules).map(({ row, column, why }) => `${row}:${column} ${why}`);

describe('small counts', () => {
  it('are withheld with the next higher of their row and column, zeros and totals excepted', () => {
    const counts = [
      [3, 20, 9, 32],
      [14, 0, 8, 22],
      [11, 30, 12, 53],
    ];
    assert.deepEqual(told(counts, { totals: [3] }), [
      '0:0 small',
      '0:2 complement',
      '2:0 complement',
      '2:2 complement',
    ]);
  });

  it('stay where none is small', () => {
    assert.deepEqual(
      told([
        [6, 0],
        [7, 9],
      ]),
      [],
    );
  });

  it('of a row alone need no other where the row adds up to nothing', () => {
    assert.deepEqual(
      told(
        [
          [3, 500],
          [4, 700],
        ],
        { across: false },
      ),
      ['0:0 small', '1:0 small'],
    );
  });

  it('that are withheld already count', () => {
    assert.deepEqual(
      told(
        [
          ['withheld', 22, 26],
          [12, 19, 31],
          [40, 50, 90],
        ],
        { totals: [2] },
      ),
      ['0:1 complement', '1:0 complement', '1:1 complement'],
    );
  });

  it('leave no line from which one could be worked out, if another is there to go', () => {
    const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.constant(null));
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
          ),
        (counts) => {
          const withheld = suppress(counts);
          const gone = new Set(withheld.map(({ row, column }) => `${row}:${column}`));
          assert.equal(gone.size, withheld.length);
          const width = counts[0]!.length;
          const rows = counts.map((row, at) => row.map((_, column) => [at, column] as const));
          const columns = Array.from({ length: width }, (_, column) =>
            counts.map((_row, at) => [at, column] as const),
          );
          for (const [row, cells] of counts.entries()) {
            for (const [column, value] of cells.entries()) {
              if (value !== null && value >= 1 && value <= 5) assert.ok(gone.has(`${row}:${column}`));
              if (value === 0 || value === null) assert.ok(!gone.has(`${row}:${column}`));
            }
          }
          for (const line of [...(width > 1 ? rows : []), ...columns]) {
            const hidden = line.filter(([row, column]) => gone.has(`${row}:${column}`)).length;
            const left = line.filter(([row, column]) => (counts[row]![column] ?? 0) > 0).length - hidden;
            assert.ok(hidden !== 1 || left === 0);
          }
          assert.deepEqual(suppress(counts), withheld, 'the same again');
        },
      ),
    );
  });
});
