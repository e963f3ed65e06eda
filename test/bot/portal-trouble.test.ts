import assert from 'node:assert/strict';
import { openPortal } from '../../shared/portals/index.ts';
import type { SandboxMessage } from '../../shared/sandbox-api.ts';
import { datasetIn, handOverSample } from './hand-over-sample.ts';
import { buttonsOf, personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

describe('a portal', () => {
  let desk: TestDesk;
  /** What stands in the way: nothing, a portal that is down, or a token it does not take. */
  let trouble: 'none' | 'down' | 'refuses' = 'none';
  before(async function () {
    this.timeout(60_000);
    desk = await startDesk({
      parts: (real) => ({
        portal(state, id) {
          const entry = state.portals.find((one) => one.id === id);
          const page = real.portalPages.find((one) => one.name === entry?.name);
          if (trouble === 'none' || !entry?.urlVariable || !page) return real.portal(state, id);
          const url = trouble === 'down' ? 'http://127.0.0.1:9' : page.url;
          const wait = async () => {};
          return openPortal(entry, { [entry.urlVariable]: url, [entry.secretVariable]: 'wrong' }, { wait });
        },
      }),
    });
  });
  after(() => desk.stop());

  const approval = (title: string) => (message: SandboxMessage) =>
    textOf(message).includes(title) && buttonsOf(message).some((one) => one.title === 'Approve');
  const inChat = (words: RegExp) => (message: SandboxMessage) =>
    message.thread === 'a:ca-steward' && words.test(textOf(message));

  it('that is down holds a dataset up, says so, and both steps go on by themselves', async function () {
    this.timeout(60_000);
    const steward = personAt(desk, 'ca-steward');
    const coordinator = personAt(desk, 'ca-coordinator');
    const title = 'Culverts while the portal is down';
    trouble = 'down';
    const { dataset } = await handOverSample(desk, 'ca', { title });
    await steward.hears(inChat(new RegExp(`${title}” is held up: .*out of reach.*\\s+It is tried again by`)));
    await datasetIn(desk, 'ca-steward', dataset.id, 'uploading');
    trouble = 'none';
    const card = await coordinator.hears(approval(title));

    trouble = 'down';
    await coordinator.press(card, 'Approve');
    const held = await coordinator.hears((one) => one.id === card.id && /holds it up/.test(textOf(one)));
    assert.deepEqual(
      buttonsOf(held).filter((one) => one.type === 'Action.Execute'),
      [],
      'nobody has to do anything',
    );
    await datasetIn(desk, 'ca-steward', dataset.id, 'approved');
    trouble = 'none';
    await datasetIn(desk, 'ca-steward', dataset.id, 'public');
    await coordinator.hears((one) => one.id === card.id && /Everybody can see it/.test(textOf(one)));
  });

  it('that refuses stops a dataset, until somebody who may has it tried again', async function () {
    this.timeout(60_000);
    const steward = personAt(desk, 'ca-steward');
    const coordinator = personAt(desk, 'ca-coordinator');
    const title = 'Culverts the portal refuses';
    trouble = 'refuses';
    const { dataset } = await handOverSample(desk, 'ca', { title });
    await steward.hears(inChat(new RegExp(`${title}” has stopped: [^]*press “Try again”`)));
    await steward.say('19:ca-general@thread.tacv2', '@desk status');
    const again = `Try again: ${title}`;
    const status = await steward.hears((one) => buttonsOf(one).some((button) => button.title === again));
    trouble = 'none';
    assert.match(JSON.stringify(await steward.press(status, again)), /is tried again/);
    const card = await coordinator.hears(approval(title));

    trouble = 'refuses';
    await coordinator.press(card, 'Approve');
    const stopped = await coordinator.hears(
      (one) => one.id === card.id && buttonsOf(one).some((button) => button.title === 'Try again'),
    );
    assert.match(textOf(stopped), /What holds it up/);
    await datasetIn(desk, 'ca-steward', dataset.id, 'approved');
    trouble = 'none';
    const water = JSON.stringify(await personAt(desk, 'ca-water').press(stopped, 'Try again'));
    assert.match(water, /Only who handed/);
    assert.match(JSON.stringify(await coordinator.press(stopped, 'Try again')), /is tried again/);
    await datasetIn(desk, 'ca-steward', dataset.id, 'public');
  });
});
