import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { type Answers, nextItem } from '../../shared/checklist.ts';
import { questionsOf } from '../../shared/handbook/finding/bank.ts';
import { readDigest } from '../../shared/handbook/pages/pages.ts';
import type { Checklist, Jurisdiction } from '../../shared/jurisdiction.ts';

const given = (answer: 'yes' | 'no' | 'not-sure') => ({ answer, note: '', by: 'somebody', at: '2024-01-01' });

/** The ids asked, in order, and how it ended. */
function walk(checklist: Checklist, answerTo: (id: string) => 'yes' | 'no' | 'not-sure') {
  const answers: Answers = {};
  const asked: string[] = [];
  for (;;) {
    const next = nextItem(checklist, answers);
    if (!('next' in next)) return { asked, end: next };
    const { id } = next.next;
    assert.ok(!asked.includes(id), `${id} was asked twice`);
    asked.push(id);
    answers[id] = given(answerTo(id));
  }
}

describe('what the states bring along', () => {
  let states: Jurisdiction[];
  before(async () => {
    states = await loadJurisdictions();
  });
  const checklist = (state: string, id: string) =>
    states.find((one) => one.id === state)?.checklists.find((one) => one.id === id) ?? assert.fail(id);

  it('begins with the pre-publishing checklist in both states', () => {
    for (const state of states) assert.equal(state.checklists[0]?.id, 'pre-publishing', state.id);
  });

  it('walks every checklist to its end, whatever is answered', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'not-sure' as const);
    for (const list of states.flatMap((state) => state.checklists)) {
      const items = list.steps.flatMap((step) => step.items);
      fc.assert(
        fc.property(fc.array(answer, { minLength: items.length, maxLength: items.length }), (answers) => {
          const { asked, end } = walk(
            list,
            (id) => answers[items.findIndex((one) => one.id === id)] ?? assert.fail(id),
          );
          if ('stopped' in end) assert.ok(end.stopped.stop);
          else assert.ok('done' in end && asked.length + end.done.skipped.length === items.length);
        }),
        { numRuns: 50 },
      );
    }
  });

  it('leads California through automation or updates by hand, not both', () => {
    const list = checklist('ca', 'pre-publishing');
    const often = walk(list, () => 'yes').asked;
    const seldom = walk(list, (id) => (id === 'updated-often' ? 'no' : 'yes'));
    assert.ok(often.includes('automation-plan') && !often.includes('steps-by-hand'));
    assert.ok(seldom.asked.includes('steps-by-hand') && !seldom.asked.includes('talk-to-it'));
    assert.ok('done' in seldom.end);
    assert.deepEqual(seldom.end.done.open, [], 'a choice of the way is no open work');
  });

  it('stops where a dataset must not be published', () => {
    for (const [state, list, id] of [
      ['ca', 'publishing', 'privacy'],
      ['ca', 'publishing', 'approved'],
      ['ct', 'pre-publishing', 'owned'],
      ['ct', 'pre-publishing', 'private-safe'],
      ['ct', 'publishing', 'approved'],
    ] as const) {
      const { end } = walk(checklist(state, list), (one) => (one === id ? 'no' : 'yes'));
      assert.ok('stopped' in end && end.stopped.id === id, `${state} ${list} ${id}`);
    }
  });

  it('has a digest of at least twelve pages, each section at an address of its own', () => {
    for (const state of states) {
      const { sections, pages } = readDigest(state.digest, state.handbooks);
      assert.ok(pages >= 12, `${state.id}: ${pages}`);
      const sites = sections.filter(
        (one) => state.handbooks.find(({ id }) => id === one.handbook)?.style !== 'document',
      );
      assert.equal(new Set(sites.map((one) => one.url)).size, sites.length);
      for (const { headings, url } of sections) assert.doesNotMatch(headings.join(), /\{#/, url);
    }
  });

  it('knows questions for every section of the digest, and none of them for two sections', () => {
    for (const state of states) {
      const asked = state.questions.flatMap(questionsOf).map(({ text }) => text);
      assert.equal(new Set(asked).size, asked.length);
      for (const entry of state.questions)
        assert.ok(questionsOf(entry).length >= 4, `${entry.page} ${entry.heading}`);
      const places = new Set(state.questions.map((one) => `${one.page}#${one.anchor ?? one.heading}`));
      const sources = new Map(
        Object.entries(state.digest).map(([file, text]) => [file, /^source: (.*)$/m.exec(text)?.[1]]),
      );
      for (const { file, headings, url } of readDigest(state.digest, state.handbooks).sections) {
        const anchor = decodeURIComponent(url.split('#')[1] ?? headings.at(-1) ?? '');
        const place = `${sources.get(file)}#${anchor}`;
        assert.ok(headings.length === 1 || places.has(place), `no questions for ${place}`);
      }
    }
  });

  it('holds no mailbox but those of the contacts', () => {
    for (const state of states) {
      const mailboxes = JSON.stringify(state).match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
      assert.deepEqual(
        [...new Set(mailboxes)],
        state.contacts.map((one) => one.email),
      );
    }
  });
});
