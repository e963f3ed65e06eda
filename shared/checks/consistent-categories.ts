import type { Check, Found } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { cellsOf, nameOf, textCounts, textRows } from '../workbook/records.ts';

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
      if (profile.counts.text < 6 || profile.distinct > 500 || profile.distinct > profile.counts.text * 0.5)
        continue;
      const groups = new Map<string, [text: string, count: number][]>();
      for (const [text, count] of textCounts(table, column)) {
        const key = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
        groups.set(key, [...(groups.get(key) ?? []), [text, count]]);
      }
      const double = [...groups.values()].filter((ways) => ways.length > 1);
      if (double.length === 0) continue;
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
  ],
};
