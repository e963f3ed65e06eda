import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { HandOver } from '../../shared/api.ts';
import type { Dataset } from '../../shared/dataset.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Life } from '../../shared/life.ts';
import { type Refusal, refused } from '../../shared/refusal.ts';
import { lifeOn, loadStates } from '../desk.ts';
import { californian, goodCsv, prepared, water } from '../hand-overs.ts';
import { colleague, coordinator, steward, stranger } from '../people.ts';
import { type Kept, onEveryStore } from '../stores.ts';

let jurisdictions: ReadonlyMap<string, Jurisdiction>;
before(async () => {
  jurisdictions = await loadStates();
});

const sentence = (outcome: object) => (refused(outcome) ? outcome.refused : assert.fail('was not refused'));
const fine = <T extends object>(outcome: T | Refusal): T =>
  refused(outcome) ? assert.fail(outcome.refused) : outcome;

function livingOn(at: Kept) {
  const life = (): Life => lifeOn(at.store, jurisdictions);
  const title = () => `Well Permits ${randomUUID()}`;
  const handedOver = async () =>
    fine(await life().handOver(await prepared(at.store, { title: title() }), steward)).dataset;
  const inReview = async (): Promise<Dataset> => {
    const { id } = await handedOver();
    const outcome = await at.store.datasets.append(
      id,
      [
        { kind: 'upload-started', revision: 1 },
        { kind: 'arrived-private', revision: 1, reference: 'ref', url: 'https://portal/private' },
        { kind: 'review-requested', revision: 1, shared: [], how: '' },
      ],
      null,
    );
    return fine(outcome).dataset;
  };
  return { life, title, handedOver, inReview };
}

onEveryStore('handing over', (at) => {
  const { life, title } = livingOn(at);

  it('checks the file itself and records what it found together with the hand-over', async () => {
    const request = await prepared(at.store, { title: title() });
    const { dataset, known } = fine(await life().handOver(request, steward));
    assert.deepEqual([dataset.state, dataset.revision, known], ['handed-over', 1, false]);
    assert.deepEqual([dataset.organisation, dataset.title], [water, request.metadata.fields.title]);
    assert.match(dataset.name, /^well-permits-[0-9a-f-]+$/);
    const record = await at.store.datasets.record(dataset.id);
    assert.deepEqual(
      record.map(({ what, by }) => [what.kind, by?.name]),
      [
        ['checked', 'Steward'],
        ['handed-over', 'Steward'],
      ],
    );
    const kept = await at.store.datasets.handedOver(dataset.id, 1);
    assert.equal(kept?.file.name, 'wells.csv');
    assert.partialDeepStrictEqual(kept?.report, { summary: { errors: 0 } });
  });

  it('twice is one dataset, also in the same moment and with other blanks', async () => {
    const request = await prepared(at.store, { title: title() });
    const [one, two, three] = await Promise.all(
      [steward, steward, colleague].map(async (by) => fine(await life().handOver(request, by))),
    );
    assert.equal(new Set([one!.dataset.id, two!.dataset.id, three!.dataset.id]).size, 1);
    assert.deepEqual([one!.known, two!.known, three!.known].sort(), [false, true, true]);
    const spaced = structuredClone(request);
    spaced.metadata.fields.title = ` ${spaced.metadata.fields.title} `;
    assert.equal(fine(await life().handOver(spaced, steward)).known, true);
    assert.equal((await at.store.datasets.record(one!.dataset.id)).length, 2);
  });

  it('with other bytes or another description is the next version', async () => {
    const name = title();
    const first = fine(await life().handOver(await prepared(at.store, { title: name }), steward));
    const csv = `${goodCsv}0015,Mono,2024-03-01,99\n`;
    const second = fine(await life().handOver(await prepared(at.store, { title: name, csv }), colleague));
    assert.deepEqual(
      [second.dataset.id, second.dataset.revision, second.known],
      [first.dataset.id, 2, false],
    );
    const described = await prepared(at.store, { title: name, csv });
    described.metadata.fields.frequency = 'Weekly';
    const third = fine(await life().handOver(described, steward));
    assert.deepEqual([third.dataset.revision, third.dataset.submitters.length], [3, 2]);
  });

  it('under a long title that begins alike is refused, and no version of the other dataset', async () => {
    const long = `${title()} ${'granted to drillers in every county of the state '.repeat(2)}`;
    const first = fine(await life().handOver(await prepared(at.store, { title: `${long} 2023` }), steward));
    const other = await life().handOver(await prepared(at.store, { title: `${long} 2024` }), colleague);
    assert.match(sentence(other), /same name in addresses as “.*2023”.*at the beginning/);
    assert.equal((await at.store.datasets.get(first.dataset.id))?.revision, 1);
    const louder = `${long.toUpperCase()}, 2023`;
    const again = fine(await life().handOver(await prepared(at.store, { title: louder }), steward));
    assert.deepEqual([again.dataset.id, again.dataset.revision], [first.dataset.id, 2]);
  });

  it('of several versions in one moment keeps every one', async () => {
    const name = title();
    const outcomes = await Promise.all(
      ['A', 'B', 'C'].map(async (county) => {
        const csv = `${goodCsv}0015,${county}nother County,2024-03-01,99\n`;
        return fine(await life().handOver(await prepared(at.store, { title: name, csv }), steward));
      }),
    );
    assert.deepEqual(outcomes.map(({ dataset }) => dataset.revision).sort(), [1, 2, 3]);
    assert.equal(new Set(outcomes.map(({ dataset }) => dataset.id)).size, 1);
  });

  it('goes on where the work had stopped, when it is the same again', async () => {
    const request = await prepared(at.store, { title: title() });
    const { dataset } = fine(await life().handOver(request, steward));
    await at.store.datasets.append(
      dataset.id,
      [{ kind: 'trouble', revision: 1, message: 'No access.', lasting: true }],
      null,
    );
    const again = fine(await life().handOver(request, steward));
    assert.deepEqual([again.known, again.dataset.stuck, again.dataset.trouble], [true, false, null]);
  });

  describe('refuses with a sentence', () => {
    const cases: { of: string; change(request: HandOver): void; csv?: string; says: RegExp }[] = [
      {
        of: 'another state',
        change: (one) => Object.assign(one, { jurisdiction: 'tx' }),
        says: /“tx” is no state .* ca and ct/,
      },
      {
        of: 'another portal',
        change: (one) => Object.assign(one, { portal: 'data.gov' }),
        says: /no portal of California.*data\.ca\.gov/,
      },
      {
        of: 'a portal that is not served yet',
        change: (one) =>
          Object.assign(one, { jurisdiction: 'ct', portal: 'geodata.ct.gov', organisation: 'opm' }),
        says: /Geodata Portal .* not possible yet/,
      },
      {
        of: 'an organisation with a portal of its own',
        change: (one) => Object.assign(one, { organisation: 'Health and Human Services Agency' }),
        says: /portal of its own.*https:\/\/data\.chhs\.ca\.gov/,
      },
      {
        of: 'an organisation nobody knows',
        change: (one) => Object.assign(one, { organisation: 'ministry-of-walks' }),
        says: /ministry-of-walks.*no organisation.*opendata@state\.ca\.gov/,
      },
      {
        of: 'a field nobody knows',
        change: (one) => Object.assign(one.metadata.fields, { colour: 'red' }),
        says: /“colour” is no field/,
      },
      {
        of: 'a field that would poison an object',
        change: (one) => {
          one.metadata.fields = JSON.parse('{"__proto__":"x","title":"T"}');
        },
        says: /“__proto__” is no field/,
      },
      {
        of: 'required fields that are empty',
        change: (one) => Object.assign(one.metadata.fields, { topic: ' ', tags: [''] }),
        says: /Please fill in Tags, Topic/,
      },
      {
        of: 'a choice that is none',
        change: (one) => Object.assign(one.metadata.fields, { topic: 'Cats' }),
        says: /Topic: “Cats” cannot be chosen.*Water/,
      },
      {
        of: 'a list where one value belongs',
        change: (one) => Object.assign(one.metadata.fields, { topic: ['Water', 'Water'] }),
        says: /Topic: give one value/,
      },
      {
        of: 'an address that is none',
        change: (one) => Object.assign(one.metadata.fields, { 'program-contact-email': 'call us' }),
        says: /Program Contact Email: “call us” is no e-mail address/,
      },
      {
        of: 'a link that would run a script',
        change: (one) => Object.assign(one.metadata.fields, { 'homepage-url': 'javascript:alert(1)' }),
        says: /Homepage URL: .* no web address/,
      },
      {
        of: 'another organisation in the description',
        change: (one) => Object.assign(one.metadata.fields, { publisher: 'Air Resources Board' }),
        says: /Publisher: .*another organisation/,
      },
      {
        of: 'a title without letters',
        change: (one) => Object.assign(one.metadata.fields, { title: '!!!' }),
        says: /Title: use letters/,
      },
      {
        of: 'a file that never came',
        change: (one) => Object.assign(one.file, { sha256: '0'.repeat(64) }),
        says: /has not arrived/,
      },
      {
        of: 'a file that lies about its type',
        change: (one) => Object.assign(one.file, { name: 'wells.xlsx' }),
        says: /wells\.xlsx/,
      },
      {
        of: 'columns that are not described',
        change: (one) => {
          one.metadata.columns = {};
        },
        says: /error/i,
      },
      {
        of: 'a file with a fault',
        csv: `${goodCsv},,,\nSource: county reports,,,\n`,
        change: () => {},
        says: /One error stands in the way\. It is: .*row 6.*Mend the workbook/,
      },
    ];
    for (const { of, change, csv, says } of cases)
      it(of, async () => {
        const request = await prepared(at.store, { title: title(), csv });
        change(request);
        const before = (await at.store.datasets.list({})).length;
        assert.match(sentence(await life().handOver(request, steward)), says);
        assert.equal((await at.store.datasets.list({})).length, before, 'nothing is kept of it');
      });
  });
});

onEveryStore('deciding', (at) => {
  const { life, title, inReview, handedOver } = livingOn(at);
  const approve = { decision: 'approve', note: 'Fine.' } as const;
  before(async () => {
    const held = { jurisdiction: 'ca', account: null, role: 'data-coordinator', organisation: water };
    await at.store.holders.grant({ ...held, person: coordinator });
    await at.store.holders.grant({ ...held, person: steward });
    await at.store.holders.grant({ ...held, person: stranger, organisation: 'caltrans' });
  });

  it('is for who holds the role in that organisation, and never for who handed over', async () => {
    const { id } = await inReview();
    assert.match(sentence(await life().decide(id, 1, approve, stranger)), /Only the Data Coordinator of/);
    assert.match(sentence(await life().decide(id, 1, approve, colleague)), /Only the Data Coordinator of/);
    assert.match(sentence(await life().decide(id, 1, approve, steward)), /somebody else has to approve/);
    const approved = fine(await life().decide(id, 1, approve, coordinator));
    assert.equal(approved.state, 'approved');
    const last = (await at.store.datasets.record(id)).at(-1);
    assert.deepEqual([last?.what, last?.by], [{ kind: 'approved', revision: 1, note: 'Fine.' }, coordinator]);
  });

  it('ends with a role', async () => {
    const { id } = await inReview();
    const role = { jurisdiction: 'ca', role: 'data-coordinator', organisation: water };
    const held = { ...role, account: null, person: coordinator };
    await at.store.holders.revoke(held);
    assert.match(sentence(await life().decide(id, 1, approve, coordinator)), /Only the Data Coordinator/);
    await at.store.holders.grant(held);
    assert.equal(fine(await life().decide(id, 1, approve, coordinator)).state, 'approved');
  });

  it('sends back with a reason, and not without one', async () => {
    const { id } = await inReview();
    const back = (reason: string) =>
      life().decide(id, 1, { decision: 'request-changes', reason }, coordinator);
    assert.match(sentence(await back(' \0 ')), /Say what has to change/);
    assert.equal(fine(await back(' Which units? ')).state, 'changes-requested');
    const last = (await at.store.datasets.record(id)).at(-1);
    assert.deepEqual(last?.what, { kind: 'changes-requested', revision: 1, reason: 'Which units?' });
    const { dataset } = fine(
      await life().handOver(
        await prepared(at.store, {
          metadata: {
            ...californian('x'),
            fields: { ...californian((await at.store.datasets.get(id))!.title).fields, frequency: 'Weekly' },
          },
        }),
        steward,
      ),
    );
    assert.deepEqual([dataset.id, dataset.revision, dataset.state], [id, 2, 'handed-over']);
    assert.match(
      sentence(await life().decide(id, 1, approve, coordinator)),
      /version 2 has been handed over since/,
    );
  });

  it('asks without deciding', async () => {
    const { id } = await inReview();
    const asked = fine(await life().decide(id, 1, { decision: 'ask', question: 'Why 1947?' }, coordinator));
    assert.equal(asked.state, 'in-review');
    assert.match(
      sentence(await life().decide(id, 1, { decision: 'ask', question: '' }, coordinator)),
      /Write your question/,
    );
  });

  it('happens once, also when two press in one moment', async () => {
    const { id } = await inReview();
    const outcomes = await Promise.all([
      life().decide(id, 1, approve, coordinator),
      life().decide(id, 1, { decision: 'request-changes', reason: 'Units?' }, coordinator),
      life().decide(id, 1, approve, coordinator),
    ]);
    assert.equal(outcomes.filter(refused).length, 2);
    assert.match(sentence(outcomes.find(refused)!), /changes nothing/);
  });

  it('is not possible before the dataset is in review, or where there is none', async () => {
    const { id } = await handedOver();
    assert.match(sentence(await life().decide(id, 1, approve, coordinator)), /waiting to be uploaded/);
    assert.match(sentence(await life().decide(randomUUID(), 1, approve, coordinator)), /not known here/);
  });

  it('can be reminded of by who may decide', async () => {
    const { id } = await inReview();
    assert.match(sentence(await life().remindReviewers(id, steward)), /somebody else/);
    fine(await life().remindReviewers(id, coordinator));
    assert.equal((await at.store.datasets.untold(id)).at(-1)?.what.kind, 'review-reminded');
  });

  it('lets who handed over or may decide have it tried again, after lasting trouble', async () => {
    const { id } = await handedOver();
    assert.match(sentence(await life().tryAgain(id, steward)), /Nothing holds/);
    const stop = () =>
      at.store.datasets.append(id, [{ kind: 'trouble', revision: 1, message: 'No.', lasting: true }], null);
    await stop();
    assert.match(sentence(await life().tryAgain(id, stranger)), /Only who handed .* or the Data Coordinator/);
    assert.equal(fine(await life().tryAgain(id, steward)).stuck, false);
    await stop();
    assert.equal(fine(await life().tryAgain(id, coordinator)).stuck, false);
    assert.ok(title());
  });
});
