import type { Check } from '../check.ts';

const rows = [
  ['Town', 'Births'],
  ['Avon', 140],
  ['Bethel', 201],
];

/** What the state's metadata standard asks of every dataset. */
export const requiredMetadata: Check = {
  meta: {
    id: 'required-metadata',
    title: 'The required description is complete',
    demands: 'Every field the metadata standard requires is filled in.',
  },
  run({ metadata, standard }) {
    if (standard === null)
      return { outcome: 'not-applicable', why: 'There is no metadata standard for this portal.' };
    if (metadata === null) return { outcome: 'cannot-tell', why: 'No description of the dataset was given.' };
    const found = standard.fields
      .filter((field) => field.need === 'required' && field.default === undefined)
      .filter((field) => isBlank(metadata.fields[field.id]))
      .map((field) => ({
        message: `${field.label} is missing. ${field.help}`,
        ranges: [],
        count: 1,
        field: field.id,
      }));
    return found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };
  },
  examples: [
    { name: 'no description given', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'title there',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: { title: 'Births by town' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'title blank',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: { title: ' ' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const isBlank = (value: string | string[] | undefined): boolean =>
  value === undefined || [value].flat().every((one) => one.trim() === '');
