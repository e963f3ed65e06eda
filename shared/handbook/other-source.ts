import type { HandbookIndex } from './index.ts';
import type { Slot } from './question.ts';
import type { Found } from './search.ts';
import { termsOf } from './terms.ts';

/** How near the other source's best section has to come, and how much else they have to say alike. */
const nearly = 0.9;
const alike = 0.2;

/**
 * The runner-up when it is of another source of the state than the best, answers nearly as well and speaks of the same
 * thing; else null. Two sources that merely use the same word are no two answers.
 */
export function otherSource(index: HandbookIndex, slots: Slot[], [best, next]: Found[]): Found | null {
  if (!best || !next || next.score < best.score * nearly) return null;
  const source = ({ section }: Found) => index.sections[section]!.handbook;
  if (source(best) === source(next)) return null;
  const asked = new Set(slots.flatMap(({ terms }) => [...terms].map(([term]) => term)));
  return shared(said(index, best, asked), said(index, next, asked)) < alike ? null : next;
}

/** What its best item speaks of besides what is asked. */
function said({ sections }: HandbookIndex, { section, block }: Found, asked: Set<string>): Set<string> {
  const { headings, blocks } = sections[section]!;
  const terms = termsOf(`${headings.at(-1)} ${blocks[block]?.text ?? blocks[0]?.text ?? ''}`);
  return new Set([...terms.keys()].filter((term) => !asked.has(term)));
}

/** Share of the shorter one's terms that the other holds, too. */
function shared(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((term) => other.has(term));
  return both.length / Math.max(1, Math.min(one.size, other.size));
}
