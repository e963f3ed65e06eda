import { trimmedText } from '../checks/trimmed-text.ts';
import type { Table } from '../workbook/table.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';

/** Takes spaces away before and behind a text, but not where they show what belongs under what. */
export const textTrimmed = columnMend(
  { id: 'text-trimmed', title: 'Take the spaces around the values away' },
  trimmedText,
  (table, column) => {
    const all = textsOf(table, column);
    const texts = isIndented(table, all) ? null : rewriteTexts(all, (text) => text.trim());
    return texts === null ? null : { texts };
  },
);

/** Some texts begin with two spaces or more, and others, or labels between the records, do not. */
function isIndented({ inside }: Table, texts: readonly string[]): boolean {
  const indented = texts.filter((text) => /^\s{2,}/.test(text)).length;
  const under = indented < texts.length || inside.some(({ role }) => role === 'label');
  return indented >= 2 && indented >= texts.length * 0.2 && under;
}
