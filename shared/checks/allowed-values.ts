import type { Check, Found } from '../check.ts';
import { answer, noDescription } from '../found.ts';

const rows = [
  ['Town', 'Births'],
  ['Avon', 140],
  ['Bethel', 201],
];

/** Where the standard has a list, the portal takes nothing else. */
export const allowedValues: Check = {
  meta: {
    id: 'allowed-values',
    title: 'Choices are taken from the lists',
    demands: 'A field with a list of choices holds one of them.',
  },
  run({ metadata, standard }) {
    if (standard === null)
      return { outcome: 'not-applicable', why: 'There is no metadata standard for this portal.' };
    if (metadata === null) return noDescription;
    const found: Found[] = [];
    for (const { id, label, values } of standard.fields) {
      const given = metadata.fields[id];
      if (values === undefined || given === undefined) continue;
      const known = values.map((one) => one.toLowerCase());
      const odd = [given]
        .flat()
        .filter((one) => one.trim() !== '' && !known.includes(one.trim().toLowerCase()));
      if (odd.length === 0) continue;
      found.push({
        message: `${label} is “${odd[0]}”, which is not on the list. Choose one of: ${values.join(', ')}.`,
        ranges: [],
        count: odd.length,
        field: id,
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'no description given', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'one of the list',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: { topic: 'Water' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'something else',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: { topic: 'Rivers' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};
