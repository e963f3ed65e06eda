import type { Citation } from '../answer.ts';
import type { Answered, Quotation } from '../answered.ts';
import type { HandbookIndex } from '../finding/index.ts';
import { type LinkedWords, linksIn } from '../pages/linked-words.ts';

/** For a card: quotations with where their words lead, since the words are often all that stands there. */
export const withLinks = (index: HandbookIndex, answered: Answered): Answered => ({
  ...answered,
  parts: answered.parts.map((part) => ({
    ...part,
    links: part.passage === null || part.citation === null ? [] : linksOf(index, part.citation, part.passage),
    other: part.other && quotationWithLinks(index, part.other),
  })),
});

export const quotationWithLinks = (index: HandbookIndex, one: Quotation): Quotation => ({
  ...one,
  links: linksOf(index, one.citation, one.passage),
});

/** A card that leads to more is a list of links. */
const most = 12;

/** The links of the section that is quoted, and of those under it, that stand in the passage. */
function linksOf(
  { sections, parents }: HandbookIndex,
  { file, headings, url }: Citation,
  passage: string,
): LinkedWords[] {
  const path = headings.join('\n');
  const own = sections.findIndex(
    (one) => one.url === url && one.file === file && one.headings.join('\n') === path,
  );
  if (own < 0) return [];
  return sections
    .filter((_, at) => at === own || parents[at] === own)
    .flatMap(({ linked = [] }) => linked)
    .filter((one) => linksIn(passage, [one]).length > 0)
    .slice(0, most);
}
