import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { chatCompletions } from '../../../bot/writer/chat-completions.ts';
import { phrased } from '../../../bot/writer/writer.ts';
import { grounded } from '../../../shared/handbook/answering/grounded.ts';
import { close, listen } from '../issuer.ts';

const passages = [
  {
    headings: ['Publish', 'Approval'],
    text: 'A coordinator reviews each dataset before it is published. Reviews usually take three working days. Datasets should not hold personal information.',
  },
  { headings: ['Contact'], text: 'Write to desk@example.gov with questions about the portal.' },
];

describe('a writer', () => {
  let server: Server;
  let url: string;
  let says: (asked: Record<string, unknown>, request: IncomingMessage) => { status?: number; body: string };
  let failures: unknown[];
  const write = (over: Partial<Parameters<typeof chatCompletions>[0]> = {}) =>
    phrased(
      chatCompletions({ url, model: 'small', key: 'not-a-key', ...over }),
      'Who reviews?',
      passages,
      (error) => failures.push(error),
    );
  const saying = (sentences: { text: string; source: number }[]) => () => ({
    body: JSON.stringify({
      choices: [{ message: { role: 'assistant', content: JSON.stringify({ sentences }) } }],
    }),
  });

  before(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { status = 200, body } = says(JSON.parse(Buffer.concat(chunks).toString()), request);
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(body);
    });
    url = await listen(server);
  });
  beforeEach(() => {
    failures = [];
  });
  after(() => close(server));

  it('is asked by the chat completions protocol, with the passages and the key', async () => {
    let heard: { asked: Record<string, unknown>; key: unknown; path: unknown } | null = null;
    says = (asked, request) => {
      heard = { asked, key: request.headers['api-key'], path: request.url };
      return saying([{ text: 'A coordinator reviews each dataset before it is published.', source: 1 }])();
    };
    assert.deepEqual(await write(), [
      { text: 'A coordinator reviews each dataset before it is published.', cites: 1 },
    ]);
    assert.ok(heard);
    const { asked, key, path } = heard as { asked: Record<string, unknown>; key: unknown; path: unknown };
    assert.equal(key, 'not-a-key');
    assert.equal(path, '/chat/completions');
    assert.equal(asked.model, 'small');
    assert.match(JSON.stringify(asked.messages), /three working days/);
  });

  it('that lies is not believed: the true sentence stays, the lie goes', async () => {
    says = saying([
      { text: 'Each dataset is reviewed by a coordinator before it is published.', source: 1 },
      { text: 'Reviews usually take three working days.', source: 2 },
    ]);
    assert.deepEqual(
      (await write())?.map(({ text }) => text),
      ['Each dataset is reviewed by a coordinator before it is published.'],
    );
  });

  const lies: Record<string, { text: string; source: number }> = {
    'another figure': { text: 'Reviews usually take two working days.', source: 1 },
    'the opposite': { text: 'Datasets should hold personal information.', source: 1 },
    'a denial': { text: 'A coordinator does not review each dataset before it is published.', source: 1 },
    'a duty the passage does not know': { text: 'Reviews must always take three working days.', source: 1 },
    'another address': { text: 'Write to boss@example.gov with questions about the portal.', source: 2 },
    'another address on the web': {
      text: 'Write to https://evil.example with questions about the portal.',
      source: 2,
    },
    'something nobody said': { text: 'The governor signs every dataset in person.', source: 1 },
    'a source that is not there': { text: 'A coordinator reviews each dataset.', source: 7 },
    'no source': { text: 'A coordinator reviews each dataset.', source: 0 },
  };
  for (const [what, lie] of Object.entries(lies)) {
    it(`that says ${what} leaves the quotation`, async () => {
      says = saying([lie]);
      assert.equal(await write(), null);
    });
  }

  const broken: Record<string, { status?: number; body: string }> = {
    'is out of order': { status: 500, body: '{}' },
    'refuses the key': { status: 401, body: '{}' },
    'answers with words': { body: 'Hello' },
    'answers without sentences': { body: '{"choices":[{"message":{"content":"{}"}}]}' },
    'says too much': { body: `{"choices":"${'x'.repeat(300_000)}"}` },
  };
  for (const [what, answer] of Object.entries(broken)) {
    it(`that ${what} leaves the quotation, and the failure is told`, async () => {
      says = () => answer;
      assert.equal(await write(), null);
      assert.equal(failures.length, 1);
      assert.doesNotMatch(String(failures[0]), /not-a-key/);
    });
  }

  it('that cannot be reached leaves the quotation', async () => {
    assert.equal(await write({ url: 'http://127.0.0.1:9' }), null);
    assert.equal(failures.length, 1);
  });
});

describe('a sentence and the passage it cites', () => {
  it('may use other words of the field, and leave words out', () => {
    const passage = 'Use ISO 8601 for dates, such as 2024-03-01. Do not write dates as text.';
    assert.ok(grounded('Dates use ISO 8601, such as 2024-03-01.', passage));
    assert.ok(grounded('Do not write dates as text.', passage));
    assert.ok(!grounded('Write dates as text.', passage));
    assert.ok(!grounded('Dates use ISO 8601, such as 2024-03-02.', passage));
  });
});
