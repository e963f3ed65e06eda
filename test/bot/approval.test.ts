import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxMessage } from '../../shared/sandbox-api.ts';
import { throwAwayHome } from '../home.ts';
import { datasetIn, handOverSample } from './hand-over-sample.ts';
import { buttonsOf, personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

describe('an approval', () => {
  let desk: TestDesk;
  before(async function () {
    this.timeout(60_000);
    desk = await startDesk();
  });
  after(() => desk.stop());

  const cardOf = (title: string) => (message: SandboxMessage) =>
    textOf(message).includes(title) && buttonsOf(message).some((one) => one.title === 'Approve');
  const now = async (as: string, id: string) => {
    const found = (await personAt(desk, as).messages()).find((one) => one.id === id);
    assert.ok(found);
    return found;
  };
  const notice = (outcome: { kind: string; text?: string }) => {
    assert.equal(outcome.kind, 'notice', JSON.stringify(outcome));
    return outcome.text ?? '';
  };

  it('is given by the right coordinator alone, in place, once, and everybody hears', async function () {
    this.timeout(60_000);
    const steward = personAt(desk, 'ca-steward');
    const water = personAt(desk, 'ca-water');
    const coordinator = personAt(desk, 'ca-coordinator');
    const { dataset } = await handOverSample(desk, 'ca');
    const card = await coordinator.hears(cardOf(dataset.title));
    assert.match(textOf(card), /Handed over by: \nRiley Okafor/);
    assert.match(textOf(card), /the Data Coordinator of the Department of Transportation/);
    await datasetIn(desk, 'ca-steward', dataset.id, 'in-review');

    assert.match(notice(await steward.press(card, 'Approve')), /handed this dataset over yourself/);
    assert.match(notice(await water.press(card, 'Approve')), /Only the Data Coordinator/);
    assert.match(notice(await coordinator.press(card, 'Send back', { reason: '  ' })), /what has to change/);
    assert.deepEqual((await now('ca-steward', card.id)).card, card.card, 'refusals leave the card as it was');

    assert.match(
      notice(await coordinator.press(card, 'Send the question', { question: 'Are *all* culverts in?' })),
      /sent to Riley/,
    );
    const asked = await steward.hears(
      (one) => one.thread === 'a:ca-steward' && /Morgan Castell asks/.test(one.text),
    );
    assert.match(asked.text, /Are \\\*all\\\* culverts in\?/);
    assert.match(textOf(await now('ca-steward', card.id)), /Morgan Castell asked: Are \*all\* culverts in\?/);

    const [first, second] = await Promise.all([
      coordinator.press(card, 'Approve'),
      coordinator.press(card, 'Approve'),
    ]);
    const words = [notice(first), notice(second)];
    assert.equal(words.filter((one) => /^Approved\./.test(one)).length, 1, words.join('\n'));
    const decided = await datasetIn(desk, 'ca-steward', dataset.id, 'public');
    assert.equal(decided.record?.filter((one) => /was approved/.test(one.says)).length, 1);

    await steward.hears(
      (one) => one.thread.startsWith('19:') && /is public on the California Open Data Portal/.test(one.text),
    );
    await steward.hears((one) => one.thread === 'a:ca-steward' && /Morgan Castell approved/.test(one.text));
    const after = await now('ca-coordinator', card.id);
    assert.ok(after.updatedAt);
    assert.match(textOf(after), /Approved by Morgan Castell/);
    assert.deepEqual(
      buttonsOf(after).map((one) => one.type),
      ['Action.OpenUrl', 'Action.OpenUrl'],
    );
    assert.match(notice(await coordinator.press(card, 'Approve')), /public, so this changes nothing/);
  });

  it('can be asked for again by who may give it, and by nobody else', async function () {
    this.timeout(60_000);
    const { dataset } = await handOverSample(desk, 'ct', { title: 'Boardings to be reviewed' });
    const coordinator = personAt(desk, 'ct-coordinator');
    const posted = await coordinator.hears(cardOf(dataset.title));
    await coordinator.say('a:ct-coordinator', 'review');
    const here = await coordinator.hears(
      (one) => one.thread === 'a:ct-coordinator' && cardOf(dataset.title)(one),
    );
    const gis = personAt(desk, 'ct-gis');
    await gis.say('a:ct-gis', 'show approvals');
    await gis.hears((one) => one.thread === 'a:ct-gis' && /not for yours/.test(one.text));

    await coordinator.say('a:ct-coordinator', 'post again');
    const again = await coordinator.hears(
      (one) => one.id !== posted.id && one.thread.startsWith('19:') && cardOf(dataset.title)(one),
    );

    assert.match(
      notice(await personAt(desk, 'ct-gis').press(again, 'Approve')),
      /Only the Open data coordinator/,
    );
    await coordinator.press(here, 'Approve', {}, 'Action.Submit');
    await datasetIn(desk, 'ct-steward', dataset.id, 'public');
    for (const card of [posted, again, here]) {
      await coordinator.hears((one) => one.id === card.id && /Approved by Sam Delorme/.test(textOf(one)));
    }
  });

  it('sends back with a reason, and a card of an older version decides nothing', async function () {
    this.timeout(60_000);
    const title = 'Boardings sent back';
    const { dataset } = await handOverSample(desk, 'ct', { title });
    const coordinator = personAt(desk, 'ct-coordinator');
    const steward = personAt(desk, 'ct-steward');
    const first = await coordinator.hears(cardOf(title));
    await coordinator.press(first, 'Send back', { reason: 'Say which [buses](https://elsewhere.example).' });
    const told = await steward.hears(
      (one) => one.thread === 'a:ct-steward' && /sent “Boardings sent back” back/.test(one.text),
    );
    assert.match(told.text, /\\\[buses\\\]\\\(https/, 'what a person writes is no link in a message');
    await datasetIn(desk, 'ct-steward', dataset.id, 'changes-requested');

    const next = await handOverSample(desk, 'ct', { title, note: 'City buses alone.' });
    assert.equal(next.dataset.id, dataset.id);
    assert.equal(next.dataset.revision, 2);
    const second = await coordinator.hears((one) => one.id !== first.id && cardOf(title)(one));
    assert.match(
      textOf(await coordinator.hears((one) => one.id === first.id && /Overtaken/.test(textOf(one)))),
      /Version 2 has been handed over since/,
    );
    assert.match(notice(await coordinator.press(first, 'Approve')), /version 2 has been handed over since/);
    assert.equal((await datasetIn(desk, 'ct-steward', dataset.id, 'in-review')).revision, 2);
    await coordinator.press(second, 'Approve');
    await datasetIn(desk, 'ct-steward', dataset.id, 'public');
  });

  it('cannot be forged: whatever comes with the button, it decides nothing and leaves the card', async function () {
    this.timeout(60_000);
    const { dataset } = await handOverSample(desk, 'ca', { title: 'Culverts to be forged' });
    const card = await personAt(desk, 'ca-coordinator').hears(cardOf(dataset.title));
    const press = async (as: string, verb: string, data: object, message = card.id) => {
      const response = await fetch(`${desk.url}/sandbox/api/actions`, {
        method: 'POST',
        body: JSON.stringify({ as, message, action: { type: 'Action.Execute', verb, data } }),
      });
      return response.text();
    };
    const own = { dataset: dataset.id, revision: 1 };
    const forged: [as: string, data: object, says: RegExp][] = [
      ['ca-water', { ...own, revision: 99 }, /Only the Data Coordinator/],
      ['ca-steward', { ...own, revision: 2 }, /handed this dataset over yourself/],
      ['ca-coordinator', { ...own, revision: 2 }, /This is about version 2/],
      ['ca-coordinator', { ...own, revision: '1 or 2' }, /cannot be read any more/],
      ['ca-coordinator', { ...own, revision: 0.5 }, /cannot be read any more/],
      ['ca-coordinator', { ...own, dataset: ['__proto__'] }, /cannot be read any more/],
      ['ca-coordinator', { ...own, dataset: '__proto__' }, /not known here/],
      ['ca-steward', { ...own, submitters: [], by: { objectId: 'x' } }, /handed this dataset over yourself/],
      ['ca-coordinator', { ...own, note: 7 }, /cannot be read any more/],
    ];
    for (const [as, data, says] of forged) assert.match(await press(as, 'approve', data), says);
    for (const verb of ['__proto__', 'toString', 'APPROVE', '', 'decide'])
      assert.match(await press('ca-coordinator', verb, own), /do not know this button/);

    const ct = personAt(desk, 'ct-coordinator');
    assert.match(await press('ct-coordinator', 'approve', own), /does not see that message/);
    await ct.say('a:ct-coordinator', 'help');
    const elsewhere = await ct.hears((one) => one.thread === 'a:ct-coordinator' && one.card !== null);
    assert.match(await press('ct-coordinator', 'approve', own, elsewhere.id), /not known here/);

    assert.deepEqual((await now('ca-coordinator', card.id)).card, card.card);
    assert.deepEqual((await ct.messages()).find((one) => one.id === elsewhere.id)?.card, elsewhere.card);
    const after = await datasetIn(desk, 'ca-steward', dataset.id, 'in-review');
    assert.deepEqual(
      after.record?.filter((one) => /approved|sent back/.test(one.says)),
      [],
    );
  });

  it('ends with the role, also between the card and the press', async function () {
    this.timeout(60_000);
    const { dataset } = await handOverSample(desk, 'ca', { title: 'Culverts and a lost role' });
    const coordinator = personAt(desk, 'ca-coordinator');
    const card = await coordinator.hears(cardOf(dataset.title));
    const { key } = JSON.parse(await readFile(join(desk.home, 'service.json'), 'utf8'));
    const { tenantId, objectId, name } = (await coordinator.state()).me;
    const holder = {
      jurisdiction: 'ca',
      person: { tenantId, objectId, name },
      role: 'data-coordinator',
      organisation: 'caltrans',
    };
    const roles = (change: object) =>
      fetch(`${desk.url}/api/roles`, {
        method: 'POST',
        headers: { authorization: `Desk ${key}` },
        body: JSON.stringify(change),
      });
    assert.equal((await roles({ do: 'revoke', holder })).status, 200);
    assert.match(notice(await coordinator.press(card, 'Approve')), /Only the Data Coordinator/);
    await datasetIn(desk, 'ca-steward', dataset.id, 'in-review');
    const granted = { ...holder, account: 'ca-coordinator@example.gov' };
    assert.equal((await roles({ do: 'grant', holder: granted })).status, 200);
  });

  it('links the full report, for those who have the card', async function () {
    this.timeout(60_000);
    const { dataset } = await handOverSample(desk, 'ct', { title: 'Boardings with a report' });
    const coordinator = personAt(desk, 'ct-coordinator');
    const card = await coordinator.hears(cardOf(dataset.title));
    const link = buttonsOf(card).find((one) => one.title === 'Full check report');
    const page = await fetch(link?.url ?? '');
    assert.equal(page.status, 200);
    const shown = (await page.text()).replaceAll(/<[^>]*>/g, '');
    assert.match(shown, /Check report: Boardings with a report/);
    assert.match(shown, /\d+ of \d+ checks in order/);
    assert.match(shown, /No notes around the data/, 'checks by their titles');
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    for (const broken of [
      link?.url?.replace(/seal=./, 'seal=_'),
      link?.url?.replace(/until=\d/, 'until=9'),
      link?.url?.split('&')[0],
    ]) {
      assert.equal((await fetch(broken ?? '')).status, 401);
    }
    const headers = { 'x-desk-person': 'ct-steward' };
    for (const revision of ['2', '0', '-1', '1.5', '1e12', 'NaN', '1e400', 'x']) {
      const none = await fetch(`${desk.url}/api/datasets/${dataset.id}/report?revision=${revision}`, {
        headers,
      });
      assert.equal(none.status, 404, revision);
      assert.match(await none.text(), /no such version/);
    }
    const newest = await fetch(`${desk.url}/api/datasets/${dataset.id}/report`, { headers });
    assert.match(await newest.text(), /Version 1,/);
  });

  it('shows a person their own datasets, and nobody else’s', async () => {
    const steward = personAt(desk, 'ct-steward');
    await steward.say('a:ct-steward', 'status');
    const card = await steward.hears(
      (one) => one.thread === 'a:ct-steward' && /Datasets of Avery Lindt/.test(textOf(one)),
    );
    assert.match(textOf(card), /Boardings to be reviewed: \npublic/);
    const health = personAt(desk, 'ct-health');
    await health.say('a:ct-health', 'my datasets');
    await health.hears(
      (one) => one.thread === 'a:ct-health' && /not handed over a dataset yet/.test(textOf(one)),
    );
    const list = async (as: string) => {
      const response = await fetch(`${desk.url}/api/datasets`, { headers: { 'x-desk-person': as } });
      return ((await response.json()) as { title: string; state: string }[])
        .filter((one) => one.state !== 'public')
        .map((one) => one.title);
    };
    assert.deepEqual(await list('ct-health'), []);
    assert.deepEqual(await list('ct-coordinator'), ['Boardings with a report']);
    assert.deepEqual(await list('ca-coordinator'), ['Culverts and a lost role', 'Culverts to be forged']);
  });

  it('is possible after a restart at another address, and told as ever', async function () {
    this.timeout(90_000);
    const { home, remove } = await throwAwayHome();
    const first = await startDesk({ home });
    const { dataset } = await handOverSample(first, 'ca', { title: 'Culverts over a restart' });
    const posted = await personAt(first, 'ca-coordinator').hears(cardOf(dataset.title));
    await personAt(first, 'ca-steward').say('a:ca-steward', 'help');
    await personAt(first, 'ca-steward').hears((one) => /What I can do/.test(textOf(one)));
    await first.stop();
    const second = await startDesk({ home });
    try {
      await personAt(second, 'ca-coordinator').press(posted, 'Approve');
      await datasetIn(second, 'ca-steward', dataset.id, 'public');
      const steward = personAt(second, 'ca-steward');
      await steward.hears((one) => one.id === posted.id && /Everybody can see it/.test(textOf(one)));
      await steward.hears((one) => one.thread === 'a:ca-steward' && /is public: /.test(one.text));
    } finally {
      await second.stop();
      remove();
    }
  });
});
