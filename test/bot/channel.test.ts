import assert from 'node:assert/strict';
import type { SandboxMessage } from '../../shared/sandbox-api.ts';
import { throwAwayHome } from '../home.ts';
import { until } from '../until.ts';
import { buttonsOf, personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

describe('in the channel and in a chat', () => {
  let desk: TestDesk;
  before(async function () {
    this.timeout(60_000);
    desk = await startDesk();
  });
  after(() => desk.stop());

  const general = '19:ct-general@thread.tacv2';
  const shows = (words: RegExp) => (message: Parameters<typeof textOf>[0]) => words.test(textOf(message));

  it('welcomes each team once', async () => {
    const steward = personAt(desk, 'ct-steward');
    await steward.hears(shows(/I answer from the Connecticut Open Data Handbook/));
    const others = await personAt(desk, 'ca-steward').messages();
    assert.equal(others.filter((one) => /I answer from/.test(textOf(one))).length, 1);
    assert.ok(
      others.every((one) => !/Connecticut/.test(textOf(one))),
      'a state sees nothing of the other',
    );
  });

  /** What the bot says to it, so many messages. */
  async function answersTo(
    person: ReturnType<typeof personAt>,
    thread: string,
    words: string,
    many = 1,
  ): Promise<SandboxMessage[]> {
    const { id } = await person.say(thread, words);
    let heard: SandboxMessage[] = [];
    await until(`an answer to ${words}`, async () => {
      const all = (await person.messages()).filter((one) => one.thread === thread);
      heard = all.slice(all.findIndex((one) => one.id === id) + 1).filter(({ from }) => from.id === 'bot');
      return heard.length >= many;
    });
    return heard;
  }

  it('answers hello and help, in a chat without a mention', async () => {
    const steward = personAt(desk, 'ct-steward');
    await steward.say('a:ct-steward', 'Hello!');
    const hello = await steward.hears((one) => one.thread === 'a:ct-steward');
    assert.match(textOf(hello), /I answer from/);
    await steward.say('a:ct-steward', 'help');
    await steward.hears((one) => one.thread === 'a:ct-steward' && /What I can do/.test(textOf(one)));
  });

  it('takes thanks as thanks, and no question as such', async () => {
    const gis = personAt(desk, 'ct-gis');
    for (const words of ['thanks', 'Thank you so much!', 'ok, thanks 👍', '👍']) {
      const { id } = await gis.say('a:ct-gis', words);
      await until(`an answer to ${words}`, async () => {
        const all = await gis.messages();
        return /^Glad to help/.test(all[all.findIndex((one) => one.id === id) + 1]?.text ?? '');
      });
    }
    await gis.say('a:ct-gis', '🤔🤔');
    await gis.hears((one) => one.thread === 'a:ct-gis' && /^\nI am sorry/.test(textOf(one)));
    await gis.say('a:ct-gis', 'Thanks, and which tags do I need?');
    await gis.hears((one) => one.thread === 'a:ct-gis' && buttonsOf(one).some(({ url }) => url));
  });

  it('answers what is said to it with a sentence and whom to ask, never with a quotation', async () => {
    const person = personAt(desk, 'ca-water');
    await answersTo(person, 'a:ca-water', 'Which tags do I need?');
    const said: [string, RegExp, boolean][] = [
      ['who are you?', /^\nI am Open Data Desk, a program and no person.*no AI writes my answers/, false],
      ['Are you an AI?', /^\nI am Open Data Desk/, false],
      ['I need to talk to a human', /^\nPeople help, too/, true],
      ['that didn’t help', /^\nI am sorry/, true],
      ['This is wrong.', /^\nWhat stands between quotation marks/, true],
      ['is this answer official?', /^\nThe words between quotation marks/, false],
    ];
    for (const [words, expected, asks] of said) {
      const [answer] = await answersTo(person, 'a:ca-water', words);
      assert.ok(answer);
      assert.match(textOf(answer), expected);
      assert.doesNotMatch(textOf(answer), /In the handbook|From the handbook/);
      if (!words.includes('you')) assert.match(textOf(answer), /opendata@state\.ca\.gov/);
      const form = JSON.stringify(answer.card);
      assert.equal(/Ask the coordinators/.test(form), asks, words);
      if (asks) assert.match(form, /"value":"Which tags do I need\?"/, 'about what was asked before');
    }
  });

  it('answers a question in its thread, with the place in the handbook', async () => {
    const steward = personAt(desk, 'ct-steward');
    const asked = await steward.say(general, '@Open Data Desk What is a unique identifier for rows?');
    const answer = await steward.hears((one) => one.thread === asked.thread);
    const open = buttonsOf(answer).find((one) => one.type === 'Action.OpenUrl');
    assert.match(JSON.stringify(open), /https:\/\//);
    assert.equal(answer.text, '');
  });

  it('says so when the handbook does not say, and names who helps', async () => {
    const steward = personAt(desk, 'ct-steward');
    const asked = await steward.say(general, '@desk Which open data software should my agency buy?');
    const answer = await steward.hears((one) => one.thread === asked.thread);
    assert.match(textOf(answer), /dapa@ct\.gov/);
    const beside = await steward.say(general, '@desk What is the weather tomorrow?');
    const declined = await steward.hears((one) => one.thread === beside.thread);
    assert.match(textOf(declined), /not for me to answer.*dapa@ct\.gov/s);
  });

  it('says so when something is too long for a question', async () => {
    const steward = personAt(desk, 'ct-steward');
    const asked = await steward.say(general, `@desk What is metadata? ${'And dates? '.repeat(400)}`);
    const answer = await steward.hears((one) => one.thread === asked.thread);
    assert.match(answer.text, /too long for a question.*one or two sentences/);
  });

  it('keeps out of what people say to each other', async () => {
    const steward = personAt(desk, 'ct-steward');
    const said = await steward.say(general, 'What is a unique identifier for rows?');
    const later = await steward.say(general, '@desk help');
    await steward.hears((one) => one.thread === later.thread);
    const { threads } = await steward.state();
    assert.equal(threads.find((one) => one.id === said.thread)?.messages.length, 1);
  });

  it('takes the same message once, however often it is delivered', async () => {
    const steward = personAt(desk, 'ct-health');
    const { me: person } = await steward.state();
    const activity = {
      type: 'message',
      id: 'delivered-three-times',
      channelId: 'msteams',
      serviceUrl: `${desk.url}/sandbox/connector`,
      from: { id: '29:ct-health', name: person.name, aadObjectId: person.objectId },
      recipient: { id: '28:open-data-desk', name: 'Open Data Desk' },
      conversation: { id: 'a:ct-health', conversationType: 'personal', tenantId: person.tenantId },
      text: 'help',
    };
    const post = () => fetch(`${desk.url}/api/messages`, { method: 'POST', body: JSON.stringify(activity) });
    const answers = await Promise.all([post(), post(), post()]);
    assert.deepEqual(
      answers.map((one) => one.status),
      [200, 200, 200],
    );
    assert.equal((await steward.messages()).filter((one) => one.thread === 'a:ct-health').length, 1);
  });

  it('is not spoken to by other pages, other machines’ names, or other tenants', async () => {
    const send = (headers: Record<string, string>) => fetch(`${desk.url}/sandbox/api/people`, { headers });
    assert.equal((await send({ origin: 'https://elsewhere.example' })).status, 403);
    assert.equal((await send({ origin: desk.url })).status, 200);
    const foreign = await fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      body: JSON.stringify({
        type: 'message',
        serviceUrl: `${desk.url}/sandbox/connector`,
        from: { id: 'x' },
        recipient: { id: '28:open-data-desk' },
        conversation: { id: 'a:x', tenantId: crypto.randomUUID() },
        text: 'help',
      }),
    });
    assert.equal(foreign.status, 403);
  });

  it('answers a button it does not know, and one of a message that is gone', async () => {
    const steward = personAt(desk, 'ct-steward');
    const welcome = await steward.hears(shows(/I answer from/));
    const press = (message: string, verb: string) =>
      fetch(`${desk.url}/sandbox/api/actions`, {
        method: 'POST',
        body: JSON.stringify({
          as: 'ct-steward',
          message,
          action: { type: 'Action.Execute', verb, data: {} },
        }),
      });
    const unknown = await (await press(welcome.id, 'constructor')).json();
    assert.match(JSON.stringify(unknown), /do not know this button/);
    assert.equal((await press('gone', 'help')).status, 400);
  });

  describe('the checklist', () => {
    const start = async (as: string) => {
      const person = personAt(desk, as);
      const asked = await person.say(general, '@Open Data Desk checklist');
      const card = await person.hears((one) => one.thread === asked.thread);
      return { person, thread: asked.thread, card };
    };
    const newest = async (as: string, id: string) => {
      const found = (await personAt(desk, as).messages()).find((one) => one.id === id);
      assert.ok(found);
      return found;
    };
    const place = (text: string) => Number(/ (\d+) of \d+ /.exec(text)?.[1]);

    it('goes item by item, is gone on with by somebody else, and comes back after a question', async () => {
      const { thread, card } = await start('ct-steward');
      assert.equal(place(textOf(card)), 1);
      const pressed = await personAt(desk, 'ct-steward').press(card, 'No', { note: 'ask the lab' });
      assert.equal(pressed.kind, 'replaced');
      const second = await newest('ct-health', card.id);
      assert.equal(place(textOf(second)), 2);
      assert.match(textOf(second), /Avery Lindt said no/);

      const health = personAt(desk, 'ct-health');
      await health.say(thread, '@desk What is metadata?');
      const again = await health.hears(
        (one) => one.thread === thread && one.id !== card.id && / 2 of /.test(textOf(one)),
      );
      await health.press(again, 'Yes');
      assert.equal(place(textOf(await newest('ct-steward', again.id))), 3);

      // The older card is behind: pressing it moves nothing, it shows what is asked now.
      assert.match(JSON.stringify(await health.press(second, 'Not sure')), /answered before/);
      assert.equal(place(textOf(await newest('ct-health', card.id))), 3);

      await health.press(await newest('ct-health', again.id), 'Back');
      assert.equal(place(textOf(await newest('ct-health', again.id))), 2);
    });

    it('ends with a summary that names what is open, the note included', async () => {
      const { person, card } = await start('ct-steward');
      await person.press(card, 'Not sure', { note: 'look at [this](https://elsewhere.example)' });
      for (let step = 0; step < 60; step++) {
        const now = await newest('ct-steward', card.id);
        if (!buttonsOf(now).some((one) => one.title === 'Yes')) break;
        await person.press(now, 'Yes');
      }
      const summary = await newest('ct-steward', card.id);
      assert.match(textOf(summary), /What is still open/);
      assert.match(textOf(summary), /Note: look at \[this\]/);
      assert.doesNotMatch(JSON.stringify(summary.card), /"TextBlock"/, 'words that know no Markdown');
    });

    it('takes a button sent as a message, too', async () => {
      const { person, card } = await start('ct-health');
      await person.press(card, 'Yes', {}, 'Action.Submit');
      assert.equal(place(textOf(await newest('ct-health', card.id))), 2);
    });

    it('takes an answer that is written, and says so when nothing was asked', async () => {
      const { person, thread } = await start('ct-health');
      await person.say(thread, '@desk No.');
      await person.hears((one) => one.thread === thread && / 2 of /.test(textOf(one)));
      await person.say(thread, '@desk not sure');
      const third = await person.hears((one) => one.thread === thread && / 3 of /.test(textOf(one)));
      assert.match(textOf(third), /Taylor Nakata said not sure/);
      const { thread: elsewhere } = await person.say(general, '@desk yes');
      await person.hears((one) => one.thread === elsewhere && /No checklist is under way/.test(one.text));
    });

    it('goes back, starts over and ends in words, and says what is possible instead of leaving out', async () => {
      const asked = await personAt(desk, 'ct-gis').say(general, '@desk checklist please');
      const { thread } = asked;
      const person = personAt(desk, 'ct-gis');
      const saying = async (words: string, many = 1) =>
        (await answersTo(person, thread, `@desk ${words}`, many)).map(textOf).join('\n');
      await person.hears((one) => one.thread === thread && / 1 of /.test(textOf(one)));
      assert.match(await saying('back'), /first item; there is no answer/);
      assert.equal(place(await saying('yes')), 2);
      for (const words of ['skip', 'next', 'done', 'n/a', 'not applicable'])
        assert.match(await saying(words, 2), /answered with “yes”, “no” or “not sure”.* 2 of /s, words);
      assert.equal(place(await saying('go back')), 1);
      await saying('no');
      assert.equal(place(await saying('start over')), 1);
      await saying('yes');
      assert.match(await saying('stop the checklist'), /stopped; one item was answered/);
      for (const words of ['stop', 'back', 'next', 'start over', 'yes'])
        assert.match(await saying(words), /No checklist is under way here/, words);
    });

    it('belongs to its thread', async () => {
      const { card } = await start('ct-steward');
      const steward = personAt(desk, 'ct-steward');
      await steward.say('a:ct-steward', 'hi');
      const elsewhere = await steward.hears(
        (one) => one.thread === 'a:ct-steward' && buttonsOf(one).some(({ title }) => title === 'My datasets'),
      );
      const yes = buttonsOf(card).find((one) => one.title === 'Yes');
      const response = await fetch(`${desk.url}/sandbox/api/actions`, {
        method: 'POST',
        body: JSON.stringify({
          as: 'ct-steward',
          message: elsewhere.id,
          action: { type: 'Action.Execute', verb: yes?.verb, data: yes?.data },
        }),
      });
      assert.match(await response.text(), /belongs to another thread/);
    });
  });

  it('keeps the channel over a restart', async function () {
    this.timeout(60_000);
    const { home, remove } = await throwAwayHome();
    const first = await startDesk({ home });
    const steward = personAt(first, 'ca-steward');
    await steward.say('a:ca-steward', 'help');
    await steward.hears((one) => one.thread === 'a:ca-steward');
    const before = await steward.messages();
    await first.stop();
    const second = await startDesk({ home });
    try {
      assert.deepEqual(
        await personAt(second, 'ca-steward').messages(),
        before,
        'nothing lost, nobody welcomed twice',
      );
    } finally {
      await second.stop();
      remove();
    }
  });
});
