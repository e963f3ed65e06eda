import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Example } from '../../../shared/check.ts';
import { mends } from '../../../shared/mends/index.ts';
import { isWorse, mendedBy, planAll } from '../../../shared/plan-mends.ts';
import { checkWorkbook, subjectsOf } from '../../../shared/run-checks.ts';
import { areaName, cellName } from '../../../shared/workbook/address.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { applySteps, undoSteps } from '../../../shared/workbook/steps/apply-steps.ts';
import { removeColumns, removeRows } from '../../../shared/workbook/steps/step-parts.ts';
import { workbookOf } from '../checks/workbook-of.ts';
import { contentsOf } from './contents.ts';

const states = await loadJurisdictions();

/** Columns of one kind each, as people fill them, with what goes wrong in them. */
const columns = [
  {
    names: ['Town', 'County name'],
    values: ['Avon', 'avon', ' Bethel', 'Canton\nCT', 'Darien', 'QuÃ©bec', 'Kent\u200b'],
  },
  { names: ['ZIP', 'ZIP Code'], values: [6001, 6801, 6019, 10001, '06012'] },
  {
    names: ['Issued', 'Report date'],
    values: ['1/5/2024', '3/30/2024', '12/4/2023', '2024-02-01', 'N/A', 20240105],
  },
  { names: ['Fee ($)', 'Fee'], values: ['$1,200', '$88', 45, '12%', '1.2 million', 'n/a', 0, '-', '450'] },
  { names: ['Active?', 'Open'], values: ['Y', 'N', 'yes', 1, 0, true] },
  { names: ['2021', '2022', '2023'], values: [140, 201, 88, null, 3, 1200.5] },
  { names: ['Male Students', 'Total Students'], values: [3, 40, 12, 0, '*', 5] },
  { names: ['Quarter', 'Month'], values: ['Q1 2023', 'Jan 2024', '2024-02', 'Apr 2022'] },
  { names: ['Year'], values: [2021, 2022, 1999] },
  { names: [null, 'Remarks'], values: [null] },
];

const column = fc.constantFrom(...columns).chain(({ names, values }) =>
  fc.record({
    name: fc.constantFrom(...names),
    values: fc.array(fc.constantFrom<string | number | boolean | null>(...values), {
      minLength: 12,
      maxLength: 12,
    }),
  }),
);

type Value = Example['sheets'][number]['rows'][number][number];

const sheet = fc
  .record({
    columns: fc.array(column, { minLength: 2, maxLength: 7 }),
    records: fc.integer({ min: 3, max: 12 }),
    above: fc.subarray<Value[]>([['Births by town'], [], ['Office of Records', null, 'x']]),
    groups: fc.boolean(),
    below: fc.subarray<Value[]>([[], ['Total', 12, 40], ['Source: registry'], ['* preliminary']]),
    blank: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    again: fc.boolean(),
    merged: fc.boolean(),
    hidden: fc.boolean(),
    formulas: fc.boolean(),
    shift: fc.constantFrom(0, 0, 1),
  })
  .map((given): Example['sheets'][number] => {
    const header: Value[] = given.columns.map(({ name }) => name);
    const records = Array.from({ length: given.records }, (_, at): Value[] =>
      given.columns.map(({ values }) => values[at]!),
    );
    if (given.again) records.push([...records[0]!]);
    if (given.blank !== null) records.splice(given.blank, 0, []);
    const groups: Value[][] = given.groups ? [[null, 'Figures']] : [];
    const rows = [...given.above, ...groups, header, ...records, ...given.below].map((row): Value[] =>
      given.shift === 0 ? row : [null, ...row],
    );
    const first = given.above.length + groups.length + 2;
    return {
      name: 'Data',
      rows,
      merged: given.merged
        ? [
            areaName({
              firstRow: first,
              lastRow: first + 1,
              firstColumn: given.shift,
              lastColumn: given.shift,
            }),
          ]
        : [],
      hiddenRows: given.hidden ? [first + 1] : [],
      formulas: given.formulas
        ? [cellName(first, given.shift + 1), cellName(first + 1, given.shift + 1)]
        : [],
    };
  });

describe('any workbook', () => {
  it('is given back exactly when a mend is undone, and no mend makes another check worse', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom(...states), (given, jurisdiction) => {
        const workbook = workbookOf({ sheets: [given] });
        const about = { jurisdiction, metadata: null };
        const subjects = subjectsOf(workbook, about);
        const was = contentsOf(workbook);
        for (const mend of mends) {
          const demand = jurisdiction.demands.find(({ check }) => check === mend.check);
          const fix = demand === undefined ? null : mend.plan(subjects(demand));
          if (fix === null) continue;
          const mended = applySteps(workbook, fix.steps);
          assert.deepEqual(contentsOf(applySteps(mended, undoSteps(fix.steps))), was, mend.id);
        }
        const fixes = planAll(workbook, about);
        const mended = mendedBy({ workbook, metadata: null }, fixes).workbook;
        const steps = fixes.flatMap((fix) => fix.steps);
        assert.deepEqual(contentsOf(applySteps(mended, undoSteps(steps))), was);
        const worse = isWorse(checkWorkbook(workbook, about), checkWorkbook(mended, about));
        assert.equal(worse, false, fixes.map(({ mend }) => mend).join(', '));
      }),
      { numRuns: 150 },
    );
  });

  it('is given back exactly when rows or columns come again', () => {
    const lines = (most: number) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 6 })
        .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(sheet, lines(14), lines(6), (given, rows, places) => {
        const workbook = workbookOf({
          sheets: [{ ...given, comments: ['B3'], filtered: 'A2:C9', merged: ['A2:B4', 'C3:C9'] }],
        });
        workbook.first.frozenRows = 3;
        const was = contentsOf(workbook);
        for (const step of [
          removeRows(workbook.first, rows),
          removeColumns(
            workbook.first,
            places.map((place) => place - 1),
          ),
        ]) {
          const without = applySteps(workbook, [step]);
          assert.deepEqual(contentsOf(applySteps(without, undoSteps([step]))), was);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('may be a delimited file', async () => {
    const rows = [
      'Town ,ZIP,Issued,Fee,Open',
      ' Avon,06001,1/5/2024,"$1,200",Y',
      'Bethel,06801,3/30/2024,$88,N',
      'Canton,06019,12/14/2023,$7.50,Yes',
    ];
    const bytes = new TextEncoder().encode(
      ['Register of licences', '', ...rows, 'Canton,06019,12/14/2023,$7.50,Yes'].join('\r\n'),
    );
    const workbook = await readWorkbook('licences.csv', bytes);
    const about = { jurisdiction: states[0]!, metadata: null };
    const fixes = planAll(workbook, about);
    const mended = applySteps(
      workbook,
      fixes.flatMap(({ steps }) => steps),
    );
    const { first } = mended;
    assert.deepEqual(
      contentsOf(mended).first.columns.map(({ cells }) => (cells[1]![2] as { value: unknown }).value),
      ['Avon', '06001', 45296, 1200, 'Y'],
    );
    assert.equal(first.untyped, true);
    assert.deepEqual(
      contentsOf(applySteps(mended, undoSteps(fixes.flatMap(({ steps }) => steps)))),
      contentsOf(workbook),
    );
  });
});
