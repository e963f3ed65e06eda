import type { AskedQuestion } from '../../shared/asked-question.ts';
import type { Citation } from '../../shared/handbook/answer.ts';
import type { Card } from '../teams/turn.ts';
import {
  button,
  card,
  choice,
  type Element,
  fact,
  group,
  headings,
  paragraphs,
  shortened,
  textInput,
  unfold,
  webWords,
  words,
} from './elements.ts';
import { day, moment } from './moment.ts';
import { pathOf } from './quotation.ts';
import { sectionTitle } from './section-title.ts';

export const longestAnswer = 2000;

/**
 * The button below “the handbook does not say”. `ticket` makes it one question, however often it is pressed;
 * `beside`: the card goes on standing, since it says something else, too.
 */
export const askForm = (question: string, ticket: string, beside = false) =>
  unfold(
    'Ask the coordinators',
    [
      textInput('question', 'Your question', {
        required: 'Please write your question.',
        lines: true,
        value: question.slice(0, 1000),
      }),
      textInput('detail', 'What else should they know? (optional)', { lines: true }),
      words('They see your name with it. Their answer comes here.', { quiet: true }),
    ],
    [button('Send', 'coordinators-ask', { ticket, ...(beside ? { beside } : {}) }, 'positive')],
  );

/** What the one who asked sees. `ticket`: to ask again after withdrawing. */
export function askedCard(asked: AskedQuestion, ticket: string | null = null): Card {
  const { state, question, askedAt, answer } = asked;
  if (state === 'answered' && answer) {
    return card([
      words('Answered by the coordinators', { quiet: true }),
      ...headings(question),
      words(
        `${answer.by.name} answered on ${moment(answer.at)}. The answer stands below, in this conversation.`,
      ),
    ]);
  }
  if (state === 'withdrawn') {
    return card(
      [
        words('Withdrawn', { quiet: true }),
        ...headings(question),
        words('The coordinators were told that this question needs no answer any more.'),
      ],
      [ticket === null ? null : askForm(question, ticket)],
    );
  }
  return card(
    [
      words('Waiting for the coordinators', { quiet: true }),
      ...headings(question),
      words(`Asked on ${moment(askedAt)}. The answer comes here as soon as somebody has written it.`),
      ...nearest(asked),
    ],
    [button('Withdraw the question', 'coordinators-withdraw', { asked: asked.id })],
  );
}

/** What the coordinators see in their channel. */
export function questionCard(asked: AskedQuestion): Card {
  const { state, question, detail, asker, answer } = asked;
  if (state === 'answered' && answer) {
    return card([
      words('Answered', { quiet: true }),
      ...headings(question),
      group(paragraphs(answer.text)),
      words(`${answer.by.name}, ${moment(answer.at)}`, { quiet: true }),
      ...whereMore(answer.link, answer.section),
    ]);
  }
  if (state === 'withdrawn') {
    return card([
      words('Withdrawn', { quiet: true }),
      ...headings(question),
      words('Whoever asked this needs no answer any more.'),
    ]);
  }
  return card(
    [
      words('The handbook does not say: a question for the coordinators', { quiet: true }),
      ...headings(question),
      fact('Asked by', `${asker?.name ?? 'somebody'}, ${moment(asked.askedAt)}`),
      ...(detail ? paragraphs(detail, { italic: true }, 1000) : []),
      ...nearest(asked),
    ],
    [
      unfold(
        'Answer',
        [
          textInput('text', 'Your answer', {
            required: 'Please write an answer.',
            lines: true,
            most: longestAnswer,
          }),
          textInput('link', 'Link to a source (optional)', { placeholder: 'https://…', most: 500 }),
          ...sectionChoice(asked.nearest, null),
          words(
            'As a curated answer it serves the same question again, under your name, once a second coordinator has looked at it.',
            { quiet: true },
          ),
        ],
        [
          button('Send the answer', 'coordinators-answer', { asked: asked.id }, 'positive'),
          button('Send and propose as curated', 'coordinators-answer', { asked: asked.id, propose: true }),
        ],
      ),
    ],
  );
}

/** What comes back to the one who asked. */
export function givenCard({ question, answer }: AskedQuestion, title: string | null): Card {
  if (!answer) throw new Error('A question without an answer has no answer card.');
  return card([
    words('The coordinators’ answer', { quiet: true }),
    ...headings(question),
    group(paragraphs(answer.text)),
    words(
      `${answer.by.name}${title ? `, ${title}` : ''}, ${day(answer.at)}. This is the coordinator’s answer, not the handbook’s.`,
      { quiet: true },
    ),
    ...whereMore(answer.link, answer.section),
  ]);
}

/** The section an answer belongs to, if any; chosen by its place among the nearest. */
export const sectionChoice = (sections: Citation[], chosen: Citation | null) =>
  sections.length === 0
    ? []
    : [
        choice(
          'section',
          'Belongs to this section of the handbook',
          [
            { title: 'none of them', value: 'none' },
            ...sections.map((one, at) => ({ title: sectionTitle(one), value: String(at) })),
          ],
          chosen ? String(sections.findIndex((one) => one.url === chosen.url)) : 'none',
        ),
      ];

/** The source its author names, and the section it belongs to. */
export const whereMore = (source: string | null, section: Citation | null): Element[] => [
  ...(source ? [webWords(`Source: ${shortened(source, 120)}`, source, { small: true })] : []),
  ...(section ? [webWords(`In the handbook: ${pathOf(section)}`, section.url, { small: true })] : []),
];

const nearest = ({ nearest: near }: AskedQuestion) =>
  near.length === 0
    ? []
    : [
        words('Nearest in the handbook', { quiet: true, small: true, apart: true }),
        ...near.slice(0, 3).map((one) => webWords(pathOf(one), one.url, { small: true })),
      ];
