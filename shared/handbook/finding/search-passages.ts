import { confidence, features } from '../abstaining/confidence.ts';
import { givesOrders } from '../abstaining/decline.ts';
import type { Quotation } from '../answered.ts';
import { passage } from '../answering/passage.ts';
import type { Handbook } from '../handbook.ts';
import { readHalfTyped } from './half-typed.ts';
import { blockOf, type HandbookIndex, sectionOf } from './index.ts';
import { readQuestion, type Slot } from './question.ts';
import { type Found, search } from './search.ts';

const most = 8;
/** As many characters as are read of the words. */
const longest = 200;
/** As sure as it must be that the best section is meant; less than for an answer, since a person chooses. */
const surely = 0.4;
/** Shares of the best hit's score, and of the words that it speaks of, below which one has little to do with them. */
const weaker = { score: 0.4, covered: 0.5 };
/** How well another word fits that begins like the last one typed. */
const begunAlike = 0.6;

/**
 * The best sections for words somebody searches with, each with its smallest passage. For no words, the sections that
 * most is asked about; for words the handbook does not speak of, none.
 */
export function searchPassages(handbook: Handbook, typed: string): Quotation[] {
  const { index } = handbook;
  if (typed.trim() === '') return quotations(index, [], mostAskedAbout(index));
  if (givesOrders(typed)) return [];
  const { text, others } = readHalfTyped(index, inWords(typed.slice(0, longest)));
  const slots = readQuestion(index, text).map((slot, at, all) =>
    at === lastWord(all) ? { ...slot, terms: withOthers(slot.terms, others) } : slot,
  );
  if (slots.every(({ unknown }) => unknown)) return [];
  const likely = handbook.learned?.likely(text, slots) ?? null;
  const found = search(index, slots, likely);
  const best = found[0];
  if (!best || !speaksOf(handbook, text, slots, found, likely)) return [];
  return quotations(
    index,
    slots,
    found.filter(
      ({ score, covered }) => score >= weaker.score * best.score && covered >= weaker.covered * best.covered,
    ),
  );
}

/** Abstains as from an answer; who types nothing but words of the handbook is shown where they stand. */
function speaksOf(
  { index, learned, odds }: Handbook,
  text: string,
  slots: Slot[],
  found: Found[],
  likely: Float32Array | null,
): boolean {
  const seen = features(index, text, slots, found, odds(text), likely);
  if (confidence(found, seen, learned !== null).sure >= surely) return true;
  return seen.keywords === 1 && found[0]!.literal > 0.95;
}

/** Tags, links and addresses are no words. */
const inWords = (typed: string): string =>
  typed.replace(/<[a-z!/][^<>]*>?|\[[^[\]]*\]\([^()]*\)?|\bhttps?:\S+/gi, ' ').trimStart();

const lastWord = (slots: readonly Slot[]): number => slots.findLastIndex(({ pair }) => !pair);

const withOthers = (terms: Map<string, number>, others: string[]): Map<string, number> =>
  new Map([...others.map((stem) => [stem, begunAlike] as const), ...terms]);

/** Each passage once: a heading without words is answered by those of the section under it. */
function quotations(
  index: HandbookIndex,
  slots: Slot[],
  found: Pick<Found, 'section' | 'passage' | 'said'>[],
): Quotation[] {
  const quoted = new Map<string, Quotation>();
  for (const one of found) {
    if (quoted.size === most) break;
    const { handbook, file, headings, url } = index.sections[one.section]!;
    const said = passage(index, slots, one);
    if (!quoted.has(said)) quoted.set(said, { passage: said, citation: { handbook, file, headings, url } });
  }
  return [...quoted.values()];
}

/** By how many ways of asking the state's questions hold for each section. */
function mostAskedAbout({ units, sections }: HandbookIndex) {
  const ways = sections.map(() => 0);
  for (let unit = 0; unit < units.length; unit += 4)
    if (units[unit + blockOf]! < 0) ways[units[unit + sectionOf]!]!++;
  return sections
    .map((_, section) => ({ section, passage: -1, said: 0 }))
    .sort((a, b) => ways[b.section]! - ways[a.section]!);
}
