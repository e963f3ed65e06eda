import { meaningsIn, thesaurusWords } from './lexicon.ts';
import { chatWords, grammarWords } from './noise.ts';
import type { Block, Section } from './section.ts';
import { type Token, tokens } from './tokens.ts';

/** Questions people ask, for the section that answers each. */
export interface Banked {
  handbook?: string;
  page: string;
  heading: string;
  anchor?: string | undefined;
  ask: string[];
}

/** A section, an item, a row or a banked question: whatever can vote for its section. */
export interface Unit {
  section: number;
  /** Position in the section's blocks; -1 for a banked question. */
  block: number;
  /** Sum of the weights of its own terms, for comparing with a question. */
  mass: number;
  length: number;
}

export interface Postings {
  ids: number[];
  weights: number[];
}

export interface HandbookIndex {
  sections: Section[];
  units: Unit[];
  /** Term to sections, with its weight there. */
  inSections: Map<string, Postings>;
  /** Term to units. */
  inUnits: Map<string, Postings>;
  sectionLengths: number[];
  averageLength: number;
  averageUnit: number;
  /** Rarity of a term, from how many sections hold it. */
  rarity: (term: string) => number;
  /** Words the handbook knows, by their first two letters, for mending typos. */
  known: Map<string, string[]>;
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
  bank: 1.1,
  children: 0.5,
};

/** Builds the index of one jurisdiction: everything a question is held against, in memory. */
export function buildIndex(sections: Section[], bank: Banked[] = []): HandbookIndex {
  const inSections = new Map<string, Postings>();
  const inUnits = new Map<string, Postings>();
  const units: Unit[] = [];
  const sectionLengths: number[] = [];
  const parents = sections.map((section, at) => parentOf(sections, at, section));
  const words = new Set<string>();
  const banked = placeBank(sections, bank);

  sections.forEach((section, at) => {
    const terms = new Map<string, number>();
    const add = (text: string, weight: number, limit = Number.POSITIVE_INFINITY) => {
      for (const [term, times] of termsOf(text, words)) {
        terms.set(term, (terms.get(term) ?? 0) + Math.min(times, limit) * weight);
      }
    };
    const own = section.headings.at(-1)!;
    add(own, fields.heading);
    for (const above of section.headings.slice(0, -1)) add(above, fields.path);
    for (const alias of section.aliases) add(alias, fields.alias);
    let length = 0;
    section.blocks.forEach((block, position) => {
      if (block.kind === 'reference') return;
      add(block.text, block.kind === 'title' ? fields.title : fields.body);
      const subject = subjectOf(block);
      if (subject) add(subject, fields.subject);
      length += block.text.length / 6;
      addUnit(section, block, at, position);
    });
    if (section.blocks.every(({ kind }) => kind === 'reference')) addUnit(section, null, at, 0);
    sections.forEach((child, position) => {
      if (parents[position] === at) add(child.headings.at(-1)!, fields.children);
    });
    const asked = banked[at] ?? [];
    for (const question of asked) {
      add(question, fields.bank / Math.sqrt(asked.length), 1);
      addQuestion(question, at);
    }
    sectionLengths.push(length + 12);
    for (const [term, weight] of terms) post(inSections, term, at, weight);
  });

  const count = Math.max(1, sections.length);
  const rarity = (term: string) => {
    const holding = inSections.get(term)?.ids.length ?? 0;
    return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
  };
  const index: HandbookIndex = {
    sections,
    units,
    inSections,
    inUnits,
    sectionLengths,
    averageLength: sectionLengths.reduce((sum, one) => sum + one, 0) / count,
    averageUnit: units.reduce((sum, one) => sum + one.length, 0) / Math.max(1, units.length),
    rarity,
    known: byBeginning(new Set([...words, ...thesaurusWords, ...grammarWords, ...chatWords])),
    parents,
  };
  weigh(index);
  return index;

  function addUnit(section: Section, block: Block | null, at: number, position: number): void {
    const terms = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const [term, times] of termsOf(text, words))
        terms.set(term, (terms.get(term) ?? 0) + times * weight);
    };
    if (block) add(block.text, 1);
    if (block) add(subjectOf(block), 1.2);
    if (block?.lead) add(block.lead, 0.45);
    add(section.headings.at(-1)!, block ? 0.6 : 1);
    for (const above of section.headings.slice(0, -1)) add(above, 0.3);
    push(terms, { section: at, block: position, mass: 0, length: (block?.text.length ?? 0) / 6 + 4 });
  }

  function addQuestion(question: string, at: number): void {
    push(termsOf(question, words), { section: at, block: -1, mass: 0, length: question.length / 6 });
  }

  function push(terms: Map<string, number>, unit: Unit): void {
    const id = units.push(unit) - 1;
    for (const [term, weight] of terms) post(inUnits, term, id, weight);
  }
}

/** What an item or row is about, when it says so first: `Tags. Words that …`, `Field: Category · …`. */
function subjectOf({ kind, text }: Block): string {
  if (kind === 'paragraph' || kind === 'title' || kind === 'reference') return '';
  const row = /^(?:[^:·]{0,40}· )?(?:Field|Element|Tool|Type|Interval): ([^·]{2,60}) ·/.exec(text)?.[1];
  return row ?? /^([^.:·]{2,60})[.:](?:\s|$)/.exec(text)?.[1] ?? '';
}

/** Stems and meanings of a text with how often each occurs. */
export function termsOf(text: string, words?: Set<string>): Map<string, number> {
  const found = tokens(text.length > 20_000 ? text.slice(0, 20_000) : text);
  const terms = new Map<string, number>();
  for (const { word, stem } of found) {
    if (grammarWords.has(word)) continue;
    if (words && word.length > 3 && /^[a-z]+$/.test(word)) words.add(word);
    terms.set(stem, (terms.get(stem) ?? 0) + 1);
  }
  for (const pair of pairsIn(found)) terms.set(pair, (terms.get(pair) ?? 0) + 1);
  for (const { meaning } of meaningsIn(found)) terms.set(meaning, (terms.get(meaning) ?? 0) + 1);
  return terms;
}

/** Two words side by side, such as `zip code`: together they say more than apart. */
export function pairsIn(words: Token[]): string[] {
  const pairs: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]!;
    const word = words[at]!;
    if (grammarWords.has(before.word) || grammarWords.has(word.word)) continue;
    pairs.push(`${before.stem} ${word.stem}`);
  }
  return pairs;
}

function post(postings: Map<string, Postings>, term: string, id: number, weight: number): void {
  const list = postings.get(term);
  if (!list) postings.set(term, { ids: [id], weights: [weight] });
  else {
    list.ids.push(id);
    list.weights.push(weight);
  }
}

/** A question weighs what its rare words weigh; meanings count half, since their words count, too. */
function weigh(index: HandbookIndex): void {
  for (const [term, { ids }] of index.inUnits) {
    const weight = term.startsWith('~') || term.includes(' ') ? 0 : index.rarity(term);
    for (const id of ids) index.units[id]!.mass += weight;
  }
}

function parentOf(sections: Section[], at: number, section: Section): number {
  for (let before = at - 1; before >= 0; before--) {
    const other = sections[before]!;
    if (other.file !== section.file) break;
    if (
      other.headings.length < section.headings.length &&
      other.headings.every((heading, level) => heading === section.headings[level])
    ) {
      return before;
    }
  }
  return -1;
}

/** A bank is keyed by the source's page and heading; a digest page names its source and keeps the anchor. */
function placeBank(sections: Section[], bank: Banked[]): string[][] {
  const placed: string[][] = sections.map(() => []);
  const places = new Map<string, number[]>();
  const remember = (key: string, at: number) => {
    const list = places.get(key) ?? [];
    if (!list.includes(at)) places.set(key, [...list, at]);
  };
  sections.forEach((section, at) => {
    const anchor = section.url.split('#')[1] ?? '';
    for (const page of [section.file, ...section.aliases]) {
      remember(`${page}\n${bare(section.headings.at(-1)!)}`, at);
      remember(`${page}\n#${section.headings.length === 1 ? '' : anchor}`, at);
    }
  });
  for (const { page, heading, anchor, ask } of bank) {
    const byHeading = places.get(`${page}\n${bare(heading)}`);
    for (const at of byHeading ?? places.get(`${page}\n#${anchor ?? ''}`) ?? []) placed[at]!.push(...ask);
  }
  return placed;
}

/** A heading as it is compared: letters and figures alone. */
export function bare(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byBeginning(words: Set<string>): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 3) continue;
    const list = known.get(word[0]!);
    if (list) list.push(word);
    else known.set(word[0]!, [word]);
  }
  return known;
}
