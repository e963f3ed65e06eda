import assert from 'node:assert/strict';
import type { Answer } from '../../../shared/handbook/answer.ts';
import { placesOf, rankOf, tally } from '../../../shared/handbook/evaluation.ts';

const cited = (file: string, ...headings: string[]) => ({ handbook: 'h', file, headings, url: '' });
const answer = (...citations: Answer['citations']): Answer => ({
  id: null,
  status: citations.length > 0 ? 'answered' : 'not-in-handbook',
  answer: '',
  citations,
  suggestions: [],
});

describe('how good answers are', () => {
  const dates = cited('guide/dates.md', 'Guide', 'Dates', 'Weekly :calendar:');

  it('is the place of the right section: its page, its heading or the one above', () => {
    const rank = (source: string, heading: string) =>
      rankOf({ gold: [{ source, heading }], answer: answer(cited('a.md', 'A'), dates) });
    assert.equal(rank('guide/dates.md', 'Weekly'), 2);
    assert.equal(rank('guide/dates.md', 'Dates'), 2);
    assert.equal(rank('guide/dates.md', 'Guide'), 0, 'two above');
    assert.equal(rank('guide/times.md', 'Weekly'), 0, 'another page');
  });

  it('does not depend on where the writer of the questions stood', () => {
    for (const source of ['dates.md', 'ca/guide/dates.md'])
      assert.equal(rankOf({ gold: [{ source, heading: 'Weekly' }], answer: answer(dates) }), 1, source);
    assert.equal(rankOf({ gold: [{ source: 'updates.md', heading: 'Weekly' }], answer: answer(dates) }), 0);
  });

  it('is counted by kind and by state, and each miss is shown with what came instead', () => {
    const one = {
      jurisdiction: 'vt',
      kind: 'direct',
      gold: [{ source: 'guide/dates.md', heading: 'Weekly' }],
    };
    const { groups, words } = tally([
      { ...one, id: '1', question: 'weekly?', expect: 'answer', answer: answer(dates) },
      { ...one, id: '2', question: 'each week?', expect: 'answer', answer: answer() },
      { ...one, id: '3', question: 'lunch?', kind: 'none', gold: [], expect: 'none', answer: answer(dates) },
    ]);
    assert.deepEqual(
      [groups.direct?.covered, groups.direct?.first, groups.direct?.refused, groups.vt?.uncovered],
      [2, 1, 1, 1],
    );
    assert.match(words, /each week\?\n {4}came: not-in-handbook\n {4}wanted: guide\/dates\.md › Weekly/);
    assert.match(words, /^\[2 vt direct\] each week/m);
    assert.match(words, /lunch\?\n {4}came: guide\/dates\.md › Weekly/);
  });

  it('leaves out what no kind is given for', () => {
    const { words } = tally([
      {
        id: 'q7',
        jurisdiction: 'vt',
        question: 'weekly?',
        expect: 'none',
        gold: [],
        answer: answer(dates),
      },
    ]);
    assert.match(words, /^\[q7 vt\] weekly\?/m);
    assert.doesNotMatch(words, /no kind/);
  });

  it('counts apart what names a section that the handbook does not have, and tells its line', () => {
    const section = (file: string, alias: string, ...headings: string[]) => ({
      ...cited(file, ...headings),
      aliases: [alias],
      blocks: [],
      links: [],
    });
    const sections = [
      section('guide/dates.md', '2.-dates.md', 'Guide', 'Dates'),
      section('guide/dates.md', '2.-dates.md', 'Guide', 'Dates', 'Weekly'),
    ];
    const placed = (...gold: [string, string][]) =>
      placesOf(
        gold.map(([source, heading]) => ({ source, heading })),
        sections,
      );
    assert.deepEqual(placed(['2.-dates.md', 'Weekly :calendar:'], ['dates.md', 'Daily']), {
      gold: [{ source: 'guide/dates.md', heading: 'Weekly :calendar:' }],
      missing: [{ source: 'dates.md', heading: 'Daily' }],
    });
    const one = { jurisdiction: 'vt', expect: 'answer' as const, answer: answer(dates) };
    const { groups, words, apart } = tally([
      { ...one, id: 'q1', line: 3, question: 'weekly?', ...placed(['2.-dates.md', 'Weekly']) },
      { ...one, id: 'q2', line: 5, question: 'each week?', ...placed(['nope.md', 'Weekly']) },
    ]);
    assert.deepEqual([groups.all?.covered, groups.all?.first, apart], [1, 1, 1]);
    assert.match(
      words,
      /not in this handbook \(1 question names nothing else and is not counted above\): 1\nLine 5 \[q2 vt\] nope\.md › Weekly$/,
    );
  });
});
