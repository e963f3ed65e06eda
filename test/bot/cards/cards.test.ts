import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { answerCard } from '../../../bot/cards/answer.ts';
import { type ReviewView, reviewCard } from '../../../bot/cards/approval.ts';
import { itemCard, summaryCard } from '../../../bot/cards/checklist.ts';
import { askedCard, givenCard, questionCard } from '../../../bot/cards/coordinators.ts';
import { curatedCard } from '../../../bot/cards/curated.ts';
import { curatedListCard } from '../../../bot/cards/curated-list.ts';
import { findingsCard } from '../../../bot/cards/findings.ts';
import { passageCard } from '../../../bot/cards/passage.ts';
import { statusCard } from '../../../bot/cards/status.ts';
import { helpCard, welcomeCard } from '../../../bot/cards/welcome.ts';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Card } from '../../../bot/teams/turn.ts';
import { justAsked } from '../../../shared/asked-question.ts';
import type { Report } from '../../../shared/check.ts';
import type { Answer } from '../../../shared/handbook/answer.ts';
import type { Answered, Quotation } from '../../../shared/handbook/answered.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

const hostile =
  '[click](https://elsewhere.example) **bold** <at>everyone</at> {{DATE(2020-01-01T00:00:00Z)}} # heading';
const long = `${hostile} `.repeat(400);
const citation = (heading: string) => ({
  handbook: 'h',
  file: 'a.md',
  headings: ['Page', heading],
  url: 'https://handbook.example/a#b',
});
const answer = (
  over: Partial<Answer>,
  passages: string[] = [`${hostile}\n• one\n• Name: a · Kind: b`],
): Answered => ({
  answer: {
    id: null,
    status: 'answered',
    answer: passages.join('\n'),
    citations: [citation(hostile)],
    suggestions: [],
    ...over,
  },
  parts: passages.map((passage) => ({
    question: long.slice(0, 500),
    passage,
    citation: citation(hostile),
    other: { passage, citation: { ...citation('Other'), url: 'javascript:alert(1)' } },
    confidence: { sure: 1, covered: 1, beyond: false },
  })),
  elsewhere: null,
});
const around = {
  feedback: { answer: crypto.randomUUID(), up: 2, down: 1 },
  question: long.slice(0, 4000),
  from: 'Another State',
  generated: true,
};
const view = (over: Partial<ReviewView> = {}): ReviewView => ({
  dataset: { id: 'd', title: hostile, revision: 2, url: 'https://portal.example/d', state: 'in-review' },
  revision: 2,
  by: hostile,
  organisation: hostile,
  portal: hostile,
  summary: { errors: 0, warnings: 2, advice: 1 },
  standing: 2,
  needed: 'the coordinator',
  access: hostile,
  report: 'https://desk.example/report',
  questions: [{ by: hostile, question: hostile }],
  decided: null,
  stateWords: 'private on the portal',
  trouble: null,
  stuck: false,
  ...over,
});
const report = (findings: number): Report => ({
  file: hostile,
  sheet: { name: hostile, position: 1, of: 2 },
  table: null,
  results: [
    { check: 'no-footnotes', outcome: 'found' },
    { check: 'columns-described', outcome: 'cannot-tell', why: hostile },
  ],
  findings: Array.from({ length: findings }, () => ({
    check: 'no-footnotes',
    severity: 'error' as const,
    message: hostile,
    ranges: ['A1', 'A2', 'A3', 'A4'],
    count: 1,
    field: null,
    handbook: null,
    fix: null,
  })),
  summary: { errors: findings, warnings: 0, advice: 0 },
});

/** As long as its forms let people write. */
function coordinatorsCards(): Record<string, Card> {
  const by = { tenantId: 't', objectId: 'o', name: hostile };
  const at = '2026-01-01T10:00:00.000Z';
  const given = {
    text: long.slice(0, 2000),
    link: `https://x.example/${'a'.repeat(480)}`,
    section: citation(hostile),
  };
  const questions = Array.from({ length: 10 }, () => long.slice(0, 300));
  const asked = justAsked(
    {
      id: 'q',
      jurisdiction: 'ca',
      question: long.slice(0, 1000),
      detail: long.slice(0, 1000),
      nearest: [citation('1'), citation('2'), citation(hostile)],
      asker: by,
      place: { reference: {} },
    },
    at,
  );
  const wording = { ...given, questions, by, at, number: 3 };
  const answered = { ...asked, state: 'answered' as const, answer: { ...given, by, at } };
  const record = Array.from({ length: 30 }, (_, number) => ({
    asked: 'q',
    number,
    at,
    by,
    what: { kind: 'declined' as const, wording: 2, reason: long.slice(0, 1000) },
  }));
  const inUse = { ...answered, inUse: wording };
  return {
    'asked and waiting': askedCard(asked, 'ticket'),
    'a question withdrawn': askedCard({ ...asked, state: 'withdrawn' }, 'ticket'),
    'a question for the coordinators': questionCard(asked),
    'a question answered': questionCard(answered),
    'an answer given': givenCard(answered, 'Data Coordinator'),
    'a curated answer to look at': curatedCard({ ...answered, proposed: wording }, record),
    'a curated answer in use': curatedCard(inUse, record),
    'a curated answer revoked': curatedCard(answered, record),
    'curated answers': curatedListCard(
      Array.from({ length: 12 }, () => inUse),
      5,
      'California',
    ),
    'answered by a coordinator': answerCard(
      {
        ...answer({
          status: 'not-in-handbook',
          citations: [],
          curated: {
            id: 'q',
            question: long.slice(0, 300),
            answer: given.text,
            author: hostile,
            date: at,
            source: given.link,
            section: given.section,
            likeness: 1,
          },
        }),
      },
      { handbooks: [], contacts: [] },
      around,
    ),
  };
}

const linking: Quotation = {
  passage: `Read this article, or this article.\n• ${hostile}\n• Name: this video · Kind: b`,
  citation: citation('Reading'),
  links: [
    { before: 'Read ', words: 'this article', url: 'https://x.example/1' },
    { before: 'or ', words: 'this article', url: 'https://x.example/2' },
    { before: '', words: hostile, url: 'https://x.example/3' },
    { before: '', words: 'this video', url: 'https://x.example/4' },
    { before: '', words: 'not here', url: 'https://x.example/5' },
  ],
};

const cards = (state: Jurisdiction): Record<string, Card> => {
  const offer = { jurisdiction: state, pane: 'https://desk.example/pane/' };
  const [checklist] = state.checklists;
  assert.ok(checklist);
  const items = checklist.steps.flatMap((step) => step.items);
  const item = items.reduce((longest, one) =>
    JSON.stringify(one).length > JSON.stringify(longest).length ? one : longest,
  );
  const open = items.map((one) => ({ item: one, answer: 'no' as const, note: long.slice(0, 1000) }));
  const decided = { words: 'changes requested', by: hostile, at: '2026-01-01 10:00 UTC', reason: long };
  const dataset = {
    id: 'd',
    title: long.slice(0, 200),
    state: 'in-review' as const,
    url: 'https://portal.example/d',
    trouble: hostile,
    stuck: true,
  };
  return {
    welcome: welcomeCard(offer, hostile),
    help: helpCard(offer),
    answer: answerCard(
      answer({
        citations: [1, 2, 3, 4, 5].map((one) => ({
          ...citation(`${one}`),
          url: `https://handbook.example/${one}`,
        })),
      }),
      state,
    ),
    'a long answer in many parts': answerCard(answer({}, [long, long, long, long, long]), state, around),
    'a passage': passageCard({ passage: long, citation: citation(hostile) }, state),
    'a passage with links': passageCard(linking, state),
    'not in the handbook': answerCard(
      answer({ status: 'not-in-handbook', citations: [], suggestions: [citation('Near')] }),
      state,
    ),
    ...coordinatorsCards(),
    declined: answerCard(answer({ status: 'declined', citations: [] }), state),
    'another state': answerCard(
      {
        ...answer({ status: 'other-jurisdiction', citations: [] }),
        elsewhere: {
          id: 'x',
          name: 'Another State',
          question: long.slice(0, 2000),
          context: [long, long],
          both: false,
        },
      },
      state,
      around,
    ),
    item: itemCard({
      checklist,
      run: 'r',
      item,
      step: 'Step',
      number: 4,
      of: 17,
      before: { answer: 'You said no.', advice: item.no },
    }),
    summary: summaryCard({ checklist, run: 'r', summary: { yes: [], open, skipped: items }, stopped: null }),
    stopped: summaryCard({
      checklist,
      run: 'r',
      summary: { yes: items, open: [], skipped: [] },
      stopped: item,
    }),
    'to be approved': reviewCard(view()),
    'with many questions': reviewCard(
      view({
        questions: Array.from({ length: 60 }, () => ({ by: 'Some One', question: long.slice(0, 1000) })),
      }),
    ),
    'sent back': reviewCard(view({ decided, dataset: { ...view().dataset, state: 'changes-requested' } })),
    public: reviewCard(
      view({
        decided: { ...decided, words: 'approved', reason: null },
        dataset: { ...view().dataset, state: 'public' },
      }),
    ),
    'in trouble': reviewCard(
      view({ trouble: long, stuck: true, decided, dataset: { ...view().dataset, state: 'approved' } }),
    ),
    overtaken: reviewCard(view({ revision: 1, decided })),
    status: statusCard(
      'Datasets',
      Array.from({ length: 30 }, () => ({ dataset, stateWords: 'private', waitsFor: 'somebody' })),
      'https://desk.example/pane/',
    ),
    findings: findingsCard(report(40), 'https://desk.example/pane/'),
    'nothing found': findingsCard(report(0), null),
  };
};

/** Every object of a card that says what it is. */
function* elements(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const one of value) yield* elements(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield { ...value };
    for (const one of Object.values(value)) yield* elements(one);
  }
}

const jurisdictions = await loadJurisdictions();

describe('cards', () => {
  it('are looked at by a parser that complains', () => {
    const context = new SerializationContext(Versions.v1_5);
    new AdaptiveCard().parse({ ...reviewCard(view()), body: [{ type: 'NoSuchThing' }] }, context);
    assert.ok(context.eventCount > 0);
  });

  for (const state of jurisdictions) {
    for (const [name, card] of Object.entries(cards(state))) {
      describe(`${state.id}: ${name}`, () => {
        it('is an Adaptive Card 1.5 without a complaint', () => {
          const context = new SerializationContext(Versions.v1_5);
          const parsed = new AdaptiveCard();
          parsed.parse(card, context);
          const complaints = Array.from(
            { length: context.eventCount },
            (_, index) => context.getEventAt(index).message,
          );
          assert.deepEqual(complaints, []);
          assert.deepEqual(
            parsed.validateProperties().validationEvents.map((one) => one.message),
            [],
          );
        });

        it('has at most six buttons, each with a way for older clients, and stays below 28 KB', () => {
          assert.ok(
            Buffer.byteLength(JSON.stringify(card)) < 28 * 1024 - 2048,
            `${Buffer.byteLength(JSON.stringify(card))} bytes`,
          );
          assert.ok(((card.actions as unknown[] | undefined) ?? []).length <= 6);
          for (const one of elements(card)) {
            if (one.type !== 'Action.Execute') continue;
            assert.equal((one.fallback as { type?: string }).type, 'Action.Submit');
            assert.equal(
              (one.data as { verb?: string }).verb,
              one.verb,
              'a button sent as a message says its verb, too',
            );
          }
        });

        it('makes no link or formatting of what people and files say, and leaves colours to the theme', () => {
          for (const one of elements(card)) {
            assert.notEqual(one.type, 'TextBlock', 'TextBlocks read Markdown');
            assert.notEqual(one.type, 'FactSet', 'so do facts');
            assert.equal(one.color, undefined);
            if (one.type === 'Action.OpenUrl') assert.match(String(one.url), /^https?:\/\//);
          }
        });
      });
    }
  }

  it('lead to what the words of a quotation lead to, and change none of the words', () => {
    const [state] = jurisdictions;
    const runs = [...elements(passageCard(linking, state!).body)].filter(({ type }) => type === 'TextRun');
    const led = runs.filter(({ selectAction }) => selectAction !== undefined);
    assert.deepEqual(
      led.map(({ text, selectAction }) => [text, (selectAction as { url: string }).url]).slice(0, 4),
      [
        ['this article', 'https://x.example/1'],
        ['this article', 'https://x.example/2'],
        [hostile, 'https://x.example/3'],
        ['this video', 'https://x.example/4'],
      ],
    );
    const said = runs.map(({ text }) => text).join('');
    assert.ok(said.includes('“Read this article, or this article.'), said);
  });
});
