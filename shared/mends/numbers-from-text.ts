import { numbersAsNumbers } from '../checks/numbers-as-numbers.ts';
import { exactNumber } from '../workbook/values/exact-number.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';
import { emptiedToo, withEmptied } from './parts/missing-values.ts';

/** Makes numbers of text; a column in which a code keeps a leading zero stays text. */
export const numbersFromText = columnMend(
  { id: 'numbers-from-text', title: 'Turn the text into numbers' },
  numbersAsNumbers,
  (table, column) => {
    const all = textsOf(table, column);
    if (all.some((text) => /^\s*[-+]?0\d/.test(text))) return null;
    const empty = emptiedToo(table, column);
    if (empty === null) return null;
    const texts = rewriteTexts(all, (text) => {
      const value = exactNumber(text);
      return value === null ? text : { value, format: 'General' };
    });
    return texts === null ? null : withEmptied(texts, empty);
  },
);
