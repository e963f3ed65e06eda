import fc from 'fast-check';
import type { Content, Step } from '../../../shared/mend.ts';
import { areaName, cellName } from '../../../shared/workbook/address.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { slotText } from '../../../shared/workbook/sheet.ts';
import { applySteps } from '../../../shared/workbook/steps/apply-steps.ts';
import { contentAt } from '../../../shared/workbook/steps/cell-content.ts';
import { removeColumns, removeRows } from '../../../shared/workbook/steps/step-parts.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

/** What is to be done, told by shares, so that it fits any workbook. */
export const wish = fc.record({
  what: fc.constantFrom(
    'write',
    'write',
    'remove-rows',
    'remove-columns',
    'unmerge',
    'add-sheet',
    'move-sheet',
    'bring-back',
  ),
  sheet: fc.nat(20),
  places: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 6 }),
  contents: fc.array(
    fc.oneof(
      fc.record({ value: fc.constantFrom(null, true, false) }) as fc.Arbitrary<Content>,
      fc.record({ value: fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }) }) as fc.Arbitrary<Content>,
      fc.record({
        value: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 9 }).map((text) => `t${text.replaceAll('\r\n', '')}`),
          fc.constantFrom(
            '_x0041_',
            '_x005F_x0041_',
            ' a & <b> "c" ',
            'line\nbreak',
            '\ttab',
            'bell\u0007',
            '007',
          ),
        ),
      }) as fc.Arbitrary<Content>,
      fc.record(
        {
          value: fc.oneof(
            fc.integer({ min: 2000, max: 60_000 }),
            // No days before 1904, which some of the workbooks cannot hold.
            fc
              .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
              .map((value) => (value >= 0 && value < 2000 ? value + 2000 : value)),
          ),
          format: fc.constantFrom('General', '0.00', 'yyyy-mm-dd', '0.000 "x"', '@'),
        },
        { requiredKeys: ['value'] },
      ) as fc.Arbitrary<Content>,
    ),
    { minLength: 6, maxLength: 6 },
  ),
});

export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** Steps as mends plan them, each on what the ones before left. */
export function stepsFor(start: Workbook, wishes: readonly Wish[], inCsv = false): Step[] {
  const steps: Step[] = [];
  let workbook = start;
  for (const one of wishes) {
    const step = stepFor(workbook, one, steps, inCsv);
    if (step === null) continue;
    workbook = applySteps(workbook, [step]);
    steps.push(step);
  }
  return steps;
}

function stepFor(workbook: Workbook, wish: Wish, before: readonly Step[], inCsv: boolean): Step | null {
  const sheets = [workbook.first, ...workbook.others];
  const sheet = sheets[wish.sheet % sheets.length]!;
  const lastColumn = (sheet.columns.at(-1)?.index ?? 0) + 1;
  const some = (most: number, from: number): number[] =>
    [...new Set(wish.places.map(([at]) => from + (at % most)))].sort((a, b) => a - b);
  switch (wish.what) {
    case 'write': {
      const cells = new Map<string, Extract<Step, { do: 'write' }>['cells'][number]>();
      wish.places.forEach(([down, across], at) => {
        const row = 1 + (down % (sheet.lastRow + 2));
        const column = across % (lastColumn + 1);
        const after = wish.contents[at]!;
        cells.set(cellName(row, column), { row, column, before: contentAt(sheet, row, column), after });
      });
      return { do: 'write', sheet: sheet.name, cells: [...cells.values()] };
    }
    case 'remove-rows':
      return sheet.lastRow < 2 ? null : removeRows(sheet, some(sheet.lastRow, 1).slice(0, sheet.lastRow - 1));
    case 'remove-columns':
      return lastColumn < 2 ? null : removeColumns(sheet, some(lastColumn, 0).slice(0, lastColumn - 1));
    case 'unmerge': {
      const [area] = sheet.merges;
      return area === undefined ? null : { do: 'unmerge', sheet: sheet.name, areas: [areaName(area)] };
    }
    case 'add-sheet': {
      if (inCsv) return null;
      const position = 1 + (wish.sheet % (workbook.sheets.length + 1));
      const name = `Added ${workbook.sheets.length}`;
      if (workbook.sheets.some((one) => one.name === name)) return null;
      return {
        do: 'add-sheet',
        sheet: name,
        position,
        rows: [wish.contents.slice(0, 3), wish.contents.slice(3)],
      };
    }
    case 'move-sheet': {
      const [[from, to] = [0, 0]] = wish.places;
      const many = workbook.sheets.length;
      if (inCsv) return null;
      const place = 1 + (from % many);
      return { do: 'move-sheet', sheet: workbook.sheets[place - 1]!.name, from: place, to: 1 + (to % many) };
    }
    case 'bring-back': {
      const last = before.at(-1);
      if (last?.do !== 'remove-rows' && last?.do !== 'remove-columns') return null;
      return last.do === 'remove-rows' ? { ...last, do: 'insert-rows' } : { ...last, do: 'insert-columns' };
    }
  }
}

/** All that a sheet holds, as one comparable value. */
export const shownIn = (sheet: Sheet, withFormats = true): unknown => ({
  name: sheet.name,
  cells: sheet.columns.flatMap((column) =>
    Array.from({ length: column.length }, (_, slot) => {
      const place = cellName(column.rows[slot]!, column.index);
      const shown = `${column.kinds[slot]} ${slotText(sheet, column, slot)}`;
      return withFormats
        ? `${place} ${shown} ${sheet.styles[column.styles[slot]!]?.format}`
        : `${place} ${shown}`;
    }),
  ),
  merges: sheet.merges
    .filter((area) => area.firstRow <= sheet.lastRow)
    .map(areaName)
    .sort(),
});

export const shownInAll = (workbook: Workbook, withFormats = true): unknown => ({
  order: workbook.sheets.map(({ name, position }) => [name, position]),
  sheets: [workbook.first, ...workbook.others].map((sheet) => shownIn(sheet, withFormats)),
});
