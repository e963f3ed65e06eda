import { consistentCategories } from '../checks/consistent-categories.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { textCounts } from '../workbook/records.ts';
import { columnMend, rewriteTexts } from './parts/column-mend.ts';

/**
 * Writes categories that differ in capitals and spaces alone as most of their cells are written, or as the data
 * dictionary writes them.
 */
export const categoriesOneWay = columnMend(
  { id: 'categories-one-way', title: 'Write every category one way' },
  consistentCategories,
  (table, column, { workbook, metadata }) => {
    const dictionary = dictionaryOf(workbook, table, metadata);
    const values = (dictionary === null ? null : entryOf(dictionary, column))?.values ?? [];
    const permitted = new Set(Array.isArray(values) ? values : Object.keys(values));
    const groups = new Map<string, [text: string, count: number][]>();
    for (const one of textCounts(table, column)) {
      const ways = groups.get(sameWords(one[0])) ?? [];
      groups.set(sameWords(one[0]), [...ways, one]);
    }
    const usual = new Map<string, string>();
    for (const [key, ways] of groups) {
      const named = ways.find(([text]) => permitted.has(text));
      const most = ways.reduce((best, way) => (way[1] > best[1] ? way : best));
      usual.set(key, (named ?? most)[0]);
    }
    const texts = rewriteTexts(
      [...groups.values()].flat().map(([text]) => text),
      (text) => usual.get(sameWords(text)),
    );
    return texts === null ? null : { texts };
  },
);

const sameWords = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
