import { trimmedText } from '../checks/trimmed-text.ts';
import { columnMend, rewriteTexts, textsOf } from '../mending.ts';

/** Takes spaces away before and behind a text. */
export const textTrimmed = columnMend(
  { id: 'text-trimmed', title: 'Take the spaces around the values away' },
  trimmedText,
  (table, column) => {
    const texts = rewriteTexts(textsOf(table, column), (text) => text.trim());
    return texts === null ? null : { texts };
  },
);
