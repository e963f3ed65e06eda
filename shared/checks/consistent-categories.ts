import type { Check, Found } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { cellsOf, many, nameOf, textCounts, textRows } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { slipsAmong } from '../workbook/values/slips.ts';

/** "Open", "open" and "Open " are three categories to a program. */
export const consistentCategories: Check = {
  meta: {
    id: 'consistent-categories',
    title: 'A category is written one way',
    demands: 'Values that mean the same are written the same, capitals and spaces included.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const found: Found[] = [];
    for (const column of table.columns) {
      const { profile } = column;
      const most = isPlace.test(headerWords(column.name)) ? 1 : 0.5;
      if (profile.counts.text < 6 || profile.distinct > 500 || profile.distinct > profile.counts.text * most)
        continue;
      const groups = new Map<string, [text: string, count: number][]>();
      for (const [text, count] of textCounts(table, column)) {
        const key = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
        groups.set(key, [...(groups.get(key) ?? []), [text, count]]);
      }
      const double = [...groups.values()].filter((ways) => ways.length > 1);
      if (double.length === 0) {
        found.push(...slipsIn(table, column));
        continue;
      }
      const odd = new Set(
        double.flatMap((ways) =>
          ways
            .sort((a, b) => b[1] - a[1])
            .slice(1)
            .map(([text]) => text),
        ),
      );
      const rows = textRows(table, column, (text) => odd.has(text));
      const [usual, other] = double[0]!;
      found.push({
        message: `${nameOf(column)} writes the same value in more than one way: “${usual![0]}” and “${other![0]}”${double.length > 1 ? `, and ${double.length - 1} more` : ''}. Write each one way.`,
        ranges: cellsOf(column, rows),
        count: rows.length,
        ...(column.name === null ? {} : { field: column.name }),
      });
    }
    return answer(found);
  },
  examples: [
    {
      name: 'one way each',
      sheets: data([
        ['Case', 'Status'],
        ...['Open', 'Closed', 'Open', 'Closed', 'Open', 'Open'].map((one, at) => [at + 1, one]),
      ]),
      outcome: 'passed',
    },
    {
      name: 'once in small letters',
      sheets: data([
        ['Case', 'Status'],
        ...['Open', 'Closed', 'Open', 'open', 'Open', 'Closed', 'Open'].map((one, at) => [at + 1, one]),
      ]),
      outcome: 'found',
      ranges: ['B5'],
    },
    {
      name: 'a slip of the fingers',
      sheets: data([
        ['Case', 'Town'],
        ...Array.from({ length: 24 }, (_, at) => [at + 1, at % 2 === 0 ? 'Hartford' : 'West Hartford']),
        [25, 'West Hartfrod'],
      ]),
      outcome: 'found',
      ranges: ['B26'],
    },
    {
      name: 'towns that only sound alike',
      sheets: data([
        ['Case', 'Town'],
        ...Array.from({ length: 24 }, (_, at) => [at + 1, at % 2 === 0 ? 'Redding' : 'Wilton']),
        [25, 'Reading'],
        [26, 'Milton'],
      ]),
      outcome: 'passed',
    },
  ],
};

/** Places by name stand many to a column, and few times each. */
const isPlace = /\b(town|city|county|municipality)\b/;

function slipsIn(table: Table, column: TableColumn): Found[] {
  const slips = slipsAmong([...textCounts(table, column)]);
  const [first] = slips;
  if (first === undefined) return [];
  const rows = textRows(table, column, (text) => slips.has(text));
  return [
    {
      message: `${nameOf(column)} holds ${many(rows.length, 'value that looks', 'values that look')} like a slip of another, such as “${first[0]}” for “${first[1]}” in ${column.letter}${rows[0]}. Correct it, or leave it where both are meant.`,
      ranges: cellsOf(column, rows),
      count: rows.length,
      ...(column.name === null ? {} : { field: column.name }),
      severity: 'advice',
    },
  ];
}
