import { amountsIn } from '../words/amounts.ts';
import { termsOf } from '../words/terms.ts';
import type { HandbookIndex } from './index.ts';
import type { Slot } from './question.ts';
import type { Found } from './search.ts';

/** How near the other source's best section has to come. */
const nearly = 0.9;
/** How much else they have to say alike: less where one passage of it is meant, more where all its section is. */
const alike = { passage: 0.2, section: 0.5 };
/** Of the question, how much of it each of the two passages has to hold, by its very words; and how near it has to come. */
const whole = { within: 0.9, literal: 0.9, score: 0.65 };
/** The same where they give other figures. */
const contrary = { within: 0.6, literal: 0.6, score: 0.4 };
/** Further down nothing answers as well. */
const deepest = 5;

/**
 * What another source of the state than the best answers to the same: its section comes nearly as near, or its
 * passage, as the best one, holds what is asked, and both speak of the same thing; or they give other figures. Null
 * when none does: two sources that merely use the same word are no two answers.
 */
export function otherSource(index: HandbookIndex, slots: Slot[], found: Found[]): Found | null {
  const [best] = found;
  if (!best) return null;
  const source = ({ section }: Found) => index.sections[section]!.handbook;
  const next = found.slice(1, deepest).find((one) => source(one) !== source(best));
  if (!next) return null;
  if (bothHold(best, next, contrary) && contradict(textOf(index, best), textOf(index, next))) return next;
  const comes = bothHold(best, next, whole) || (next === found[1] && next.score >= best.score * nearly);
  if (!comes) return null;
  const asked = new Set(slots.flatMap(({ terms }) => [...terms].map(([term]) => term)));
  const same = shared(said(index, best, asked), said(index, next, asked));
  return same >= (next.passage < 0 ? alike.section : alike.passage) ? next : null;
}

const bothHold = (best: Found, next: Found, enough: typeof whole): boolean =>
  next.score >= best.score * enough.score &&
  [best, next].every(({ within, literal }) => within >= enough.within && literal >= enough.literal);

/** Both give figures, and none that the other gives. */
function contradict(one: string, other: string): boolean {
  const [here, there] = [amountsIn(one), amountsIn(other)];
  return here.size > 0 && there.size > 0 && [...here].every((one) => !there.has(one));
}

const textOf = ({ sections }: HandbookIndex, { section, passage }: Found): string =>
  sections[section]!.blocks[passage]?.text ?? '';

/** What its best item speaks of besides what is asked. */
function said({ sections }: HandbookIndex, { section, passage }: Found, asked: Set<string>): Set<string> {
  const { headings, blocks } = sections[section]!;
  const terms = termsOf(`${headings.at(-1)} ${blocks[passage]?.text ?? blocks[0]?.text ?? ''}`);
  return new Set([...terms.keys()].filter((term) => !asked.has(term)));
}

/** Share of the shorter one's terms that the other holds, too. */
function shared(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((term) => other.has(term));
  return both.length / Math.max(1, Math.min(one.size, other.size));
}
