import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../../bot/jurisdictions.ts';
import { askInParts } from '../../../../shared/handbook/ask.ts';
import { openHandbook } from '../../../../shared/handbook/handbook.ts';
import { readHandbook } from '../../../../shared/handbook/pages/pages.ts';
import { amountsIn } from '../../../../shared/handbook/words/amounts.ts';

const handbook = `# Retirement

## Withdrawn datasets

Withdrawn datasets are kept private for 30 days, then deleted.

## Tags

Use at least three tags.

## Names

Titles are short and plain.
`;
const guidelines = `# Guidelines

## Taking data down

A dataset that is withdrawn stays private for 90 days.

## Labels

Add five tags or more to every dataset.

## Meetings

The names of those who come to a meeting are written down.
`;

describe('two sources of a state', () => {
  const ask = async (question: string) => {
    const states = await loadJurisdictions();
    const ct = states.find(({ id }) => id === 'ct')!;
    const [one, other] = ct.handbooks;
    const sections = [
      ...readHandbook({ 'index.md': handbook }, { ...one!, style: 'document' }).sections,
      ...readHandbook({ 'guide.md': guidelines }, { ...other!, style: 'document' }).sections,
    ];
    const [part] = askInParts(openHandbook(ct, sections, states), { id: null, question, context: [] }).parts;
    return [part?.passage, part?.other?.passage].filter((one) => one !== undefined);
  };

  it('stand side by side where they give other figures, whichever is nearer the words', async () => {
    const both = [
      'A dataset that is withdrawn stays private for 90 days.',
      'Withdrawn datasets are kept private for 30 days, then deleted.',
    ];
    for (const question of [
      'how long are withdrawn datasets kept private?',
      'how many days does a withdrawn dataset stay private',
    ])
      assert.deepEqual((await ask(question)).sort(), both, question);
  });

  it('are not shown together for a word both happen to use', async () => {
    assert.deepEqual(await ask('how plain must titles be'), ['Titles are short and plain.']);
  });

  it('are compared by their figures, in words or in digits', () => {
    assert.deepEqual(
      [...amountsIn('At least three tags, 1,200 rows, 2.5 MB and no more')],
      ['3', '1,200', '2.5'],
    );
    assert.equal(amountsIn('someone wrote often').size, 0);
  });
});
