import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Shift } from '../../../shared/workbook/steps/shift.ts';
import { shiftArea, shiftLine } from '../../../shared/workbook/steps/shift.ts';
import { offsetFormula } from '../../../shared/workbook/steps/xlsx/write-formula.ts';
import { followFormula } from '../../../shared/workbook/steps/xlsx/write-references.ts';

const gone = (along: Shift['along'], ...lines: number[]): Shift => ({ along, come: false, lines });
const came = (along: Shift['along'], ...lines: number[]): Shift => ({ along, come: true, lines });

const follow = (formula: string, shifts: Shift[], home = 'Data', fixedOnly = false): string =>
  followFormula(formula, home, { shifts: new Map([['data', shifts]]), renamed: new Map() }, fixedOnly).text;

describe('formulas that follow their cells', () => {
  it('change references alone, and only those of the sheet', () => {
    const shifts = [gone('row', 2), gone('column', 0)];
    const cases: [before: string, after: string][] = [
      ['B3', 'A2'],
      ['$B$3+B$3-$B3', '$A$2+A$2-$A2'],
      ['SUM(B1:C9)', 'SUM(A1:B8)'],
      ['SUM(C9:B1)', 'SUM(B8:A1)'],
      ['SUM(B:C,3:4)', 'SUM(A:B,2:3)'],
      ['SUM(2:3)', 'SUM(2:2)'],
      ["Data!B3&'data'!B3&Other!B3&'It''s'!B3", "Data!A2&'data'!A2&Other!B3&'It''s'!B3"],
      ['"B3 ""B3"" "&B3', '"B3 ""B3"" "&A2'],
      ["[1]Data!B3+'[1]Data'!B3+[2]!name+B3", "[1]Data!B3+'[1]Data'!B3+[2]!name+A2"],
      ['LOG10(B3)+DAYS360(B3,C3)+B3_x+B3.y+_B3', 'LOG10(A2)+DAYS360(A2,B2)+B3_x+B3.y+_B3'],
      ['B3#+_xlfn.ANCHORARRAY(B3)+1E3+1.5E-2%', 'A2#+_xlfn.ANCHORARRAY(A2)+1E3+1.5E-2%'],
      ['B3:INDEX(C:C,4)', 'A2:INDEX(B:B,4)'],
      ['Data!B3:Data!C4', 'Data!A2:Data!B3'],
      ['Table1[[#This Row],[B3]]*Table1[B3]+B3', 'Table1[[#This Row],[B3]]*Table1[B3]+A2'],
      ['IF(B3=#N/A,TRUE,{1,2;3,4})', 'IF(A2=#N/A,TRUE,{1,2;3,4})'],
      ['XFE1+ABCD1+B1048577', 'XFE1+ABCD1+B1048577'],
      ['#REF!B3+Data!name', '#REF!B3+Data!name'],
    ];
    for (const [before, after] of cases) assert.equal(follow(before, shifts), after);
    assert.equal(follow('B3+Data!B3+Übersicht!B3', shifts, 'Other'), 'B3+Data!A2+Übersicht!B3');
    assert.equal(follow('$B$3+B3', [gone('row', 2)], 'Data', true), '$B$2+B3');
    assert.throws(() => follow("SUM('Jan:Mar'!A1)", shifts), /several sheets \(Jan:Mar\)/);
  });

  it('say that a cell is lost', () => {
    const at = (formula: string): { text: string; lost: boolean } =>
      followFormula(formula, 'Data', {
        shifts: new Map([['data', [gone('row', 2, 3)]]]),
        renamed: new Map(),
      });
    assert.deepEqual(at('A2+Data!A3'), { text: '#REF!+Data!#REF!', lost: true });
    assert.deepEqual(at('SUM(A2:A4)+#REF!'), { text: 'SUM(A2:A2)+#REF!', lost: false });
  });

  it('are written out for each cell of a group, around the edge of the sheet too', () => {
    assert.equal(offsetFormula('A1+$A1+A$1+$A$1+SUM(B2:C3)', 2, 1), 'B3+$A3+B$1+$A$1+SUM(C4:D5)');
    assert.equal(offsetFormula('XFD1048576', 1, 1), 'A1');
  });

  it('point to the same cells, whatever goes and comes', () => {
    const lines = fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 })
      .map((all) => all.sort((a, b) => a - b));
    const shift = fc.record({
      along: fc.constantFrom('row', 'column'),
      come: fc.boolean(),
      lines,
    }) as fc.Arbitrary<Shift>;
    const span = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(12));
    fc.assert(
      fc.property(
        fc.array(shift, { maxLength: 4 }),
        span,
        span,
        (shifts, [firstRow, down], [firstColumn, across]) => {
          const area = { firstRow, lastRow: firstRow + down, firstColumn, lastColumn: firstColumn + across };
          const places = (along: Shift['along'], first: number, last: number): number[] =>
            Array.from({ length: last - first + 1 }, (_, at) => shiftLine(shifts, along, first + at)).filter(
              (line) => line !== null,
            );
          const rows = places('row', area.firstRow, area.lastRow);
          const columns = places('column', area.firstColumn, area.lastColumn);
          const left = shiftArea(shifts, area);
          if (rows.length === 0 || columns.length === 0) return assert.equal(left, null);
          // Lines that came into it and all of whose neighbours went may stay at its edge, never more.
          assert.ok(left !== null && left.firstRow <= rows[0]! && left.lastRow >= rows.at(-1)!);
          assert.ok(left.firstColumn <= columns[0]! && left.lastColumn >= columns.at(-1)!);
        },
      ),
    );
    assert.deepEqual(shiftLine([gone('row', 2), came('row', 2)], 'row', 3), 3);
  });
});
