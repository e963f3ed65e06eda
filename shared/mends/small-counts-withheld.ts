import { smallCounts } from '../checks/small-counts.ts';
import type { Change } from '../mend.ts';
import { peopleCounts, ratesOfPeople } from '../privacy/counts.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { eachCell, leftOutOf } from '../workbook/records.ts';
import { Cell, kindAt } from '../workbook/sheet.ts';
import { contentAt } from '../workbook/steps/cell-content.ts';
import { type Count, suppress } from '../workbook/steps/suppress.ts';
import type { Table } from '../workbook/table.ts';
import { isSuppressed } from '../workbook/values/marks.ts';
import { mend, writeStep } from './parts/mend-of.ts';

interface Seen {
  most: number;
  /** Cells to be emptied, by the place of the column. */
  rows: Map<number, number[]>;
}

/**
 * Empties counts by which somebody may be recognised, the next larger ones from which they could be worked out, and
 * the rates in the same rows. Where nothing of a column would be left, a person has to make larger groups.
 */
export const smallCountsWithheld = mend<Seen>(
  { id: 'small-counts-withheld', title: 'Withhold the small counts, and those that would give them away' },
  smallCounts,
  {
    look({ parameters }, table) {
      const most = typeof parameters.max === 'number' ? parameters.max : 5;
      const rows = withheldIn(table, most);
      const emptied = table.columns.some(({ index, profile }) => rows.get(index)?.length === profile.filled);
      return rows.size > 0 && !emptied ? { most, rows } : null;
    },
    plan({ most, rows }, table, { workbook, metadata }) {
      const dictionary = dictionaryOf(workbook, table, metadata);
      const concerned = table.columns.filter(({ index }) => rows.has(index));
      const cells = concerned.flatMap(({ index }) =>
        rows.get(index)!.map((row): Change => {
          return { row, column: index, before: contentAt(table.sheet, row, index), after: { value: null } };
        }),
      );
      const why = `Counts of 1 to ${most}, and those from which they could be worked out, are withheld to protect privacy and left empty.`;
      const said = concerned.map((column) => {
        const before = (dictionary === null ? null : entryOf(dictionary, column))?.description;
        return [
          column.name ?? column.letter,
          { description: before === undefined ? why : `${before} ${why}` },
        ];
      });
      return { steps: [writeStep(table.sheet, cells)], columns: Object.fromEntries(said) };
    },
  },
);

function withheldIn(table: Table, most: number): Map<number, number[]> {
  const { columns } = peopleCounts(table);
  const leftOut = leftOutOf(table);
  const records = Array.from(
    { length: table.lastRow - table.firstRow + 1 },
    (_, at) => table.firstRow + at,
  ).filter((row) => !leftOut.has(row));
  const place = new Map(records.map((row, at) => [row, at]));
  const counts = records.map((): Count[] => columns.map(() => null));
  columns.forEach((column, at) => {
    eachCell(table, column, (row, kind, value) => {
      const withheld = kind === Cell.text && isSuppressed(table.sheet.strings[value]!);
      counts[place.get(row)!]![at] = kind === Cell.number ? value : withheld ? 'withheld' : null;
    });
  });
  const totals = columns.flatMap(({ name }, at) => (/\btotal\b|^all\b/i.test(name ?? '') ? [at] : []));
  const rows = new Map<number, number[]>();
  for (const { row, column } of suppress(counts, { most, totals, across: addsUp(counts, totals) })) {
    const { index } = columns[column]!;
    rows.set(index, [...(rows.get(index) ?? []), records[row]!]);
  }
  withholdRates(table, rows);
  return rows;
}

/** Whether a row's counts add up to its total, so that one withheld alone can be worked out. */
function addsUp(counts: readonly Count[][], [total]: readonly number[]): boolean {
  if (total === undefined) return false;
  const whole = counts.filter((row) => row.every((count) => typeof count === 'number'));
  const agree = whole.filter(
    (row) =>
      row.reduce<number>((sum, count, at) => (at === total ? sum : sum + Number(count)), 0) === row[total],
  );
  return (counts[0]?.length ?? 0) > 2 && (whole.length === 0 || agree.length >= whole.length * 0.9);
}

function withholdRates(table: Table, rows: Map<number, number[]>): void {
  const concerned = [...new Set([...rows.values()].flat())].sort((a, b) => a - b);
  for (const { rate } of ratesOfPeople(table)) {
    const filled = concerned.filter((row) => kindAt(table.sheet, row, rate.index) === Cell.number);
    if (filled.length > 0 && !rows.has(rate.index)) rows.set(rate.index, filled);
  }
}
