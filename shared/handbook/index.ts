import { type Banked, placeBank } from './bank.ts';
import { childrenOf, parentsOf } from './outline.ts';
import { remember } from './remember.ts';
import type { Block, Section } from './section.ts';
import { type Known, knownWords } from './spelling.ts';
import { subjectOf, termsOf, withoutLabels } from './terms.ts';
import { tuning } from './tuning.ts';

/** A section, an item, a row or a banked question: whatever can vote for its section. */
export interface Unit {
  section: number;
  /** Position in the section's blocks; -1 for a banked question. */
  block: number;
  /** Sum of the weights of its own terms, for comparing with a question. */
  mass: number;
  length: number;
}

/** Where a term stands, ascending, and how strongly it speaks for each, from 0 to `tuning.saturation + 1`. */
export interface Postings {
  ids: Int32Array;
  strengths: Float64Array;
}

export interface HandbookIndex {
  sections: Section[];
  units: Unit[];
  /** Term to sections, with its weight there. */
  inSections: Map<string, Postings>;
  /** Term to units. */
  inUnits: Map<string, Postings>;
  /** Rarity of a term, from how many sections hold it. */
  rarity: (term: string) => number;
  /** Words the handbook and the field know, for mending typos. */
  known: Known;
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
  children: 0.5,
};

/** Builds the index of one jurisdiction: everything a question is held against, in memory. */
export function buildIndex(sections: Section[], bank: Banked[] = []): HandbookIndex {
  const inSections = new Map<string, Weights>();
  const inUnits = new Map<string, Weights>();
  const units: Unit[] = [];
  const sectionLengths: number[] = [];
  const parents = parentsOf(sections);
  const children = childrenOf(parents);
  const words = new Set<string>();
  const banked = placeBank(sections, bank);
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
      length += block.text.length / 6;
      addUnit(section, block, at, position);
    });
    if (section.blocks.every(({ kind }) => kind === 'reference')) addUnit(section, null, at, 0);
    for (const child of (children.get(at) ?? []).slice(0, 40)) {
      add(sections[child]!.headings.at(-1)!, fields.children);
    }
    const asked = banked[at] ?? [];
    for (const question of asked) {
      add(question, fields.bank / Math.sqrt(asked.length), 1);
      addQuestion(question, at);
    }
    sectionLengths.push(length + 12);
    for (const [term, weight] of bag) post(inSections, term, at, weight);
  });

  const count = Math.max(1, sections.length);
  const averageLength = sectionLengths.reduce((sum, one) => sum + one, 0) / count;
  const averageUnit = units.reduce((sum, one) => sum + one.length, 0) / Math.max(1, units.length);
  const rarity = (term: string) => {
    const holding = inSections.get(term)?.ids.length ?? 0;
    return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
  };
  const index: HandbookIndex = {
    sections,
    units,
    inSections: saturated(inSections, tuning.lengthNorm, (id) => sectionLengths[id]! / averageLength),
    inUnits: saturated(inUnits, tuning.unitNorm, (id) => units[id]!.length / averageUnit),
    rarity,
    known: knownWords(words),
    parents,
  };
  weigh(index);
  return index;

  function addUnit(section: Section, block: Block | null, at: number, position: number): void {
    const bag = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const [term, times] of terms(text)) bag.set(term, (bag.get(term) ?? 0) + times * weight);
    };
    if (block) add(block.text, 1);
    if (block) add(subjectOf(block), 1.2);
    if (block?.lead) add(block.lead, 0.45);
    add(section.headings.at(-1)!, block ? 0.6 : 1);
    for (const above of section.headings.slice(0, -1)) add(above, 0.3);
    push(bag, { section: at, block: position, mass: 0, length: (block?.text.length ?? 0) / 6 + 4 });
  }

  /** Of a banked question only single words and meanings are compared. */
  function addQuestion(question: string, at: number): void {
    const words = [...terms(question)].filter(([term]) => !term.includes(' '));
    push(words, { section: at, block: -1, mass: 0, length: question.length / 6 });
  }

  function push(bag: Iterable<[string, number]>, unit: Unit): void {
    const id = units.push(unit) - 1;
    for (const [term, weight] of bag) post(inUnits, term, id, weight);
  }
}

interface Weights {
  ids: number[];
  weights: number[];
}

function post(postings: Map<string, Weights>, term: string, id: number, weight: number): void {
  const list = postings.get(term);
  if (!list) postings.set(term, { ids: [id], weights: [weight] });
  else {
    list.ids.push(id);
    list.weights.push(weight);
  }
}

/** Weights to strengths: more of the same adds less and less, and in a long text it says less (Okapi BM25). */
function saturated(
  postings: Map<string, Weights>,
  norm: number,
  lengthOf: (id: number) => number,
): Map<string, Postings> {
  const done = new Map<string, Postings>();
  for (const [term, { ids, weights }] of postings) {
    const strengths = Float64Array.from(weights, (weight, at) => {
      const length = 1 - norm + norm * lengthOf(ids[at]!);
      return (weight * (tuning.saturation + 1)) / (weight + tuning.saturation * length);
    });
    done.set(term, { ids: Int32Array.from(ids), strengths });
  }
  return done;
}

/** A question weighs what its rare words weigh; meanings count half, since their words count, too. */
function weigh(index: HandbookIndex): void {
  for (const [term, { ids }] of index.inUnits) {
    const weight = term.startsWith('~') || term.includes(' ') ? 0 : index.rarity(term);
    for (const id of ids) index.units[id]!.mass += weight;
  }
}
