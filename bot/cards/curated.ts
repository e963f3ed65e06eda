import type { AskedEntry, AskedQuestion, Wording } from '../../shared/asked-question.ts';
import type { Answer, Citation, CuratedAnswer } from '../../shared/handbook/answer.ts';
import type { Card } from '../teams/turn.ts';
import { longestAnswer, sectionChoice, whereMore } from './coordinators.ts';
import {
  button,
  buttons,
  card,
  type Element,
  group,
  heading,
  paragraphs,
  shortened,
  textInput,
  unfold,
  words,
} from './elements.ts';
import { day, moment } from './moment.ts';

/** The answer as it is used for a question like one of its own. */
export const asUsed = (
  { answer, author, date, source, section }: Omit<CuratedAnswer, 'id' | 'question' | 'likeness'>,
  question: string,
) => [
  words('A coordinator’s answer', { quiet: true }),
  heading(question),
  group(paragraphs(answer)),
  words(`${author}, ${day(date)}. This is the coordinator’s answer, not the handbook’s.`, { quiet: true }),
  ...whereMore(source, section),
];

/** What a coordinator answered before, above what the handbook says or does not say; nothing where none fits. */
export const curatedPart = ({ curated, status }: Answer): Element[] =>
  curated
    ? [
        ...asUsed(curated, curated.question),
        words(
          status === 'not-in-handbook'
            ? 'The handbook itself does not say.'
            : 'What the handbook says stands below.',
          { apart: true },
        ),
      ]
    : [];

/** One curated answer with what can be done about it now: to be looked at, in use, or used no more. */
export function curatedCard(asked: AskedQuestion, record: AskedEntry[]): Card {
  const { proposed, inUse } = asked;
  if (proposed) return proposedCard(asked, proposed, record);
  if (inUse) return inUseCard(asked, inUse, record);
  return card([
    words('Not used', { quiet: true }),
    heading(asked.question),
    ...ended(record).map((one) => words(one)),
  ]);
}

function proposedCard(asked: AskedQuestion, proposed: Wording, record: AskedEntry[]): Card {
  const about = { asked: asked.id, wording: proposed.number };
  return card(
    [
      words(
        asked.inUse
          ? 'Another wording to look at. Until then the one in use stays.'
          : 'A curated answer to look at. It will be used like this:',
        { strong: true },
      ),
      ...shown(proposed),
      words('Decided by a second coordinator: neither who worded it nor who asked.', {
        quiet: true,
        apart: true,
      }),
    ],
    [
      button('Use it', 'curated-use', about, 'positive'),
      wordingForm('Change wording', asked, proposed),
      unfold(
        'Do not use',
        [textInput('reason', 'Why not? (optional)', { lines: true })],
        [button('Do not use it', 'curated-decline', about)],
      ),
      history(record),
    ],
  );
}

function inUseCard(asked: AskedQuestion, inUse: Wording, record: AskedEntry[]): Card {
  return card(
    [words(`In use${accepted(record)}`, { strong: true }), ...shown(inUse)],
    [
      wordingForm('Edit', asked, inUse),
      unfold(
        'Revoke',
        [
          words('It is not used any more from the next question on.'),
          textInput('reason', 'Why? (optional)', { lines: true }),
        ],
        [button('Revoke it', 'curated-revoke', { asked: asked.id, wording: inUse.number }, 'destructive')],
      ),
      history(record),
    ],
  );
}

function shown(wording: Wording) {
  const [question = '', ...others] = wording.questions;
  return [
    ...asUsed(
      { ...wording, answer: wording.text, author: wording.by.name, date: wording.at, source: wording.link },
      question,
    ),
    others.length > 0 ? words('Also used for:', { quiet: true }) : null,
    ...others.map((one) => words(`“${one}”`)),
  ];
}

/** Every change of a wording is a proposal, which somebody else looks at before it is used. */
const wordingForm = (title: string, { id, nearest }: AskedQuestion, wording: Wording) =>
  unfold(
    title,
    [
      textInput('questions', 'The questions it serves, one in each line', {
        required: 'Please write at least one question.',
        lines: true,
        most: 2000,
        value: wording.questions.join('\n'),
      }),
      textInput('text', 'The answer', {
        required: 'Please write an answer.',
        lines: true,
        most: longestAnswer,
        value: wording.text,
      }),
      textInput('link', 'Link to a source (optional)', {
        placeholder: 'https://…',
        most: 500,
        ...(wording.link ? { value: wording.link } : {}),
      }),
      ...sectionChoice(sectionsOf(nearest, wording.section), wording.section),
      words('Somebody else looks at the new wording before it is used.', { quiet: true }),
    ],
    [button('Propose this wording', 'curated-word', { asked: id, wording: wording.number })],
  );

/** What can be chosen: the nearest sections, and the one that was chosen before. */
export const sectionsOf = (nearest: Citation[], chosen: Citation | null): Citation[] =>
  chosen && !nearest.some((one) => one.url === chosen.url) ? [chosen, ...nearest] : nearest;

const mostLines = 12;

/** Who did what and when; whoever asked is not named. */
const history = (record: AskedEntry[]) =>
  unfold(
    'History',
    record
      .slice(-mostLines)
      .map(({ what, by, at }) =>
        words(`${moment(at)} · ${by?.name ?? 'The question'} ${deeds[what.kind]}${reasonOf(what)}`),
      ),
    [],
  );

const deeds: Record<AskedEntry['what']['kind'], string> = {
  asked: 'was asked',
  withdrawn: 'was withdrawn',
  answered: 'answered',
  worded: 'proposed another wording',
  accepted: 'took it into use',
  declined: 'decided not to use it',
  revoked: 'revoked it',
};

const reasonOf = (what: AskedEntry['what']): string =>
  'reason' in what && what.reason ? `: ${shortened(what.reason, 300)}` : '';

function accepted(record: AskedEntry[]): string {
  const entry = record.findLast(({ what }) => what.kind === 'accepted');
  return entry ? `, looked at by ${entry.by?.name ?? 'somebody'} on ${moment(entry.at)}` : '';
}

function ended(record: AskedEntry[]): string[] {
  const entry = record.findLast(({ what }) => what.kind === 'declined' || what.kind === 'revoked');
  return entry
    ? [
        `${entry.by?.name ?? 'Somebody'} ${deeds[entry.what.kind]}, ${moment(entry.at)}${reasonOf(entry.what)}`,
      ]
    : [];
}

export const perPage = 5;

/** The curated answers of a state, some at a time. */
export function curatedListCard(all: AskedQuestion[], from: number, state: string): Card {
  const page = all.slice(from, from + perPage);
  if (page.length === 0) {
    return card([
      heading(`${state} has no curated answers yet`),
      words(
        'When somebody asks the coordinators something the handbook does not say, the answer can be proposed as one.',
      ),
    ]);
  }
  return card(
    [
      heading(`Curated answers, ${state}`),
      words(`${from + 1} to ${from + page.length} of ${all.length}`, { quiet: true }),
      ...page.flatMap(line),
    ],
    [
      from + perPage < all.length ? button('More', 'curated-list', { from: from + perPage }) : null,
      from > 0 ? button('Back', 'curated-list', { from: Math.max(0, from - perPage) }) : null,
    ],
  );
}

function line(asked: AskedQuestion) {
  const wording = asked.inUse ?? asked.proposed;
  if (!wording) return [];
  const { inUse } = asked;
  return [
    words(wording.questions[0] ?? asked.question, { strong: true, apart: true }),
    words(shortened(wording.text, 200)),
    words(
      `${wording.by.name}, ${day(wording.at)}${inUse ? '' : ' · not used yet'}${asked.proposed ? ' · waits for a second coordinator' : ''}`,
      { quiet: true },
    ),
    buttons([
      button(asked.proposed ? 'Look at it' : 'Edit', 'curated-open', { asked: asked.id }),
      ...(inUse
        ? [
            unfold(
              'Revoke',
              [words('It is not used any more from the next question on.')],
              [
                button(
                  'Revoke it',
                  'curated-revoke',
                  { asked: asked.id, wording: inUse.number },
                  'destructive',
                ),
              ],
            ),
          ]
        : []),
    ]),
  ];
}
