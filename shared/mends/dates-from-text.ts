import { datesAsDates } from '../checks/dates-as-dates.ts';
import { isPlaceholder } from '../workbook/table/column-model.ts';
import { readDates } from '../workbook/values/read-dates.ts';
import { isIsoDate } from '../workbook/values/written-dates.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';
import { emptiedToo, withEmptied } from './parts/missing-values.ts';

/** Makes dates of text, where every one can be read in one way only. */
export const datesFromText = columnMend(
  { id: 'dates-from-text', title: 'Turn the text into dates' },
  datesAsDates,
  (table, column) => {
    const all = textsOf(table, column).filter((text) => !isPlaceholder(text) && !isIsoDate(text));
    const days = readDates(all);
    const empty = emptiedToo(table, column);
    if (days === null || empty === null) return null;
    const texts = rewriteTexts(all, (text) => {
      const value = days.get(text)!;
      return { value, format: Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
    });
    return texts === null ? null : withEmptied(texts, empty);
  },
);
