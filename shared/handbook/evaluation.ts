import type { Answer } from './answer.ts';
import { bare as bareText } from './finding/bank.ts';

export interface Judged {
  id: string;
  jurisdiction: string;
  question: string;
  kind?: string | null | undefined;
  expect: 'answer' | 'none';
  gold: { source: string; heading: string }[];
  answer: Answer;
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

/** Right is the same page, and the same heading or one above or below it. */
export function rankOf({ gold, answer }: Pick<Judged, 'gold' | 'answer'>): number {
  const at = answer.citations.findIndex(({ file, headings }) =>
    gold.some(({ source, heading }) => {
      // Named from wherever the writer of the questions stood.
      if (!(`/${file}`.endsWith(`/${source}`) || `/${source}`.endsWith(`/${file}`))) return false;
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

export function tally(all: Judged[]): { words: string; groups: Record<string, Figures>; misses: string[] } {
  const groups = new Map<string, Figures>();
  const misses: string[] = [];
  for (const one of all) {
    const rank = rankOf(one);
    const silent = one.answer.status !== 'answered';
    for (const name of ['all', one.jurisdiction, one.kind ?? 'no kind']) {
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
      '',
      ...misses,
    ].join('\n'),
    groups: Object.fromEntries(groups),
    misses,
  };
}

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

function missed({ jurisdiction, kind, question, gold, answer }: Judged, rank: number): string {
  const came = answer.citations[0]
    ? `${answer.citations[0].file} › ${answer.citations[0].headings.at(-1)}`
    : answer.status;
  const wanted = gold.map(({ source, heading }) => `${source} › ${heading}`).join(' or ') || 'an honest no';
  return `[${jurisdiction} ${kind ?? ''}] ${question}\n    came: ${came}${rank > 1 ? ` (right one at ${rank})` : ''}\n    wanted: ${wanted}`;
}

/** Headings are compared without the anchors and marks that stand in their source. */
const bare = (heading: string) => bareText(heading.replace(/<[^<>]*>/g, ' '));
