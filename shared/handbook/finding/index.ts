import { withoutTargets } from '../pages/link-target.ts';
import type { Block, Section } from '../section.ts';
import { remember } from '../words/remember.ts';
import { type Known, knownWords } from '../words/spelling.ts';
import { asStep, subjectOf, termsOf, withoutLabels } from '../words/terms.ts';
import { type Banked, type BankedQuestion, blockAbout, placeBank } from './bank.ts';
import { type Level, levelOf, type Weights } from './level.ts';
import { childrenOf, parentsOf } from './outline.ts';
import { tuning } from './tuning.ts';

/**
 * Sections, items, rows and banked questions: whatever can vote for its section. Four numbers a unit, side by side, since
 * they are looked at together: its section, its position in the section's blocks (-1 for a banked question), the sum of
 * the weights of its own terms, for comparing with a question, and the unit that answers a banked question (-1 when the
 * whole section does).
 */
export type Units = Float32Array;
export const [sectionOf, blockOf, massOf, answeredBy] = [0, 1, 2, 3] as const;

export interface HandbookIndex {
  /** No two have the same, so that what was read with one is told from what another read. */
  id: number;
  sections: Section[];
  units: Units;
  bySection: Level;
  byUnit: Level;
  /** Rarity of a term, from how many sections hold it. */
  rarity: (term: string) => number;
  /** Words the handbook and the field know, for mending typos. */
  known: Known;
  /** Sections that are a heading alone. */
  silent: Uint8Array;
  /** Sections whose heading stands directly above. */
  parents: number[];
}

export const fields = {
  heading: 3.2,
  path: 1.3,
  alias: 0.8,
  title: 2,
  subject: 1.2,
  body: 1,
  bank: 1.6,
  step: 0.3,
  children: 0.5,
};

let built = 0;

/** Builds the index of one jurisdiction: everything a question is held against, in memory. */
export function buildIndex(sections: Section[], bank: Banked[] = []): HandbookIndex {
  const parents = parentsOf(sections);
  const words = new Set<string>();
  const { inSections, inUnits, lengths, units } = gather(sections, parents, placeBank(sections, bank), words);
  const averageLength = average(lengths);
  const averageUnit = average(units.map(({ length }) => length));
  const bySection = levelOf(inSections, sections.length, mostSaturated, (weight, id) =>
    saturated(weight, tuning.lengthNorm, lengths[id]! / averageLength),
  );
  const byUnit = levelOf(inUnits, units.length, mostSaturated, (weight, id) =>
    saturated(weight, tuning.unitNorm, units[id]!.length / averageUnit),
  );
  const masses = massesOf(inUnits, units.length, rarityIn(bySection));
  return {
    id: ++built,
    sections,
    units: Float32Array.from(
      units.flatMap(({ section, block, answeredBy }, id) => [section, block, masses[id]!, answeredBy]),
    ),
    bySection,
    byUnit,
    rarity: rarityIn(bySection),
    known: knownWords(words),
    silent: Uint8Array.from(sections, ({ blocks }) =>
      blocks.every(({ kind }) => kind === 'reference') ? 1 : 0,
    ),
    parents,
  };
}

/** While the index is built. */
interface Gathered {
  inSections: Map<string, Weights>;
  inUnits: Map<string, Weights>;
  /** Of the sections. */
  lengths: number[];
  units: { section: number; block: number; length: number; answeredBy: number }[];
}

/** Every term of sections, items and banked questions; adds to `words` what the sections are written in. */
function gather(
  sections: Section[],
  parents: number[],
  banked: BankedQuestion[][],
  words: Set<string>,
): Gathered {
  const inSections = new Map<string, Weights>();
  const inUnits = new Map<string, Weights>();
  const units: Gathered['units'] = [];
  const lengths: number[] = [];
  const children = childrenOf(parents);
  // Headings come again with every item under them.
  const terms = remember(Number.POSITIVE_INFINITY, (text) => termsOf(text, words));

  sections.forEach((section, at) => {
    const bag = new Map<string, number>();
    const add = (text: string, weight: number, limit = Number.POSITIVE_INFINITY) => {
      for (const [term, times] of terms(text)) {
        bag.set(term, (bag.get(term) ?? 0) + Math.min(times, limit) * weight);
      }
    };
    const own = section.headings.at(-1)!;
    add(own, fields.heading);
    for (const above of section.headings.slice(0, -1)) add(above, fields.path);
    for (const alias of section.aliases) add(alias, fields.alias);
    let length = 0;
    section.blocks.forEach((block, position) => {
      if (block.kind === 'reference') return;
      const again = block.kind === 'row' && section.blocks[position - 1]?.kind === 'row';
      add(
        again ? withoutLabels(block.text) : block.text,
        block.kind === 'title' ? fields.title : fields.body,
      );
      const subject = subjectOf(block);
      if (subject) add(subject, fields.subject);
      add(asStep(block), fields.step);
      length += withoutTargets(block.text).length / 6;
      addUnit(section, block, at, position);
    });
    if (section.blocks.every(({ kind }) => kind === 'reference')) addUnit(section, null, at, 0);
    for (const child of (children.get(at) ?? []).slice(0, 40)) {
      add(sections[child]!.headings.at(-1)!, fields.children);
    }
    const asked = banked[at] ?? [];
    const about = blockAbout(asked.length > 0 ? section.blocks : []);
    const unitAbout = remember(Number.POSITIVE_INFINITY, (words) => {
      const block = about(words);
      return block < 0 ? -1 : units.findLastIndex((unit) => unit.section === at && unit.block === block);
    });
    for (const { text, about: words } of asked) {
      add(text, fields.bank / Math.sqrt(asked.length), 1);
      addQuestion(text, at, words === null ? -1 : unitAbout(words));
    }
    lengths.push(length + 12);
    for (const [term, weight] of bag) post(inSections, term, at, weight);
  });

  return { inSections, inUnits, lengths, units };

  function addUnit(section: Section, block: Block | null, at: number, position: number): void {
    const bag = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const [term, times] of terms(text)) bag.set(term, (bag.get(term) ?? 0) + times * weight);
    };
    if (block) add(block.text, 1);
    if (block) add(subjectOf(block), 1.2);
    if (block?.lead) add(block.lead, 0.45);
    // Its own number says more than another item's mention of it.
    if (block) add(asStep(block), 3);
    add(section.headings.at(-1)!, block ? 0.6 : 1);
    for (const above of section.headings.slice(0, -1)) add(above, 0.3);
    const length = withoutTargets(block?.text ?? '').length / 6 + 4;
    push(bag, { section: at, block: position, length, answeredBy: -1 });
  }

  /** Of a banked question only single words and meanings are compared. */
  function addQuestion(question: string, at: number, answeredBy: number): void {
    const words = [...terms(question)].filter(([term]) => !term.includes(' '));
    push(words, { section: at, block: -1, length: question.length / 6, answeredBy });
  }

  function push(bag: Iterable<[string, number]>, unit: (typeof units)[number]): void {
    const id = units.push(unit) - 1;
    for (const [term, weight] of bag) post(inUnits, term, id, weight);
  }
}

function post(postings: Map<string, Weights>, term: string, id: number, weight: number): void {
  const list = postings.get(term);
  if (!list) postings.set(term, { ids: [id], weights: [weight] });
  else {
    list.ids.push(id);
    list.weights.push(weight);
  }
}

/** More of the same adds less and less, and in a long text it says less (Okapi BM25). */
const saturated = (weight: number, norm: number, length: number): number =>
  (weight * (tuning.saturation + 1)) / (weight + tuning.saturation * (1 - norm + norm * length));

const mostSaturated = tuning.saturation + 1;

/** How rare a term is, from how many sections hold it (Okapi BM25). */
const rarityIn =
  (level: Level) =>
  (term: string): number => {
    const holding = level.holders(term);
    return Math.log(1 + (Math.max(1, level.count) - holding + 0.5) / (holding + 0.5));
  };

/** A unit weighs what its rare words weigh; meanings and pairs count nothing, since their words count. */
function massesOf(
  inUnits: ReadonlyMap<string, Weights>,
  count: number,
  rarity: (term: string) => number,
): Float32Array {
  const masses = new Float32Array(count);
  for (const [term, { ids }] of inUnits) {
    if (term.startsWith('~') || term.includes(' ')) continue;
    const weight = rarity(term);
    for (const id of ids) masses[id]! += weight;
  }
  return masses;
}

const average = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
