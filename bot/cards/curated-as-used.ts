import type { Answer, CuratedAnswer } from '../../shared/handbook/answer.ts';
import { whereMore } from './coordinators.ts';
import { type Element, group, heading, paragraphs, words } from './elements.ts';
import { day } from './moment.ts';

type Used = Omit<CuratedAnswer, 'id' | 'question' | 'likeness'>;

/** The answer as it is used for a question like one of its own. */
export const asUsed = (answer: Used, question: string) => [
  words('A coordinator’s answer', { quiet: true }),
  heading(question),
  ...answeredBy(answer),
];

/** A coordinator's words, whose they are, and where more stands. */
export const answeredBy = ({ answer, author, date, source, section }: Used): Element[] => [
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
