import { z } from 'zod';
import type { QuestionHeard } from '../logged-question.ts';
import type { Citation } from './answer.ts';
import { chatWords, grammarWords } from './words/noise.ts';
import { tokens } from './words/tokens.ts';

const askedOften = z.object({
  question: z.string(),
  times: z.number(),
  section: z.string().nullable(),
  url: z.string().nullable(),
  up: z.number(),
  down: z.number(),
  words: z.array(z.string()),
});
export type AskedOften = z.infer<typeof askedOften>;

const sectionHeard = z.object({
  section: z.string(),
  url: z.string(),
  /** How often it was the answer, and how often merely the nearest to a question without one. */
  answered: z.number(),
  unanswered: z.number(),
  up: z.number(),
  down: z.number(),
});
export type SectionHeard = z.infer<typeof sectionHeard>;

/** What the handbook's editors can learn from what was asked: questions without names, most frequent first. */
export const gapsShape = z.object({
  jurisdiction: z.string(),
  since: z.string().nullable(),
  asked: z.number(),
  answered: z.number(),
  /** The rest of those asked was about another state. */
  leftOpen: z.number(),
  up: z.number(),
  down: z.number(),
  /** Questions the handbook does not answer, with the section that is nearest. */
  unanswered: z.array(askedOften),
  /** Answers somebody found not helpful, with what they said. */
  disliked: z.array(askedOften),
  mostAsked: z.array(askedOften),
  /** What was taken for off topic or for orders, or is not in English; not counted among what was asked. */
  declined: z.array(askedOften),
  sections: z.array(sectionHeard),
  /** How many there are of each, also where a list is cut off. */
  found: z.object({
    unanswered: z.number(),
    disliked: z.number(),
    mostAsked: z.number(),
    declined: z.number(),
    sections: z.number(),
  }),
});
export type Gaps = z.infer<typeof gapsShape>;

const most = 25;

export function gapsOf(jurisdiction: string, since: string | null, heard: QuestionHeard[]): Gaps {
  const declined = heard.filter(({ status }) => status === 'declined');
  const asked = heard.filter(({ status }) => status !== 'declined');
  const open = asked.filter(({ status }) => status === 'not-in-handbook');
  const often = alikeTogether(asked);
  const lists = {
    unanswered: alikeTogether(open).sort(byTimes),
    disliked: often.filter(({ down }) => down > 0).sort((a, b) => b.down - a.down),
    mostAsked: often.filter(({ times }) => times > 1).sort(byTimes),
    declined: alikeTogether(declined).sort(byTimes),
    sections: sectionsOf(asked),
  };
  return {
    jurisdiction,
    since,
    asked: asked.length,
    answered: asked.filter(({ status }) => status === 'answered').length,
    leftOpen: open.length,
    up: sum(asked, ({ up }) => up),
    down: sum(asked, ({ down }) => down),
    unanswered: lists.unanswered.slice(0, most),
    disliked: lists.disliked.slice(0, most),
    mostAsked: lists.mostAsked.slice(0, most),
    declined: lists.declined.slice(0, most),
    sections: lists.sections.slice(0, most),
    found: {
      unanswered: lists.unanswered.length,
      disliked: lists.disliked.length,
      mostAsked: lists.mostAsked.length,
      declined: lists.declined.length,
      sections: lists.sections.length,
    },
  };
}

const alikeTogether = (asked: QuestionHeard[]): AskedOften[] =>
  [...Map.groupBy(asked, ({ question }) => alike(question)).values()].map(together);

/** Questions of the same words, whatever their order, endings and politeness. */
function alike(question: string): string {
  const all = tokens(question);
  const content = all.filter(({ word }) => !grammarWords.has(word) && !chatWords.has(word));
  return [...new Set((content.length > 0 ? content : all).map(({ stem }) => stem))].sort().join(' ');
}

/** Newest words for a question that was asked several times. */
function together(same: QuestionHeard[]): AskedOften {
  const [newest] = same;
  const section = same.flatMap(({ sections }) => sections)[0] ?? null;
  return {
    question: newest?.question ?? '',
    times: same.length,
    section: section && nameOf(section),
    url: section?.url ?? null,
    up: sum(same, ({ up }) => up),
    down: sum(same, ({ down }) => down),
    words: same.flatMap(({ words }) => words),
  };
}

function sectionsOf(asked: QuestionHeard[]): SectionHeard[] {
  const places = asked.flatMap((one) => one.sections.map((section) => ({ section, one })));
  return [...Map.groupBy(places, ({ section }) => nameOf(section))]
    .map(([section, here]) => {
      const questions = here.map(({ one }) => one);
      const unanswered = questions.filter(({ status }) => status !== 'answered').length;
      return {
        section,
        url: here[0]?.section.url ?? '',
        answered: questions.length - unanswered,
        unanswered,
        up: sum(questions, ({ up }) => up),
        down: sum(questions, ({ down }) => down),
      };
    })
    .sort((a, b) => b.unanswered + b.down - (a.unanswered + a.down) || b.answered - a.answered);
}

const nameOf = ({ headings, handbook }: Citation): string => headings.join(' › ') || handbook;
const byTimes = (a: AskedOften, b: AskedOften): number => b.times - a.times;
const sum = (all: QuestionHeard[], of: (one: QuestionHeard) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
