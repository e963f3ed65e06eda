import { isGarbled, readableEncoding } from '../checks/readable-encoding.ts';
import { ungarble } from '../workbook/values/ungarble.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';

/** Reads text again that was UTF-8 and taken for Windows-1252, where that gives back every letter. */
export const lettersRepaired = columnMend(
  { id: 'letters-repaired', title: 'Bring the garbled letters back' },
  readableEncoding,
  (table, column) => {
    const garbled = textsOf(table, column).filter(isGarbled);
    const texts = rewriteTexts(garbled, (text) => ungarble(text) ?? text);
    return texts === null || texts.size < garbled.length ? null : { texts };
  },
);
