import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Dataset, type Happening, isTold, unwritten, workFor } from '../../shared/dataset.ts';
import { happen, replay } from '../../shared/happen.ts';
import { type Person, samePerson } from '../../shared/person.ts';
import { refused } from '../../shared/refusal.ts';
import { colleague, coordinator, steward, stranger } from '../people.ts';

const born = { jurisdiction: 'ca', portal: 'p', organisation: 'o', name: 'wells', title: 'Wells' };
type Step = [Happening, Person | null];

const handOver = (revision = 1, by: Person = steward): Step[] => [
  [{ kind: 'checked', revision, errors: 0, warnings: 1, advice: 2 }, by],
  [{ kind: 'handed-over', revision, sha256: `sha ${revision}` }, by],
];
const uploaded = (revision = 1): Step[] => [
  [{ kind: 'upload-started', revision }, null],
  [{ kind: 'upload-progressed', revision, step: 'file', reference: 'ref', done: 1, of: 2 }, null],
  [{ kind: 'arrived-private', revision, reference: 'ref', url: 'https://portal/private' }, null],
];
const inReview = (revision = 1): Step[] => [
  ...handOver(revision),
  ...uploaded(revision),
  [{ kind: 'review-requested', revision, shared: [], how: 'They are members.' }, null],
];
const approved = (revision = 1): Step => [{ kind: 'approved', revision, note: '' }, coordinator];
const wentPublic = (revision = 1): Step => [{ kind: 'went-public', revision, url: 'https://portal/x' }, null];

const lived = (...steps: Step[]): Dataset =>
  replay(
    'd',
    born,
    steps.map(([what, by]) => ({ what, by })),
  );
const next = (dataset: Dataset, [what, by]: Step) => happen(dataset, what, by);
const sentence = (outcome: object) => (refused(outcome) ? outcome.refused : assert.fail('was not refused'));

describe('the life of a dataset', () => {
  it('goes from checked to public, step by step', () => {
    const steps = [...inReview(), approved(), wentPublic()];
    const seen = steps.map((_, index) => lived(...steps.slice(0, index + 1)).state);
    assert.deepEqual(seen, [
      'checked',
      'handed-over',
      'uploading',
      'uploading',
      'private',
      'in-review',
      'approved',
      'public',
    ]);
    const end = lived(...steps);
    assert.equal(end.url, 'https://portal/x');
    assert.equal(end.reference, 'ref');
    assert.equal(end.sha256, 'sha 1');
    assert.equal(end.entries, steps.length);
  });

  it('skips no step', () => {
    assert.match(sentence(next(lived(...handOver()), approved())), /waiting to be uploaded/);
    assert.match(sentence(next(lived(...inReview()), wentPublic())), /waiting for approval/);
    assert.match(sentence(next(lived(...handOver()), uploaded()[2]!)), /changes nothing/);
  });

  it('lets nobody approve what they handed over in any version', () => {
    const twice = lived(...inReview(), ...handOver(2, coordinator), ...uploaded(2), [
      { kind: 'review-requested', revision: 2, shared: [], how: '' },
      null,
    ]);
    assert.match(sentence(next(twice, approved(2))), /somebody else has to approve/);
    const first: Step = [{ kind: 'approved', revision: 2, note: '' }, steward];
    assert.match(sentence(next(twice, first)), /somebody else has to approve/);
    const third: Step = [{ kind: 'approved', revision: 2, note: '' }, colleague];
    assert.equal((next(twice, third) as Dataset).state, 'approved');
  });

  it('lets only people decide and only the service report', () => {
    const review = lived(...inReview());
    assert.match(sentence(happen(review, approved()[0], null)), /for a person/);
    assert.match(
      sentence(happen(lived(...inReview(), approved()), wentPublic()[0], steward)),
      /for the service/,
    );
  });

  it('binds a decision to the version on the card', () => {
    const second = lived(...inReview(), ...handOver(2), ...uploaded(2), [
      { kind: 'review-requested', revision: 2, shared: [], how: '' },
      null,
    ]);
    assert.match(sentence(next(second, approved(1))), /version 1 .* version 2 has been handed over since/);
  });

  it('takes one of two decisions', () => {
    const changes: Step = [{ kind: 'changes-requested', revision: 1, reason: 'Units?' }, coordinator];
    assert.match(
      sentence(next(lived(...inReview(), approved()), changes)),
      /is approved, about to go public/,
    );
    assert.match(
      sentence(next(lived(...inReview(), changes), approved())),
      /sent back with changes requested/,
    );
  });

  it('numbers hand-overs without gaps, so that of two at once one is refused', () => {
    const one = lived(...handOver());
    assert.match(
      sentence(next(one, handOver(1, colleague)[1]!)),
      /Version 1 .* was handed over in the meantime/,
    );
    assert.match(sentence(next(one, handOver(3)[1]!)), /in the meantime/);
    assert.equal((next(one, handOver(2, colleague)[1]!) as Dataset).submitters.length, 2);
  });

  it('goes on after changes, and drops what was found about the version before', () => {
    const back = lived(...inReview(), [
      { kind: 'changes-requested', revision: 1, reason: 'Units?' },
      coordinator,
    ]);
    const again = lived(
      ...inReview(),
      [{ kind: 'changes-requested', revision: 1, reason: 'Units?' }, coordinator],
      ...handOver(2),
    );
    assert.equal(back.state, 'changes-requested');
    assert.deepEqual([again.state, again.revision, again.sha256], ['handed-over', 2, 'sha 2']);
    assert.equal(again.reference, 'ref', 'the portal’s dataset is taken up again');
  });

  it('takes no other version of what is approved or public, unless the portal will not have it', () => {
    const done = lived(...inReview(), approved());
    assert.match(sentence(next(done, handOver(2)[1]!)), /about to go public/);
    assert.match(
      sentence(next(lived(...inReview(), approved(), wentPublic()), handOver(2)[1]!)),
      /is public already/,
    );
    const stuck = lived(...inReview(), approved(), [
      { kind: 'trouble', revision: 1, message: 'No licence.', lasting: true },
      null,
    ]);
    assert.equal((next(stuck, handOver(2)[1]!) as Dataset).state, 'handed-over');
  });

  it('keeps its state in trouble, and says what it waits for', () => {
    const trouble = (lasting: boolean): Step => [
      { kind: 'trouble', revision: 1, message: 'The portal is out of reach.', lasting },
      null,
    ];
    const passing = lived(...handOver(), uploaded()[0]!, trouble(false));
    assert.deepEqual(
      [passing.state, passing.trouble, passing.stuck],
      ['uploading', 'The portal is out of reach.', false],
    );
    assert.equal(workFor(passing), 'upload');
    const stuck = lived(...handOver(), uploaded()[0]!, trouble(true));
    assert.equal(workFor(stuck), null);
    const again = next(stuck, [{ kind: 'tried-again', revision: 1 }, steward]) as Dataset;
    assert.deepEqual([again.trouble, again.stuck, workFor(again)], [null, false, 'upload']);
    assert.match(sentence(next(passing, [{ kind: 'tried-again', revision: 1 }, steward])), /Nothing holds/);
    const goesOn = next(passing, uploaded()[1]!) as Dataset;
    assert.equal(goesOn.trouble, null);
  });

  it('waits for a portal with a queue of its own', () => {
    const waits = lived(...inReview(), approved(), [
      { kind: 'waits-for-portal', revision: 1, why: 'The portal’s own approval is open.', url: 'u' },
      null,
    ]);
    assert.deepEqual([waits.state, workFor(waits)], ['approved', 'make-public']);
    assert.equal((next(waits, wentPublic()) as Dataset).trouble, null);
  });

  it('says which work there is in each state', () => {
    const steps = [...inReview(), approved(), wentPublic()];
    const work = steps.map((_, index) => workFor(lived(...steps.slice(0, index + 1))));
    assert.deepEqual(work, [null, 'upload', 'upload', 'upload', 'upload', null, 'make-public', null]);
  });

  it('tells people of what concerns them', () => {
    assert.deepEqual(
      [...inReview(), approved(), wentPublic()].map(([what]) => isTold(what)),
      [false, true, false, false, false, true, true, true],
    );
  });

  it('replays no record that cannot have happened', () => {
    assert.throws(() => lived(...handOver(), wentPublic()), /does not hold together/);
    assert.equal(unwritten('d', born).entries, 0);
  });
});

describe('whatever happens, in whatever order', () => {
  const people = [steward, colleague, coordinator, stranger];
  const anyStep = fc.record({
    kind: fc.constantFrom<Happening['kind']>(
      'checked',
      'handed-over',
      'upload-started',
      'upload-progressed',
      'arrived-private',
      'review-requested',
      'review-reminded',
      'changes-requested',
      'asked',
      'approved',
      'approved',
      'went-public',
      'went-public',
      'went-public',
      'waits-for-portal',
      'trouble',
      'tried-again',
    ),
    // Mostly the revision that is there or comes next, sometimes another.
    offset: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, -1, 2),
    by: fc.constantFrom(null, null, null, null, ...people),
    lasting: fc.boolean(),
  });
  /** Long lives are rare by chance alone, so that some begin well. */
  const beginnings: Step[][] = [[], handOver(), inReview(), [...inReview(), approved()]];

  it('nothing is public without an approval of that version by a person who handed over none', () => {
    let published = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(anyStep, { maxLength: 40 }),
        (beginning, steps) => {
          const record: { what: Happening; by: Person | null }[] = beginning.map(([what, by]) => ({
            what,
            by,
          }));
          let dataset = replay('d', born, record);
          for (const { kind, offset, by, lasting } of steps) {
            const what = happening(kind, dataset.revision + offset, lasting);
            const outcome = happen(dataset, what, by);
            if (refused(outcome)) continue;
            dataset = outcome;
            record.push({ what, by });
          }
          assert.deepEqual(replay('d', born, record), dataset);
          assert.equal(dataset.entries, record.length);
          const gone = record.findIndex(({ what }) => what.kind === 'went-public');
          assert.equal(dataset.state === 'public', gone >= 0);
          if (gone < 0) return;
          published += 1;
          assert.equal(gone, record.length - 1, 'public is the end of it');
          const approval = record.find(
            ({ what, by }) =>
              what.kind === 'approved' &&
              what.revision === record[gone]!.what.revision &&
              by !== null &&
              !record.some((one) => one.what.kind === 'handed-over' && one.by && samePerson(one.by, by)),
          );
          assert.ok(approval, 'public without an approval by a second person');
          const last = record.findLast(({ what }) => what.kind === 'handed-over');
          assert.equal(
            last?.what.revision,
            record[gone]!.what.revision,
            'another version than the newest went public',
          );
        },
      ),
      { numRuns: 4000 },
    );
    assert.ok(published > 50, `only ${published} lives reached the end, too few to mean anything`);
  });
});

function happening(kind: Happening['kind'], revision: number, lasting: boolean): Happening {
  switch (kind) {
    case 'checked':
      return { kind, revision, errors: 0, warnings: 0, advice: 0 };
    case 'handed-over':
      return { kind, revision, sha256: `sha ${revision}` };
    case 'upload-progressed':
      return { kind, revision, step: 'file', reference: 'ref', done: 1, of: 2 };
    case 'arrived-private':
      return { kind, revision, reference: 'ref', url: 'u' };
    case 'review-requested':
      return { kind, revision, shared: [], how: '' };
    case 'changes-requested':
      return { kind, revision, reason: 'r' };
    case 'asked':
      return { kind, revision, question: 'q' };
    case 'approved':
      return { kind, revision, note: '' };
    case 'went-public':
      return { kind, revision, url: 'u' };
    case 'waits-for-portal':
      return { kind, revision, why: 'w', url: 'u' };
    case 'trouble':
      return { kind, revision, message: 'm', lasting };
    case 'upload-started':
    case 'review-reminded':
    case 'tried-again':
      return { kind, revision };
  }
}
