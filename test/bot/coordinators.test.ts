import assert from 'node:assert/strict';
import type { SandboxMessage } from '../../shared/sandbox-api.ts';
import { throwAwayHome } from '../home.ts';
import { until } from '../until.ts';
import { buttonsOf, personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

const general = '19:ct-general@thread.tacv2';

describe('asking the coordinators', () => {
  let desk: TestDesk;
  before(async function () {
    this.timeout(60_000);
    desk = await startDesk();
  });
  after(() => desk.stop());

  const unanswered = async (as: string, question: string, where = general) => {
    const person = personAt(desk, as);
    const { thread } = await person.say(where, `@desk ${question}`);
    const card = await person.hears(
      (one) => one.thread === thread && buttonsOf(one).some(({ title }) => title === 'Send'),
    );
    return { person, thread, card };
  };
  const now = async (as: string, { id }: SandboxMessage) => {
    const found = (await personAt(desk, as).messages()).find((one) => one.id === id);
    assert.ok(found);
    return found;
  };
  const has = (message: SandboxMessage, title: string) =>
    buttonsOf(message).some((one) => one.title === title);
  const questionCard = (as: string, question: string) =>
    personAt(desk, as).hears(
      (one) => /for the coordinators/.test(textOf(one)) && textOf(one).includes(question),
    );
  const proposalFor = (as: string, question: string) =>
    personAt(desk, as).hears((one) => has(one, 'Use it') && textOf(one).includes(question));
  const answered = (as: string, thread: string) =>
    personAt(desk, as).hears((one) => one.thread === thread && /The coordinators’ answer/.test(textOf(one)));

  it('brings the answer back into the thread, once, with the coordinator’s name', async () => {
    const question = 'Which open data software should my agency buy?';
    const { person, thread, card } = await unanswered('ct-steward', question);
    assert.match(textOf(card), /does not say/);
    await Promise.all([
      person.press(card, 'Send', { question, detail: 'We have two offers.' }),
      person.press(card, 'Send', { question, detail: 'We have two offers.' }),
    ]);
    assert.match(textOf(await now('ct-steward', card)), /Waiting for the coordinators.*Asked on 20/s);
    const asked = await questionCard('ct-coordinator', question);
    assert.match(textOf(asked), /Asked by: \nAvery Lindt.*We have two offers/s);

    const stranger = await personAt(desk, 'ct-health').press(asked, 'Send the answer', { text: 'Any.' });
    assert.match(JSON.stringify(stranger), /Only somebody who is .*Open data coordinator/);
    const coordinator = personAt(desk, 'ct-coordinator');
    const button = buttonsOf(asked).find(({ title }) => title === 'Send the answer');
    const press = (text: string) =>
      fetch(`${desk.url}/sandbox/api/actions`, {
        method: 'POST',
        body: JSON.stringify({
          as: 'ct-coordinator',
          message: asked.id,
          action: { type: 'Action.Execute', verb: button?.verb, data: { ...button?.data, text } },
        }),
      });
    assert.match(await (await press('')).text(), /Please write an answer/);
    await Promise.all([press('None: the portal is free for agencies.'), press('Something else.')]);
    const answer = await answered('ct-steward', thread);
    assert.match(textOf(answer), /Sam Delorme, Open data coordinator, 20.*not the handbook’s/s);
    assert.match(textOf(await now('ct-steward', card)), /Answered by the coordinators/);
    const closed = textOf(await now('ct-coordinator', asked));
    assert.match(closed, /^\nAnswered/);
    assert.doesNotMatch(closed, /Avery Lindt/, 'who asked is forgotten');
    const all = await coordinator.messages();
    const times = (words: RegExp) => all.filter((one) => words.test(textOf(one))).length;
    assert.deepEqual([times(/The coordinators’ answer/), times(/^\nAnswered\n/)], [1, 1]);
  });

  it('can be taken back by who asked, while nobody has answered', async () => {
    const question = 'Do we have to frame the open data certificate on a wall?';
    const { person, card } = await unanswered('ct-steward', question);
    await person.press(card, 'Send', { question });
    const asked = await questionCard('ct-gis', question);
    const waiting = await now('ct-health', card);
    assert.match(
      JSON.stringify(await personAt(desk, 'ct-health').press(waiting, 'Withdraw the question')),
      /Only who asked/,
    );
    await person.press(waiting, 'Withdraw the question');
    const withdrawn = await now('ct-steward', card);
    assert.match(textOf(withdrawn), /Withdrawn/);
    await until('the coordinators see it', async () => /Withdrawn/.test(textOf(await now('ct-gis', asked))));
    assert.match(
      JSON.stringify(
        await personAt(desk, 'ct-gis').press(asked, 'Send and propose as curated', { text: 'No.' }),
      ),
      /withdrawn/,
    );
    await person.press(withdrawn, 'Send', { question });
    assert.match(textOf(await now('ct-steward', card)), /Waiting for the coordinators/);
  });

  it('makes a curated answer when a second coordinator agrees, used until it is revoked', async () => {
    const question = 'Is there a budget for translating dataset descriptions into Spanish?';
    const { person, card } = await unanswered('ct-steward', question, 'a:ct-steward');
    await person.press(card, 'Send', { question });
    const asked = await questionCard('ct-coordinator', question);
    const sam = personAt(desk, 'ct-coordinator');
    const casey = personAt(desk, 'ct-gis');
    const wrong = await sam.press(asked, 'Send and propose as curated', {
      text: 'Yes.',
      link: 'javascript:alert(1)',
    });
    assert.match(JSON.stringify(wrong), /whole web address/);
    await sam.press(asked, 'Send and propose as curated', {
      text: 'Yes, [up to](https://elsewhere.example) 500 dollars a year.',
      link: 'https://portal.ct.gov/costs',
      section: '0',
    });
    await answered('ct-steward', 'a:ct-steward');
    const proposal = await proposalFor('ct-gis', question);
    assert.match(JSON.stringify(await sam.press(proposal, 'Use it')), /This wording is yours/);
    assert.match(JSON.stringify(await person.press(proposal, 'Use it')), /Only somebody who is/);

    const asking = async (words: string) => {
      const health = personAt(desk, 'ct-health');
      const { thread } = await health.say(general, `@desk ${words}`);
      return health.hears((one) => one.thread === thread);
    };
    assert.doesNotMatch(textOf(await asking(question)), /500 dollars/, 'nobody has looked at it');

    await casey.press(proposal, 'Propose this wording', {
      questions: `${question}\nWho pays for Spanish descriptions?`,
      text: 'Yes, up to 500 dollars a year.',
      link: '',
      section: 'none',
    });
    assert.match(JSON.stringify(await sam.press(proposal, 'Use it')), /changed since/);
    const reworded = await now('ct-coordinator', proposal);
    assert.match(textOf(reworded), /Also used for:.*Who pays for Spanish/s);
    await Promise.all([sam.press(reworded, 'Use it'), sam.press(reworded, 'Use it')]);
    assert.match(textOf(await now('ct-coordinator', proposal)), /In use, looked at by Sam Delorme/);

    for (const words of [
      question,
      'is ther a budgett for translating descriptions into spanish?',
      'who pays for spanish descriptions',
    ]) {
      const shown = textOf(await asking(words));
      assert.match(
        shown,
        /A coordinator’s answer.*500 dollars.*Casey Moreland, 20.*not the handbook’s/s,
        words,
      );
    }
    const api = await fetch(`${desk.url}/api/ask`, {
      method: 'POST',
      headers: { 'x-desk-person': 'ct-health', 'content-type': 'application/json' },
      body: JSON.stringify({ jurisdiction: 'ct', question }),
    });
    const told = (await api.json()) as { status: string; curated: { author: string } };
    assert.deepEqual([told.status, told.curated.author], ['not-in-handbook', 'Casey Moreland']);

    const mixed = await asking(`Who approves a dataset? ${question} Is there a sabbatical for librarians?`);
    assert.match(
      textOf(mixed),
      /Is there a budget.*500 dollars.*Casey Moreland, 20.*The handbook itself does not say\..*librarians\?\nThe handbook does not say\./s,
    );
    assert.match(textOf(mixed), /Also in the handbook/);
    const open = await asking(`${question} Is there a sabbatical for librarians?`);
    assert.match(
      textOf(open),
      /2 questions, one by one.*500 dollars.*librarians\?\nThe handbook does not say\./s,
    );
    assert.match(textOf(open), /Nearest in the handbook/);

    await sam.say('a:ct-coordinator', 'Curated answers');
    const list = await sam.hears(
      (one) => one.thread === 'a:ct-coordinator' && /1 to 1 of 1/.test(textOf(one)),
    );
    await person.say('a:ct-steward', 'curated answers');
    await person.hears((one) => /Only somebody who is/.test(one.text));
    const edit = actionsInside(list).find((one) => one.title === 'Edit');
    await press('ct-coordinator', list, edit);
    const whole = await sam.hears((one) => one.thread === 'a:ct-coordinator' && has(one, 'Revoke it'));
    await sam.press(whole, 'Propose this wording', {
      questions: question,
      text: 'Yes, up to 800 dollars a year.',
    });
    assert.match(textOf(await asking(question)), /500 dollars/, 'the wording in use stays for now');
    const second = await casey.hears(
      (one) => has(one, 'Use it') && /In use, .*; a new wording waits/.test(textOf(one)),
    );
    assert.ok(has(second, 'Revoke it'), 'what is in use can be revoked meanwhile');
    await sam.say('a:ct-coordinator', 'Curated answers');
    await sam.hears((one) => /· in use; a new wording waits for a second coordinator/.test(textOf(one)));
    await casey.press(second, 'Use it');
    assert.match(textOf(await asking(question)), /800 dollars/);

    const inUse = await now('ct-gis', second);
    await casey.press(inUse, 'Revoke it', { reason: 'The year is over.' });
    const after = textOf(await asking(question));
    assert.match(after, /does not say/);
    assert.doesNotMatch(after, /dollars/);
    const gone = await now('ct-gis', second);
    assert.match(textOf(gone), /Casey Moreland revoked it, 20.*The year is over/s);
    await until('the other cards follow', async () =>
      /revoked it/.test(textOf(await now('ct-coordinator', whole))),
    );
  });

  it('does nothing with buttons that were made up', async () => {
    const { card, person } = await unanswered('ct-steward', 'Which open data software should my agency buy?');
    const pressed = async (verb: string, data: Record<string, unknown>) =>
      JSON.stringify(await press('ct-steward', card, { title: '', type: 'Action.Execute', verb, data }));
    assert.match(await pressed('coordinators-ask', { ticket: 'x', question: 'Y?' }), /write your question/);
    assert.match(
      await pressed('coordinators-ask', { ticket: crypto.randomUUID(), question: ' ' }),
      /write your question/,
    );
    for (const verb of [
      'coordinators-withdraw',
      'coordinators-answer',
      'curated-use',
      'curated-open',
      'curated-revoke',
    ])
      assert.match(
        await pressed(verb, { asked: crypto.randomUUID(), wording: 2, text: 'x' }),
        /not known here/,
      );
    assert.match(await pressed('curated-list', { from: -1 }), /Only somebody who is/);
    assert.match(textOf(await now('ct-steward', card)), /does not say/);
    await person.press(card, 'Send', {
      question: '[x](https://elsewhere.example) **b** <at>everyone</at>\0',
    });
    const asked = await questionCard('ct-coordinator', '[x](https://elsewhere.example)');
    assert.doesNotMatch(JSON.stringify(asked.card), /"TextBlock"/, 'words that know no Markdown');
  });

  async function press(
    as: string,
    message: SandboxMessage,
    action: ReturnType<typeof buttonsOf>[number] | undefined,
  ): Promise<unknown> {
    const response = await fetch(`${desk.url}/sandbox/api/actions`, {
      method: 'POST',
      body: JSON.stringify({
        as,
        message: message.id,
        action: { type: 'Action.Execute', verb: action?.verb, data: action?.data },
      }),
    });
    return response.json();
  }
});

describe('asking the coordinators over a restart', () => {
  it('posts what was kept, and answers where it was asked, by another process', async function () {
    this.timeout(90_000);
    const { home, remove } = await throwAwayHome();
    let desk = await startDesk({ home });
    try {
      const question = 'Can vendors host our dataset instead of the state portal?';
      const steward = personAt(desk, 'ca-steward');
      await steward.say('a:ca-steward', question);
      const card = await steward.hears(
        (one) => one.thread === 'a:ca-steward' && buttonsOf(one).some(({ title }) => title === 'Send'),
      );
      await steward.press(card, 'Send', { question });
      await desk.stop();

      desk = await startDesk({ home });
      const morgan = personAt(desk, 'ca-coordinator');
      const asked = await morgan.hears((one) => /for the coordinators/.test(textOf(one)));
      assert.match(textOf(asked), /Riley Okafor/);
      await morgan.press(asked, 'Send and propose as curated', { text: 'No, the state portal hosts it.' });
      const again = personAt(desk, 'ca-steward');
      await again.hears(
        (one) => one.thread === 'a:ca-steward' && /Morgan Castell, Data Coordinator/.test(textOf(one)),
      );
      const jordan = personAt(desk, 'ca-water');
      const proposal = await jordan.hears((one) => buttonsOf(one).some(({ title }) => title === 'Use it'));
      await jordan.press(proposal, 'Use it');
      const other = personAt(desk, 'ca-water');
      await other.say('a:ca-water', 'can vendrs host our datset instead of the portal');
      await other.hears(
        (one) => one.thread === 'a:ca-water' && /the state portal hosts it/.test(textOf(one)),
      );
    } finally {
      await desk.stop();
      remove();
    }
  });
});

/** Buttons in the middle of a card. */
function actionsInside(message: SandboxMessage): ReturnType<typeof buttonsOf> {
  const body = (message.card?.body ?? []) as { type: string; actions?: ReturnType<typeof buttonsOf> }[];
  return body.flatMap((one) => (one.type === 'ActionSet' ? (one.actions ?? []) : []));
}
