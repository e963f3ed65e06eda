import type { Quotation } from '../answered.ts';
import { passage } from '../answering/passage.ts';
import type { Handbook } from '../handbook.ts';
import { blockOf, type HandbookIndex, sectionOf } from './index.ts';
import { readQuestion } from './question.ts';
import { search } from './search.ts';

const most = 8;
/** As many characters as are read of the words. */
const longest = 200;

/**
 * The best sections for words somebody searches with, each with its smallest passage. For no words, the sections that
 * most is asked about; for words neither the handbook nor its field know, none.
 */
export function searchPassages({ index, learned }: Handbook, text: string): Quotation[] {
  const slots = [...readQuestion(index, text.slice(0, longest))];
  if (text.trim() !== '' && slots.every(({ unknown }) => unknown)) return [];
  const found =
    text.trim() === '' ? mostAskedAbout(index) : search(index, slots, learned?.likely(text, slots));
  return found.slice(0, most).map(({ section, block, said }) => {
    const { handbook, file, headings, url } = index.sections[section]!;
    return {
      passage: passage(index, slots, { section, block, said }),
      citation: { handbook, file, headings, url },
    };
  });
}

/** By how many ways of asking the state's questions hold for each section. */
function mostAskedAbout({ units, sections }: HandbookIndex) {
  const ways = sections.map(() => 0);
  for (let unit = 0; unit < units.length; unit += 4)
    if (units[unit + blockOf]! < 0) ways[units[unit + sectionOf]!]!++;
  return sections
    .map((_, section) => ({ section, score: 0, covered: 0, literal: 0, within: 0, block: -1, said: 0 }))
    .sort((a, b) => ways[b.section]! - ways[a.section]!);
}
