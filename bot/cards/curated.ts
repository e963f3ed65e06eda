import type { AskedEntry, AskedQuestion, Wording } from '../../shared/asked-question.ts';
import type { Citation } from '../../shared/handbook/answer.ts';
import type { Card } from '../teams/turn.ts';
import { longestAnswer, sectionChoice } from './coordinators.ts';
import { asUsed } from './curated-as-used.ts';
import { accepted, ended, history } from './curated-record.ts';
import { button, card, heading, textInput, unfold, words } from './elements.ts';

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
          ? `In use${accepted(record)}; a new wording waits for a second coordinator. It would be used like this:`
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
      asked.inUse ? revoke(asked.id, asked.inUse) : null,
      history(record),
    ],
  );
}

function inUseCard(asked: AskedQuestion, inUse: Wording, record: AskedEntry[]): Card {
  return card(
    [words(`In use${accepted(record)}`, { strong: true }), ...shown(inUse)],
    [wordingForm('Edit', asked, inUse), revoke(asked.id, inUse), history(record)],
  );
}

/** Ends the use, and with it what is proposed instead. */
const revoke = (asked: string, inUse: Wording) =>
  unfold(
    'Revoke',
    [
      words('It is not used any more from the next question on.'),
      textInput('reason', 'Why? (optional)', { lines: true }),
    ],
    [button('Revoke it', 'curated-revoke', { asked, wording: inUse.number }, 'destructive')],
  );

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
