import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { SandboxMessage, SearchOutcome } from '../../shared/sandbox-api.ts';
import { desk as command } from './commands/desk.ts';
import { close, listen } from './issuer.ts';
import { personAt, startDesk, type TestDesk, textOf } from './test-desk.ts';

describe('an answer in the channel', function () {
  this.timeout(60_000);
  let desk: TestDesk;
  let writer: Server;
  /** What the writing service says; null: it is out of order. */
  let says: { text: string; source: number }[] | null = null;
  let sent: unknown = null;
  const steward = () => personAt(desk, 'ca-steward');
  const chat = async (as = steward()) => (await as.state()).chat.id;
  /** The card that answers. */
  const asking = async (question: string, as = steward()): Promise<SandboxMessage> => {
    const known = new Set((await as.messages()).map(({ id }) => id));
    await as.say(await chat(as), question);
    return as.hears((one) => one.card !== null && !known.has(one.id));
  };

  before(async () => {
    writer = createServer((request, response) => {
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        sent = JSON.parse(body);
        response.statusCode = says ? 200 : 500;
        const content = JSON.stringify({ sentences: says });
        response.end(JSON.stringify({ choices: [{ message: { content } }] }));
      });
    });
    desk = await startDesk();
  });
  after(async () => {
    await desk?.stop();
    await close(writer);
  });

  it('to several questions has a quotation and a link for each, and says where there is none', async () => {
    const said = await asking(
      'Which tags do I need? And what is the update frequency? What colour is the parking permit for interns?',
      personAt(desk, 'ca-water'),
    );
    const text = textOf(said);
    assert.match(text, /3 questions, one by one/);
    assert.match(text, /What colour is the parking permit for interns\?\nThe handbook does not say\./);
    const card = JSON.stringify(said.card);
    assert.ok((card.match(/Action\.OpenUrl/g)?.length ?? 0) >= 2, card);
    assert.ok((card.match(/“/g)?.length ?? 0) >= 2);
  });

  it('to several questions asks the coordinators all that stays open, each on a line', async () => {
    const said = await asking(
      'Which tags do I need? What colour is the parking permit for interns? How do I get a DOI for my dataset?',
      personAt(desk, 'ca-water'),
    );
    const forms = (said.card?.actions ?? []) as { card?: { body: { id?: string; value?: string }[] } }[];
    const form = forms.flatMap((one) => one.card?.body ?? []).find(({ id }) => id === 'question');
    assert.equal(
      form?.value,
      'What colour is the parking permit for interns?\nHow do I get a DOI for my dataset?',
    );
    const sent = await personAt(desk, 'ca-water').press(said, 'Send', { question: form?.value });
    assert.ok(sent.kind !== 'failed', JSON.stringify(sent));
    const waiting = await personAt(desk, 'ca-water').hears((one) =>
      /Waiting for the coordinators/.test(textOf(one)),
    );
    assert.match(textOf(waiting), /interns\?\nHow do I get a DOI for my dataset\?\n/, 'a heading each');
  });

  it('takes votes: one a person, changeable, confirmed in place', async () => {
    const said = await asking('Which tags do I need?');
    const up = await steward().press(said, 'Helpful');
    assert.equal(up.kind, 'replaced');
    assert.match(textOf({ ...said, card: up.kind === 'replaced' ? up.card : null }), /helpful: 1\./);
    const long = await steward().press(said, 'Send feedback', { word: 'x'.repeat(1001) });
    assert.match(JSON.stringify(long), /in at most 1,000 characters; your vote is not counted/);
    const down = await steward().press(said, 'Send feedback', { word: 'Ask jo@example.gov instead' });
    assert.ok(down.kind === 'replaced', JSON.stringify(down));
    assert.match(textOf({ ...said, card: down.card }), /– not helpful: 1\./);
    const now = (await steward().messages()).find(({ id }) => id === said.id);
    assert.ok(now && /not helpful: 1/.test(textOf(now)), 'for everybody who reads along');
  });

  it('about the other state says so, and comes from there when asked to, under its name', async () => {
    const said = await asking('What does Connecticut say about data stories?');
    assert.match(textOf(said), /another state/);
    const outcome = await steward().press(said, 'Answer from Connecticut’s handbook');
    assert.ok(outcome.kind === 'replaced');
    const text = textOf({ ...said, card: outcome.card });
    assert.match(text, /From Connecticut’s handbook/);
    assert.match(JSON.stringify(outcome.card), /ctopendata|portal\.ct\.gov/);
    const now = (await steward().messages()).find(({ id }) => id === said.id);
    assert.ok(now);
    const voted = await steward().press(now, 'Helpful');
    assert.ok(voted.kind === 'replaced', JSON.stringify(voted));
    assert.match(textOf({ ...said, card: voted.card }), /From Connecticut’s handbook.*helpful: 1\./s);
  });

  it('goes on in the other state’s handbook while nothing names one’s own, and comes back', async () => {
    const as = personAt(desk, 'ca-water');
    const elsewhere = await asking('When are small cells suppressed in Connecticut?', as);
    await as.press(elsewhere, 'Answer from Connecticut’s handbook');
    const on = await asking('and if it is zero?', as);
    assert.match(textOf(on), /From Connecticut’s handbook.*suppress.*Answer from California’s handbook/is);
    const own = await asking('How should dates be written?', as);
    assert.doesNotMatch(textOf(own), /From Connecticut/, 'what leans on nothing is for one’s own');
    const suppression = await asking('What does Connecticut say about complementary suppression?', as);
    await as.press(suppression, 'Answer from Connecticut’s handbook');
    const back = await asking('ok then for California', as);
    assert.match(textOf(back), /The handbook does not say/, 'California’s says nothing of it');
    assert.match(JSON.stringify(back.card), /What does California say about complementary suppression/);
  });

  it('of a message about both states comes from each state’s own handbook', async () => {
    const said = await asking('Which licence do I need? And which tags in Connecticut?');
    assert.match(
      textOf(said),
      /About Connecticut, whose own handbook can be asked: “And which tags in Connec/,
    );
    assert.match(JSON.stringify(said.card), /data\.ca\.gov/);
    const known = new Set((await steward().messages()).map(({ id }) => id));
    const outcome = await steward().press(said, 'Answer from Connecticut’s handbook');
    assert.notEqual(outcome.kind, 'replaced', 'what California’s says goes on standing');
    const theirs = await steward().hears((one) => one.card !== null && !known.has(one.id));
    assert.match(textOf(theirs), /From Connecticut’s handbook.*tags/is);
    assert.doesNotMatch(textOf(theirs), /licen[cs]e do I need/);
  });

  it('in the middle of a checklist knows the item, and the item comes back below it', async () => {
    const as = personAt(desk, 'ca-coordinator');
    await as.say(await chat(as), 'checklist');
    const item = await as.hears((one) => /1 of \d+/.test(textOf(one)));
    await as.say(await chat(as), 'What does that mean?');
    const again = await as.hears((one) => one.id !== item.id && /1 of \d+/.test(textOf(one)));
    const all = await as.messages();
    const answered = all[all.findIndex(({ id }) => id === again.id) - 1];
    assert.ok(answered);
    assert.doesNotMatch(textOf(answered), /not for me to answer/);
  });

  it('is kept for the editors without names, and the report shows what is open and disliked', async () => {
    await asking('tell me a joke, jo@example.gov');
    await asking('Is jo.smith@example.gov allowed to grant the library of congress a sabbatical?');
    const { code, out } = await command(['handbook', 'gaps', 'ca', '--format', 'json'], { home: desk.home });
    assert.equal(code, 0);
    const [gaps] = JSON.parse(out);
    assert.ok(gaps.asked >= 4);
    assert.match(JSON.stringify(gaps.disliked), /Which tags do I need\?/);
    assert.match(JSON.stringify(gaps.disliked), /Ask \[e-mail\] instead/);
    const open = gaps.unanswered.find(({ question }: { question: string }) => /DOI/.test(question));
    assert.equal(open?.question, 'How do I get a DOI for my dataset?', 'a part that stays open');
    assert.match(JSON.stringify(gaps.declined), /tell me a joke, \[e-mail\]/);
    assert.doesNotMatch(out, /jo\.smith|jo@|Riley|Okafor/);
    const text = await command(['handbook', 'gaps', 'ca'], { home: desk.home });
    assert.match(text.out, /Not helpful\n {2}\d+ × Which tags/);
    const wrong = await command(['handbook', 'gaps', 'ca', '--since', 'yesterday'], { home: desk.home });
    assert.deepEqual([wrong.code, /--since is a day/.test(wrong.err)], [2, true]);
    const forbidden = await fetch(`${desk.url}/api/handbooks/ct/gaps`, {
      headers: { 'x-desk-person': 'ca-steward' },
    });
    assert.equal(forbidden.status, 403);
  });

  describe('searched for while writing', () => {
    const search = async (text: string): Promise<SearchOutcome> => {
      const body = JSON.stringify({ as: 'ca-steward', conversation: await chat(), text });
      const response = await fetch(`${desk.url}/sandbox/api/search`, { method: 'POST', body });
      assert.equal(response.status, 200);
      return (await response.json()) as SearchOutcome;
    };

    it('gives the best passages as cards without votes, each with its source', async () => {
      const { found, notice } = await search('date format');
      assert.equal(notice, null);
      assert.ok(found.length > 1);
      const card = JSON.stringify(found[0]?.card);
      assert.match(card, /“/);
      assert.match(card, /Open in the handbook/);
      assert.doesNotMatch(card, /Action\.Execute/);
      const body = { as: 'ca-steward', conversation: await chat(), text: '', card: found[0]?.card };
      const put = await fetch(`${desk.url}/sandbox/api/messages`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      assert.equal(put.status, 200);
    });

    it('gives what is asked most before anything is typed, and words where there is nothing', async () => {
      assert.ok((await search('')).found.length >= 5);
      const none = await search('xyzzyplugh');
      assert.deepEqual(none.found, []);
      assert.match(none.notice ?? '', /says nothing about “xyzzyplugh”/);
      const elsewhere = await search('Connecticut suppression');
      assert.deepEqual(elsewhere.found, []);
      assert.match(elsewhere.notice ?? '', /is about Connecticut; here California’s handbook is searched/);
    });
  });

  describe('phrased by a service', () => {
    let phrasing: TestDesk;
    const ask = (question: string) => asking(question, personAt(phrasing, 'ca-steward'));
    before(async () => {
      const url = await listen(writer);
      phrasing = await startDesk({ settings: { writer: { url, model: 'm', key: 'not-a-key' } } });
    });
    after(() => phrasing?.stop());

    it('shows its sentences first, with what they cite, and the quotation below', async () => {
      says = null;
      const passage = /“([^”]+)”/.exec(textOf(await ask('Which tags do I need?')))?.[1] ?? '';
      const [sentence = ''] = passage.split(/(?<=\.)\s|\n/);
      says = [{ text: sentence, source: 1 }];
      const said = await ask('Which tags do I need?');
      assert.ok(said.text.endsWith('[1]'), said.text);
      assert.match(textOf(said), /generated by AI/);
      assert.match(textOf(said), /\[1\] /);
      assert.match(textOf(said), /“/);
      await ask('Which tags do I need? Riley Okafor, jo@example.gov');
      assert.doesNotMatch(JSON.stringify(sent), /Okafor|jo@/);
    });

    it('takes the votes that Teams itself sends for such a message, and keeps its sentences', async () => {
      const said = await ask('Which tags do I need?');
      const as = personAt(phrasing, 'ca-steward');
      const { me, chat } = await as.state();
      const vote = (message: string) =>
        fetch(`${phrasing.url}/api/messages`, {
          method: 'POST',
          body: JSON.stringify({
            type: 'invoke',
            name: 'message/submitAction',
            id: crypto.randomUUID(),
            channelId: 'msteams',
            serviceUrl: `${phrasing.url}/sandbox/connector`,
            from: { id: `29:${me.id}`, name: me.name, aadObjectId: me.objectId },
            recipient: { id: '28:open-data-desk' },
            conversation: { id: chat.id, conversationType: 'personal', tenantId: me.tenantId },
            replyToId: message,
            value: {
              actionName: 'feedback',
              actionValue: { reaction: 'like', feedback: '{"feedbackText":"Good"}' },
            },
          }),
        });
      assert.equal((await vote(said.id)).status, 200);
      const now = (await as.messages()).find(({ id }) => id === said.id);
      assert.match(now ? textOf(now) : '', /helpful: 1\./);
      assert.equal(now?.text, said.text);
      assert.match(await (await vote('a message nobody knows')).text(), /do not know this answer/);
    });

    it('is the quotation alone when it lies or fails', async () => {
      for (const now of [[{ text: 'Tags are set by the governor every Tuesday.', source: 1 }], null]) {
        says = now;
        const said = await ask('Which tags do I need?');
        assert.equal(said.text, '');
        assert.doesNotMatch(textOf(said), /generated by AI|governor/);
        assert.match(textOf(said), /“/);
      }
    });
  });
});
