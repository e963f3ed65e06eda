import type { Dataset } from '../../shared/dataset.ts';
import type { Card } from '../teams/turn.ts';
import {
  button,
  card,
  fact,
  group,
  heading,
  link,
  paragraphs,
  shortened,
  textInput,
  unfold,
  words,
} from './elements.ts';

/** All that an approver needs to see; plain values only. */
export interface ReviewView {
  dataset: Pick<Dataset, 'id' | 'title' | 'revision' | 'url' | 'state'>;
  /** The revision the card is about; older than the dataset's when another one was handed over since. */
  revision: number;
  by: string;
  organisation: string;
  portal: string;
  summary: { errors: number; warnings: number; advice: number } | null;
  /** Findings that somebody lets stand for a reason. */
  standing: number;
  /** Who may approve, in words. */
  needed: string;
  /** How reviewers see the private dataset; null when there is nothing to say. */
  access: string | null;
  report: string | null;
  questions: { by: string; question: string }[];
  /** What was decided about this revision, and what has come of it. */
  decided: { words: string; by: string; at: string; reason: string | null } | null;
  stateWords: string;
  trouble: string | null;
  /** It goes on only when somebody says so. */
  stuck: boolean;
}

/** The card of one revision in its present form: to be decided, decided, or overtaken. */
export function reviewCard(view: ReviewView): Card {
  if (view.revision < view.dataset.revision) return overtakenCard(view);
  return view.dataset.state === 'in-review' ? approvalCard(view) : decidedCard(view);
}

export const reviewSummary = ({ dataset, by, decided }: ReviewView): string =>
  decided
    ? `“${dataset.title}”: ${decided.words} by ${decided.by}`
    : `“${dataset.title}”, handed over by ${by}, waits for approval`;

function approvalCard(view: ReviewView): Card {
  const { dataset, revision } = view;
  const data = { dataset: dataset.id, revision };
  return card(
    [
      words('Waiting for approval', { quiet: true }),
      ...about(view),
      words(`To be decided by ${view.needed}, and never by the person who handed it over.`, { apart: true }),
      view.access ? words(view.access, { quiet: true }) : null,
      ...questions(view),
    ],
    [
      button('Approve', 'approve', data, 'positive'),
      unfold(
        'Request changes',
        [
          textInput('reason', 'What has to change?', {
            required: 'Please say what has to change, so that it can be done.',
            lines: true,
          }),
        ],
        [button('Send back', 'request-changes', data)],
      ),
      unfold(
        'Ask',
        [
          textInput('question', 'What do you want to know?', {
            required: 'Please write your question.',
            lines: true,
          }),
        ],
        [button('Send the question', 'ask-submitter', data)],
      ),
      ...links(view),
    ],
  );
}

function decidedCard(view: ReviewView): Card {
  const { decided, dataset } = view;
  return card(
    [
      words(upper(view.stateWords), { quiet: true }),
      ...about(view),
      decided
        ? group([
            words(`${upper(decided.words)} by ${decided.by}, ${decided.at}`, { strong: true }),
            ...(decided.reason ? paragraphs(decided.reason, {}, 1000) : []),
          ])
        : null,
      view.trouble
        ? group([words('What holds it up', { strong: true }), ...paragraphs(view.trouble, {}, 1000)])
        : null,
      dataset.state === 'public' ? words('Everybody can see it now.') : null,
    ],
    [view.stuck ? button('Try again', 'try-again', { dataset: dataset.id }) : null, ...links(view)],
  );
}

const mostQuestions = 3;

function questions({ questions }: ReviewView) {
  const earlier = questions.length - mostQuestions;
  return [
    earlier > 0 ? words(`… ${earlier} earlier questions stand in the record.`, { quiet: true }) : null,
    ...questions
      .slice(-mostQuestions)
      .map((one) => words(`${one.by} asked: ${shortened(one.question, 400)}`, { italic: true })),
  ];
}

function overtakenCard(view: ReviewView): Card {
  return card([
    words('Overtaken', { quiet: true }),
    heading(view.dataset.title),
    words(
      `This was version ${view.revision}. Version ${view.dataset.revision} has been handed over since; it gets a card of its own.`,
    ),
    view.decided
      ? words(
          `${upper(view.decided.words)} by ${view.decided.by}, ${view.decided.at}${view.decided.reason ? `: ${shortened(view.decided.reason, 400)}` : ''}`,
        )
      : null,
  ]);
}

function about({ dataset, revision, by, organisation, portal, summary, standing }: ReviewView) {
  return [
    heading(dataset.title),
    fact('Handed over by', revision > 1 ? `${by}, version ${revision}` : by),
    fact('Organisation', organisation),
    fact('Portal', portal),
    fact('Checks', summary ? countsInWords(summary) : 'no report is kept'),
    standing > 0 ? fact('Left standing', standingInWords(standing)) : null,
  ];
}

const standingInWords = (standing: number): string =>
  standing === 1
    ? '1 finding, for a reason that is in the report'
    : `${standing} findings, each for a reason that is in the report`;

const links = ({ dataset, report }: ReviewView) => [
  dataset.url
    ? link(dataset.state === 'public' ? 'See the dataset' : 'See the private dataset', dataset.url)
    : null,
  report ? link('Full check report', report) : null,
];

export function countsInWords({
  errors,
  warnings,
  advice,
}: {
  errors: number;
  warnings: number;
  advice: number;
}): string {
  if (errors + warnings + advice === 0) return 'nothing found';
  const parts = [count(errors, 'error'), count(warnings, 'warning'), advice > 0 ? `${advice} × advice` : ''];
  return parts.filter((one) => one !== '').join(', ');
}

const count = (number: number, word: string): string =>
  number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
