import type { Check } from '../check.ts';
import { missingUnit } from '../words/units.ts';
import { atHeader, lookAtSaid } from '../workbook/dictionary/said.ts';
import { codeName } from '../workbook/table/code-names.ts';

const rows = [
  ['lake', 'depth'],
  ['Candlewood', 90],
  ['Bantam', 25],
  ['Twin', 80],
];

/** A depth of 90 is feet to one reader and metres to the next. */
export const unitsDescribed: Check = {
  meta: {
    id: 'units-described',
    title: 'Units are said',
    demands: 'The dictionary says the unit of every measure.',
  },
  run: (subject) =>
    lookAtSaid(subject, (said) => {
      const { column, description, text } = said;
      if (!['integer', 'number'].includes(column.kind) || codeName(column.name)) return null;
      if ((description.description ?? '').trim() === '' || (description.unit ?? '').trim() !== '')
        return null;
      const missing = missingUnit([column.name, description.label ?? ''], text);
      if (missing === null) return null;
      return {
        ...atHeader(
          said,
          `seems to hold ${missing.what}, and its description names no unit. Add it, such as “in feet” or “in US dollars”.`,
        ),
        ...(missing.guessed === true ? { severity: 'advice' } : {}),
      };
    }),
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'in feet',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { depth: { description: 'Greatest depth of the lake in feet' } } },
      outcome: 'passed',
    },
    {
      name: 'no unit',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: {}, columns: { depth: { description: 'Greatest depth of the lake' } } },
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};
