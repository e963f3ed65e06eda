import type { QuestionHeard } from '../logged-question.ts';
import type { Citation } from './answer.ts';
import { chatWords, grammarWords } from './noise.ts';
import { tokens } from './tokens.ts';

/** What the handbook's editors can learn from what was asked: questions without names, most frequent first. */
export interface Gaps {
  jurisdiction: string;
  since: string | null;
  asked: number;
  /** Questions the handbook does not answer, with the section that is nearest. */
  unanswered: AskedOften[];
  /** Answers somebody found not helpful, with what they said. */
  disliked: AskedOften[];
  mostAsked: AskedOften[];
  sections: SectionHeard[];
}

export interface AskedOften {
  question: string;
  times: number;
  section: string | null;
  url: string | null;
  up: number;
  down: number;
  words: string[];
}

export interface SectionHeard {
  section: string;
  url: string;
  /** How often it was the answer, and how often merely the nearest to a question without one. */
  answered: number;
  unanswered: number;
  up: number;
  down: number;
}

const most = 25;

export function gapsOf(jurisdiction: string, since: string | null, heard: QuestionHeard[]): Gaps {
  const asked = heard.filter(({ status }) => status !== 'declined');
  const often = [...Map.groupBy(asked, ({ question }) => alike(question)).values()].map(together);
  const without = (one: QuestionHeard) => one.status === 'not-in-handbook';
  const unanswered = Map.groupBy(asked.filter(without), ({ question }) => alike(question));
  return {
    jurisdiction,
    since,
    asked: asked.length,
    unanswered: [...unanswered.values()].map(together).sort(byTimes).slice(0, most),
    disliked: often
      .filter(({ down }) => down > 0)
      .sort((a, b) => b.down - a.down)
      .slice(0, most),
    mostAsked: often
      .filter(({ times }) => times > 1)
      .sort(byTimes)
      .slice(0, most),
    sections: sectionsOf(asked).slice(0, most),
  };
}

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
