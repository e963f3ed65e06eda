import type { Check } from '../check.ts';
import { wordsOf } from '../words/sentences.ts';
import { atHeader, fieldTexts, lookAtSaid } from '../workbook/dictionary/said.ts';

const rows = [
  ['fiscal_year', 'permits'],
  [2021, 140],
  [2022, 201],
  [2023, 88],
];

/** Fiscal 2022 ends in June for a state, in September for the federal government and when it likes elsewhere. */
export const fiscalYearDescribed: Check = {
  meta: {
    id: 'fiscal-year-described',
    title: 'The fiscal year is said',
    demands: 'Where a column holds fiscal years, the description says when the fiscal year starts.',
  },
  run(subject) {
    const general = fieldTexts(subject.metadata).some(
      (text) => starts.test(text) && /fiscal|\bfy/i.test(text),
    );
    return lookAtSaid(subject, (said) => {
      const { column, description, text } = said;
      if ((description.description ?? '').trim() === '') return null;
      const fiscal =
        [column.name, description.label ?? ''].some((name) =>
          wordsOf(name).some((word) => named.test(word)),
        ) || column.profile.frequent.some(([value]) => /^[SF]?FY\s?\d/i.test(value));
      if (!fiscal || general || starts.test(text) || amount.test(column.name)) return null;
      return atHeader(
        said,
        'holds fiscal years, and nothing says when one starts. Add it, such as “July 1 to June 30, named by the year in which it ends”.',
      );
    });
  },
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'from July to June',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: {
          fiscal_year: { description: 'State fiscal year, July 1 to June 30, by the year it ends' },
        },
      },
      outcome: 'passed',
    },
    {
      name: 'no start',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { fiscal_year: { description: 'Fiscal year of the permit' } } },
      outcome: 'found',
      ranges: ['A1'],
    },
  ],
};

const named = /^(fiscal|fy|sfy|ffy|fy\d+)$/;
/** Money spent in a fiscal year is no fiscal year. */
const amount = /amount|budget|total|expend|revenue|spent|cost/i;
const starts =
  /\b(jan(uary)?|apr(il)?|june?|july?|sept?(ember)?|oct(ober)?|dec(ember)?|march|mar)\b|\b(begin|start|end|run)(s|ning|ing)? (on |in |with |from )?\d|\b0?7[/-]0?1\b|\b10[/-]0?1\b/i;
