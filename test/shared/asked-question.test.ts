import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answererRoles, mayAnswer } from '../../shared/answerers.ts';
import {
  type AskedHappening,
  type AskedQuestion,
  happenToAsked,
  justAsked,
} from '../../shared/asked-question.ts';
import { type Person, personKey } from '../../shared/person.ts';
import { refused } from '../../shared/refusal.ts';
import { loadStates } from '../desk.ts';
import { colleague, coordinator, steward, stranger } from '../people.ts';

const at = '2026-03-01T10:00:00.000Z';
const section = { handbook: 'h', file: 'a.md', headings: ['Page', 'Part'], url: 'https://h.example/a#part' };
const asked = justAsked(
  {
    id: 'q',
    jurisdiction: 'ca',
    question: 'Who pays for the scanner?',
    detail: '',
    nearest: [section],
    asker: steward,
    place: { reference: {} },
  },
  at,
);
const answered = (propose: boolean): AskedHappening => ({
  kind: 'answered',
  text: 'Your own department.',
  link: null,
  section,
  propose,
});
const worded = (over: number): AskedHappening => ({
  kind: 'worded',
  over,
  questions: ['Who pays for the scanner?', 'Is the scanner free?'],
  text: 'The department that uses it.',
  link: null,
  section: null,
});
const done = (outcome: ReturnType<typeof happenToAsked>): AskedQuestion => {
  if (refused(outcome)) throw new Error(outcome.refused);
  return outcome;
};
const lived = (...steps: [AskedHappening, Person][]) =>
  steps.reduce((now, [what, by]) => done(happenToAsked(now, what, by, at)), asked);
const refusal = (before: AskedQuestion, what: AskedHappening, by: Person): string => {
  const outcome = happenToAsked(before, what, by, at);
  return refused(outcome) ? outcome.refused : 'nothing was refused';
};

describe('a question put to the coordinators', () => {
  it('is answered once, and withdrawn only while nobody has, by who asked', () => {
    assert.match(refusal(asked, { kind: 'withdrawn' }, colleague), /Only who asked/);
    assert.equal(lived([{ kind: 'withdrawn' }, steward]).state, 'withdrawn');
    const done = lived([answered(false), coordinator]);
    assert.equal(done.answer?.by.name, 'Coordinator');
    assert.match(refusal(done, answered(false), stranger), /answered already, by Coordinator/);
    assert.match(refusal(done, { kind: 'withdrawn' }, steward), /answered already/);
    assert.match(refusal(lived([{ kind: 'withdrawn' }, steward]), answered(true), coordinator), /withdrawn/);
  });

  it('is used when a second person has looked at it, who did not ask', () => {
    const proposed = lived([answered(true), coordinator]);
    const use: AskedHappening = { kind: 'accepted', wording: 2 };
    assert.equal(proposed.inUse, null);
    assert.match(refusal(proposed, use, coordinator), /second coordinator/);
    assert.match(refusal(proposed, use, steward), /asked this question yourself/);
    const inUse = done(happenToAsked(proposed, use, colleague, at));
    assert.deepEqual(inUse.inUse?.questions, ['Who pays for the scanner?']);
    assert.match(refusal(inUse, use, colleague), /in use already/);
    assert.match(refusal(inUse, { kind: 'declined', wording: 2, reason: '' }, colleague), /in use already/);
  });

  it('serves each of the questions that were asked in it', () => {
    const two = { ...asked, question: 'Who pays for the scanner?\n Where does it stand? ' };
    assert.deepEqual(done(happenToAsked(two, answered(true), coordinator, at)).proposed?.questions, [
      'Who pays for the scanner?',
      'Where does it stand?',
    ]);
  });

  it('is reworded by one and accepted by the other; what was on an older card decides nothing', () => {
    const reworded = lived([answered(true), coordinator], [worded(2), colleague]);
    assert.match(refusal(reworded, { kind: 'accepted', wording: 2 }, coordinator), /changed since/);
    assert.match(refusal(reworded, { kind: 'accepted', wording: 3 }, colleague), /second coordinator/);
    const used = done(happenToAsked(reworded, { kind: 'accepted', wording: 3 }, coordinator, at));
    assert.equal(used.inUse?.text, 'The department that uses it.');
  });

  it('stays in use while another wording is looked at, and not once it is revoked', () => {
    const used = lived([answered(true), coordinator], [{ kind: 'accepted', wording: 2 }, colleague]);
    const edited = done(happenToAsked(used, worded(2), coordinator, at));
    assert.equal(edited.inUse?.text, 'Your own department.');
    const declined = done(
      happenToAsked(edited, { kind: 'declined', wording: 4, reason: 'no' }, colleague, at),
    );
    assert.deepEqual([declined.inUse?.number, declined.proposed], [2, null]);
    const revoked = done(happenToAsked(edited, { kind: 'revoked', wording: 2, reason: '' }, colleague, at));
    assert.deepEqual([revoked.inUse, revoked.proposed], [null, null]);
    assert.match(refusal(revoked, { kind: 'accepted', wording: 4 }, colleague), /decided already/);
    assert.match(refusal(revoked, worded(2), colleague), /not used any more/);
  });

  it('forgets the name of who asked with the answer, and the person with the decision', () => {
    assert.deepEqual(asked.asker, { key: personKey(steward), name: 'Steward' });
    assert.equal(lived([answered(false), coordinator]).asker, null);
    assert.equal(lived([{ kind: 'withdrawn' }, steward]).asker, null);
    const proposed = lived([answered(true), coordinator]);
    assert.deepEqual(proposed.asker, { key: personKey(steward), name: null });
    assert.equal(done(happenToAsked(proposed, { kind: 'accepted', wording: 2 }, colleague, at)).asker, null);
  });

  it('never comes into use by its author or who asked, whatever is tried', () => {
    const people = [steward, coordinator, colleague, stranger];
    const number = fc.integer({ min: 2, max: 4 });
    const happening: fc.Arbitrary<AskedHappening> = fc.oneof(
      fc.constant<AskedHappening>({ kind: 'withdrawn' }),
      fc.boolean().map(answered),
      number.map(worded),
      number.map((wording): AskedHappening => ({ kind: 'accepted', wording })),
      number.map((wording): AskedHappening => ({ kind: 'declined', wording, reason: '' })),
      number.map((wording): AskedHappening => ({ kind: 'revoked', wording, reason: '' })),
    );
    const steps = fc.array(fc.tuple(happening, fc.constantFrom(...people)), { maxLength: 12 });
    let uses = 0;
    fc.assert(
      fc.property(steps, (all) => {
        let now = lived([answered(true), coordinator]);
        for (const [what, by] of all) {
          const next = happenToAsked(now, what, by, at);
          if (refused(next)) continue;
          assert.equal(next.entries, now.entries + 1);
          if (what.kind === 'accepted') {
            uses += 1;
            assert.notEqual(personKey(next.inUse!.by), personKey(by));
            assert.notEqual(now.asker?.key, personKey(by));
          } else if (next.inUse) assert.equal(next.inUse, now.inUse);
          now = next;
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(uses > 20, `only ${uses} were ever used`);
  });
});

describe('who may answer', () => {
  it('holds a role that approves datasets, or one the state names for it', async () => {
    const states = await loadStates();
    const ca = states.get('ca')!;
    const holds = (role: string, jurisdiction = 'ca') => [
      { jurisdiction, person: coordinator, role, organisation: 'caltrans' },
    ];
    assert.deepEqual(answererRoles(ca), ['data-coordinator']);
    assert.deepEqual(answererRoles(states.get('ct')!), ['gis-coordinator', 'open-data-coordinator']);
    assert.equal(mayAnswer(ca, holds('data-coordinator'), coordinator), true);
    for (const holders of [holds('data-steward'), holds('data-coordinator', 'ct'), []])
      assert.match(JSON.stringify(mayAnswer(ca, holders, coordinator)), /Data Coordinator.*opendata@/);
    assert.equal(mayAnswer({ ...ca, answerers: ['data-steward'] }, holds('data-steward'), coordinator), true);
  });
});
