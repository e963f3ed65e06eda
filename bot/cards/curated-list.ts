import type { AskedQuestion } from '../../shared/asked-question.ts';
import type { Card } from '../teams/turn.ts';
import { button, buttons, card, heading, shortened, unfold, words } from './elements.ts';
import { day } from './moment.ts';

const perPage = 5;

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

function standing({ inUse, proposed }: AskedQuestion): string {
  if (!inUse) return 'not used yet, waits for a second coordinator';
  return proposed ? 'in use; a new wording waits for a second coordinator' : 'in use';
}

function line(asked: AskedQuestion) {
  const wording = asked.inUse ?? asked.proposed;
  if (!wording) return [];
  const { inUse } = asked;
  return [
    words(wording.questions[0] ?? asked.question, { strong: true, apart: true }),
    words(shortened(wording.text, 200)),
    words(`${wording.by.name}, ${day(wording.at)} · ${standing(asked)}`, { quiet: true }),
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
