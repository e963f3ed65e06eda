import type { Check, Found } from '../check.ts';
import { answer } from '../found.ts';
import { cellText, headerCell, nameOf, short } from '../workbook/records.ts';
import { columnHashes } from '../workbook/releases/cell-hashes.ts';
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

/** Who joined the last release to data of their own did it by the identifiers. */
export const sameIdentifiers: Check = {
  meta: {
    id: 'same-identifiers',
    title: 'Identifiers are those of the last release',
    demands:
      'The identifiers stand in the same column as in the last release, are written the same, and mean the same records.',
  },
  run(subject) {
    const beside = besideLast(subject);
    if ('outcome' in beside) return beside;
    const { before, now, columns } = beside;
    const identifier = identifierOf(before);
    if (identifier === null)
      return { outcome: 'not-applicable', why: 'The last release has no column of identifiers.' };
    const name = `“${short(identifier.name ?? identifier.letter)}”`;
    const pair = columns.pairs.find((one) => one.before === identifier);
    if (pair === undefined) {
      return answer([
        {
          message: `The identifiers of the last release, column ${name}, are gone. Bring the column back, so that records can be followed.`,
          ranges: [],
          count: 1,
          field: identifier.name ?? identifier.letter,
        },
      ]);
    }
    const at = { ranges: [headerCell(now, pair.now)], count: 1, field: pair.now.name ?? pair.now.letter };
    const found: Found[] = [];
    if (pair.renamed)
      found.push({
        message: `The identifiers moved from column ${name} to ${nameOf(pair.now)}. Keep the column's name.`,
        ...at,
      });
    const [old, young] = [shapeOf(before, identifier), shapeOf(now, pair.now)];
    const kept = sharedPart(before, identifier, now, pair.now);
    if (kept < 0.5 && old.shape !== young.shape) {
      found.push({
        message: `${nameOf(pair.now)} writes identifiers in another way than the last release, “${short(young.example)}” where it was “${short(old.example)}”. Write them as before.`,
        ...at,
      });
    } else if (kept < 0.1) {
      found.push({
        message: `${nameOf(pair.now)} holds hardly any identifier of the last release. If the records are the same, give them their old identifiers.`,
        ...at,
        severity: 'advice',
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'no last release', sheets: [{ name: 'Data', rows }], outcome: 'not-applicable' },
    { name: 'the same', sheets: [{ name: 'Data', rows }], previous: rows.slice(0, 4), outcome: 'passed' },
    {
      name: 'written in another way',
      sheets: [{ name: 'Data', rows: rows.map(([id, fee], at) => [at === 0 ? id! : at, fee!]) }],
      previous: rows,
      outcome: 'found',
      ranges: ['A1'],
    },
  ],
};

/** How most of the first values are written: `A-001` and `B-917` alike. */
function shapeOf(table: Table, column: TableColumn): { shape: string; example: string } {
  const counts = new Map<string, { count: number; example: string }>();
  for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + 2000); row++) {
    const text = cellText(table, row, column.index).trim();
    if (text === '') continue;
    const shape = text
      .replace(/\p{Lu}+/gu, 'A')
      .replace(/\p{Ll}+/gu, 'a')
      .replace(/0\d*/g, '0')
      .replace(/[1-9]\d*/g, '9');
    const before = counts.get(shape) ?? { count: 0, example: text };
    counts.set(shape, { ...before, count: before.count + 1 });
  }
  const [most] = [...counts].sort((a, b) => b[1].count - a[1].count);
  return { shape: most?.[0] ?? '', example: most?.[1].example ?? '' };
}

/** The part of the old identifiers that is still there. */
function sharedPart(before: Table, old: TableColumn, now: Table, young: TableColumn): number {
  const bag = numberBag(columnHashes(now, young));
  let all = 0;
  let kept = 0;
  for (const hash of columnHashes(before, old)) {
    if (hash === 0) continue;
    all++;
    if (bag.has(hash)) kept++;
  }
  return all === 0 ? 1 : kept / all;
}
