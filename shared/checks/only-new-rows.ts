import type { Check, Found } from '../check.ts';
import { answer } from '../found.ts';
import { cellText, many, rowsOf, short } from '../workbook/records.ts';
import { columnHashes, rowHashes } from '../workbook/releases/cell-hashes.ts';
import type { Compared } from '../workbook/releases/compare-columns.ts';
import { identifierOf } from '../workbook/releases/identifier.ts';
import { besideLast } from '../workbook/releases/last-release.ts';
import { numberBag } from '../workbook/releases/number-bag.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

const rows = [
  ['permit_id', 'fee'],
  ['A-001', 14],
  ['A-002', 20],
  ['A-003', 8],
  ['A-004', 9],
];

/** What was published stays as it was, or it is said what changed. */
export const onlyNewRows: Check = {
  meta: {
    id: 'only-new-rows',
    title: 'What was published is still there',
    demands: 'Every record of the last release is still there as it was; only new ones were added.',
  },
  run(subject) {
    const beside = besideLast(subject);
    if ('outcome' in beside) return beside;
    const { before, now, columns } = beside;
    if (columns.pairs.length === 0)
      return { outcome: 'cannot-tell', why: 'The two releases have no column in common.' };
    const missing = missingRows(before, now, columns);
    if (missing.rows.length === 0) return { outcome: 'passed' };
    if (missing.rows.length > missing.all * 0.9) {
      return answer([
        {
          message: `Of the ${many(missing.all, 'record')} of the last release, ${missing.rows.length === missing.all ? 'none is' : `only ${missing.all - missing.rows.length} are`} in this table as it was. If it takes the place of the last release, say so in the description; if it was meant to go on from it, put the earlier records back.`,
          ranges: [],
          count: missing.rows.length,
          severity: 'advice',
        },
      ]);
    }
    return answer(toldApart(before, now, columns, missing.rows));
  },
  examples: [
    { name: 'no last release', sheets: [{ name: 'Data', rows }], outcome: 'not-applicable' },
    { name: 'one more', sheets: [{ name: 'Data', rows }], previous: rows.slice(0, 4), outcome: 'passed' },
    {
      name: 'one lost, one changed',
      sheets: [{ name: 'Data', rows: [...rows.slice(0, 2), ['A-002', 21], rows[4]!, ['A-005', 3]] }],
      previous: rows,
      outcome: 'found',
      ranges: ['A3:B3'],
    },
  ],
};

/** Rows of the release before of which no equal one is left. */
function missingRows(before: Table, now: Table, { pairs }: Compared): { rows: number[]; all: number } {
  const kept = pairs.filter((pair) => pair.before.kind !== 'empty');
  const bag = numberBag(
    rowHashes(
      now,
      kept.map((pair) => pair.now),
    ),
  );
  const rows: number[] = [];
  let all = 0;
  rowHashes(
    before,
    kept.map((pair) => pair.before),
  ).forEach((hash, at) => {
    if (hash === 0) return;
    all++;
    if (!bag.take(hash)) rows.push(before.firstRow + at);
  });
  return { rows, all };
}

/** With identifiers a changed record is told from a lost one; without, both are missing. */
function toldApart(before: Table, now: Table, { pairs }: Compared, missing: number[]): Found[] {
  const identifier = identifierOf(before);
  const pair = pairs.find((one) => one.before === identifier);
  if (identifier === null || pair === undefined) return [lost(before, before.columns[0]!, missing, false)];
  const hashes = columnHashes(before, identifier);
  const wanted = new Map(missing.map((row) => [hashes[row - before.firstRow]!, row]));
  const changed = new Map<number, number>();
  columnHashes(now, pair.now).forEach((hash, at) => {
    const row = wanted.get(hash);
    if (row !== undefined && hash !== 0) changed.set(row, now.firstRow + at);
  });
  const gone = missing.filter((row) => !changed.has(row));
  const found: Found[] = [];
  if (gone.length > 0) found.push(lost(before, identifier, gone, true));
  if (changed.size > 0) {
    const rows = [...changed.values()].sort((a, b) => a - b);
    found.push({
      message: `${many(rows.length, 'record')} of the last release ${rows.length === 1 ? 'has' : 'have'} other values now: ${shown(now, pair.now, rows)}. Say in the description that published values were corrected, or put them back.`,
      ranges: rowsOf(now, rows),
      count: rows.length,
      severity: 'advice',
    });
  }
  return found;
}

const lost = (before: Table, column: TableColumn, rows: number[], surely: boolean): Found => ({
  message: `${many(rows.length, 'record')} of the last release ${rows.length === 1 ? 'is' : 'are'} ${surely ? 'not in this table any more' : 'lost or changed'}: ${shown(before, column, rows)}. Put ${rows.length === 1 ? 'it' : 'them'} back, or say in the description why.`,
  ranges: [],
  count: rows.length,
});

function shown(table: Table, column: TableColumn, rows: number[]): string {
  const names = rows.slice(0, 5).map((row) => `“${short(cellText(table, row, column.index), 30)}”`);
  return `${names.join(', ')}${rows.length > 5 ? ` and ${many(rows.length - 5, 'more', 'more')}` : ''}`;
}
