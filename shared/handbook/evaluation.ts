import type { Answer } from './answer.ts';
import { bare as bareText } from './finding/bank.ts';
import type { Section } from './section.ts';

export interface Gold {
  source: string;
  heading: string;
}

export interface Judged {
  id: string;
  /** Where it stands in the file of questions. */
  line?: number;
  jurisdiction: string;
  question: string;
  kind?: string | null | undefined;
  expect: 'answer' | 'none';
  gold: Gold[];
  /** Named as gold, and not in the handbook. */
  missing?: Gold[];
  answer: Answer;
}

interface Tally {
  words: string;
  groups: Record<string, Figures>;
  misses: string[];
  /** Sections named as right that the handbook does not have, each with its line. */
  missing: string[];
  /** Questions that name no other, and so are in no figure. */
  apart: number;
}

interface Figures {
  covered: number;
  first: number;
  firstThree: number;
  reciprocal: number;
  refused: number;
  uncovered: number;
  honest: number;
}

/**
 * The sections of gold that a handbook has, by their page's name in it, and those that it does not have. A page of a
 * digest is known by the name of the page that it stands for, too.
 */
export function placesOf(gold: Gold[], sections: Section[]): { gold: Gold[]; missing: Gold[] } {
  const there = gold.map((one) =>
    sections
      .filter(
        ({ file, aliases, headings }) =>
          [file, ...aliases].some((name) => isPage(name, one.source)) &&
          headings.some((heading) => bare(heading) === bare(one.heading)),
      )
      .map(({ file }) => file),
  );
  return {
    gold: gold.flatMap(({ heading }, at) => [...new Set(there[at])].map((source) => ({ source, heading }))),
    missing: gold.filter((_, at) => there[at]!.length === 0),
  };
}

/** Named from wherever the writer of the questions stood. */
const isPage = (file: string, source: string): boolean =>
  `/${file}`.endsWith(`/${source}`) || `/${source}`.endsWith(`/${file}`);

/** Right is the same page, and the same heading or one above or below it. */
export function rankOf({ gold, answer }: Pick<Judged, 'gold' | 'answer'>): number {
  const at = answer.citations.findIndex(({ file, headings }) =>
    gold.some(({ source, heading }) => {
      if (!isPage(file, source)) return false;
      return (
        headings.slice(-2).some((one) => bare(one) === bare(heading)) ||
        isAbove(answer, file, headings, heading)
      );
    }),
  );
  return at + 1;
}

/** The gold is one below what was cited when another citation or suggestion shows that path. */
function isAbove(
  { citations, suggestions }: Answer,
  file: string,
  headings: string[],
  heading: string,
): boolean {
  return [...citations, ...suggestions].some(
    (one) =>
      one.file === file &&
      one.headings.length === headings.length + 1 &&
      headings.every((name, level) => one.headings[level] === name) &&
      bare(one.headings.at(-1)!) === bare(heading),
  );
}

/**
 * Figures by state and kind. A question whose gold is not in the handbook says nothing about how it is found: such are
 * told and counted apart.
 */
export function tally(all: Judged[]): Tally {
  const groups = new Map<string, Figures>();
  const misses: string[] = [];
  const missing = all.flatMap((one) => (one.missing ?? []).map((gold) => notThere(one, gold)));
  const counted = all.filter(({ expect, gold, missing }) => expect === 'none' || gold.length > 0 || !missing);
  for (const one of counted) {
    const rank = rankOf(one);
    const silent = one.answer.status !== 'answered';
    for (const name of ['all', one.jurisdiction, one.kind ?? '']) {
      if (name === '') continue;
      const group = groups.get(name) ?? empty();
      groups.set(name, group);
      if (one.expect === 'none') {
        group.uncovered++;
        if (silent) group.honest++;
        continue;
      }
      group.covered++;
      if (rank === 1) group.first++;
      if (rank > 0 && rank <= 3) group.firstThree++;
      if (rank > 0) group.reciprocal += 1 / rank;
      if (silent) group.refused++;
    }
    if (one.expect === 'none' ? !silent : rank !== 1) misses.push(missed(one, rank));
  }
  const lines = [...groups].map(([name, figures]) => row(name, figures));
  return {
    words: [
      'group, questions, first, first three, mean reciprocal rank, wrongly refused; not covered, honest no',
      ...lines,
      ...titled(missingTitle(all.length - counted.length), missing),
      ...titled('Missed', misses),
    ].join('\n'),
    groups: Object.fromEntries(groups),
    misses,
    missing,
    apart: all.length - counted.length,
  };
}

const titled = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}: ${lines.length}`, ...lines];

const missingTitle = (apart: number): string => {
  const title = 'Named as right, and not in this handbook';
  if (apart === 0) return title;
  return `${title} (${apart} ${apart === 1 ? 'question names' : 'questions name'} nothing else and ${apart === 1 ? 'is' : 'are'} not counted above)`;
};

const notThere = ({ line, ...one }: Judged, { source, heading }: Gold): string =>
  `${line === undefined ? '' : `Line ${line} `}${nameOf(one)} ${source} › ${heading}`;

/** `[q7 ca direct]` */
const nameOf = ({ id, jurisdiction, kind }: Pick<Judged, 'id' | 'jurisdiction' | 'kind'>): string =>
  `[${[id, jurisdiction, kind].filter(Boolean).join(' ')}]`;

const empty = (): Figures => ({
  covered: 0,
  first: 0,
  firstThree: 0,
  reciprocal: 0,
  refused: 0,
  uncovered: 0,
  honest: 0,
});

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function row(name: string, f: Figures): string {
  const rank = f.covered === 0 ? '–' : (f.reciprocal / f.covered).toFixed(2);
  return `${name}: ${f.covered}, ${share(f.first, f.covered)}, ${share(f.firstThree, f.covered)}, ${rank}, ${share(f.refused, f.covered)}; ${f.uncovered}, ${share(f.honest, f.uncovered)}`;
}

function missed({ question, gold, answer, ...one }: Judged, rank: number): string {
  const came = answer.citations[0]
    ? `${answer.citations[0].file} › ${answer.citations[0].headings.at(-1)}`
    : answer.status;
  const wanted = gold.map(({ source, heading }) => `${source} › ${heading}`).join(' or ') || 'an honest no';
  return `${nameOf(one)} ${question}\n    came: ${came}${rank > 1 ? ` (right one at ${rank})` : ''}\n    wanted: ${wanted}`;
}

/** Headings are compared without the anchors and marks that stand in their source. */
const bare = (heading: string) => bareText(heading.replace(/<[^<>]*>/g, ' '));
