import { visible } from '../report/visible.ts';
import type { AskedOften, Gaps, SectionHeard } from './gaps.ts';

/** The report as text, for a terminal or an editors' meeting; `state` is what the state is called there. */
export function gapsInWords(gaps: Gaps, state = gaps.jurisdiction): string {
  const { since, asked, unanswered, disliked, mostAsked, declined, sections, found } = gaps;
  const from = since === null ? '' : ` since ${since}`;
  if (asked === 0 && declined.length === 0)
    return `${state}: nobody has asked anything${from} that is kept here.`;
  return [
    `${state}: ${asked} ${asked === 1 ? 'question' : 'questions'}${from}`,
    `  ${figuresInWords(gaps)}`,
    ...list('The handbook does not say', unanswered, found.unanswered, nearest),
    ...list('Not helpful', disliked, found.disliked, said),
    ...list('Asked most', mostAsked, found.mostAsked, ({ section }) => (section ? `    ${section}` : null)),
    ...list('Declined, as off topic, as orders or in another language', declined, found.declined, () => null),
    ...(sections.length === 0
      ? []
      : [titled('By section', sections, found.sections), ...sections.map(sectionLine)]),
  ].join('\n');
}

/** `answered 9, left open 2, about another state 1, helpful 3, not helpful 1` */
function figuresInWords({ asked, answered, leftOpen, up, down }: Gaps): string {
  const elsewhere = asked - answered - leftOpen;
  const other = elsewhere > 0 ? `about another state ${elsewhere}, ` : '';
  return `answered ${answered}, left open ${leftOpen}, ${other}helpful ${up}, not helpful ${down}`;
}

const titled = (title: string, shown: unknown[], found: number): string =>
  shown.length < found ? `${title} (the first ${shown.length} of ${found})` : title;

const list = (
  title: string,
  all: AskedOften[],
  found: number,
  below: (one: AskedOften) => string | null,
): string[] =>
  all.length === 0
    ? []
    : [
        titled(title, all, found),
        ...all.flatMap((one) => [`  ${one.times} × ${oneLine(one.question)}`, below(one) ?? []].flat()),
      ];

/** What somebody typed stays one entry, and cannot steer a terminal. */
const oneLine = (typed: string): string => visible(typed.replace(/[\s\u0085]+/g, ' ').trim());

const nearest = ({ section }: AskedOften) => (section ? `    nearest: ${section}` : null);
const said = ({ section, down, up, words }: AskedOften) =>
  [
    `    not helpful ${down}, helpful ${up}${section ? `: ${section}` : ''}`,
    ...words.map((word) => `    “${oneLine(word)}”`),
  ].join('\n');
const sectionLine = ({ section, answered, unanswered, up, down }: SectionHeard) =>
  `  ${section}: answered ${answered}, left open ${unanswered}, helpful ${up}, not helpful ${down}`;
