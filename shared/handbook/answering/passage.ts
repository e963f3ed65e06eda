import type { HandbookIndex } from '../finding/index.ts';
import type { Slot } from '../finding/question.ts';
import type { Found } from '../finding/search.ts';
import { hasAddress } from '../finding/whom.ts';
import { withoutTargets } from '../pages/link-target.ts';
import type { Block, Section } from '../section.ts';
import { remember } from '../words/remember.ts';
import { asStep, subjectOf, termsOf } from '../words/terms.ts';

/** Words of the handbook as they stand there; list items and rows one a line. */
export type Passage = string;

const screen = 700;
/** From here on the passage is what was asked for, whatever its heading says. */
const asked = 1;
const goesOn = '…';

/** An address in brackets is no more to read. */
const sizeOf = (text: string): number => withoutTargets(text).length;

/** The sections people ask for are few. */
const knownTerms = remember(2000, (text) => termsOf(text));

/** The smallest passage of the section that answers, at most a phone's screen. */
export function passage(
  index: HandbookIndex,
  slots: Slot[],
  found: Pick<Found, 'section' | 'passage' | 'said'>,
): Passage {
  const section = index.sections[found.section]!;
  const blocks = section.blocks.filter(({ kind }) => kind !== 'reference');
  if (blocks.length === 0) return below(index, found.section);
  const at = blocks.indexOf(section.blocks[found.passage]!);
  const block = blocks[at];
  if (asksWhom(slots) && !(block && hasAddress(block))) {
    const addressed = blocks.findIndex(hasAddress);
    if (addressed >= 0) return around(blocks, addressed);
  }
  if (!block || (found.said < asked && headingSaysIt(index, slots, section, block))) return beginning(blocks);
  return around(blocks, at);
}

/** Whom to write to is answered by an address. */
const asksWhom = (slots: Slot[]) =>
  slots.some(({ terms, earlier }) => !earlier && terms.has('~contact') && !terms.has('~publish'));

/** The heading alone is what was asked for: then its section is the answer, not one line of it. */
function headingSaysIt(index: HandbookIndex, slots: Slot[], section: Section, block: Block): boolean {
  const covers = (text: string) => {
    const terms = knownTerms(text);
    let sum = 0;
    for (const slot of slots) {
      let best = 0;
      for (const [term, quality] of slot.terms) if (terms.has(term) && quality > best) best = quality;
      sum += slot.weight * best;
    }
    return sum;
  };
  const heading = covers(section.headings.slice(-2).join(' '));
  return (
    index.sections.length > 0 &&
    covers(`${section.headings.at(-1)} ${block.text} ${block.lead} ${asStep(block)}`) <= heading * 1.15
  );
}

function beginning(blocks: Block[]): Passage {
  const names = namesOf(blocks);
  if (names !== null) return toScreen(lined(names));
  const taken: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    if (taken.length > 0 && length + sizeOf(block.text) > screen) break;
    taken.push(block);
    length += sizeOf(block.text);
  }
  const whole = taken.length === blocks.length;
  return toScreen(whole ? lined(taken) : `${lined(taken)}\n${goesOn}`);
}

/** A list too long for a screen, of items that each name something first, is given by these names. */
function namesOf(blocks: Block[]): Block[] | null {
  const items = blocks.filter(({ kind, depth }) => (kind === 'item' || kind === 'task') && depth === 0);
  const whole = blocks.reduce((sum, { text }) => sum + sizeOf(text), 0);
  if (whole <= screen || items.length < 3) return null;
  const names = items.map((item) => ({ ...item, text: subjectOf(item) })).filter(({ text }) => text !== '');
  return names.length > 0.8 * items.length ? names : null;
}

function around(blocks: Block[], at: number): Passage {
  const block = blocks[at]!;
  if (block.inCell) return toScreen(lined(cellOf(blocks, at)));
  const taken = [block];
  let length = sizeOf(block.text);
  let cut = false;
  for (const below of belonging(blocks, at)) {
    cut = length + sizeOf(below.text) > screen;
    if (cut) break;
    taken.push(below);
    length += sizeOf(below.text);
  }
  // A short item, or one under another, says little without the sentence that opens its list.
  const leans = !isText(block) && (sizeOf(block.text) < 90 || block.depth > 0);
  const lead = leans && block.lead !== '' && length + sizeOf(block.lead) < screen;
  const lines = lead ? `${block.lead}\n${lined(taken, true)}` : lined(taken);
  return toScreen(cut ? `${lines}\n${goesOn}` : lines);
}

/** What follows and belongs to it: of an item what stands under it, of words that open a list the list, of a title all. */
function belonging(blocks: Block[], at: number): Block[] {
  const block = blocks[at]!;
  const after = blocks.slice(at + 1);
  const until = (ends: (one: Block, next: number) => boolean) => {
    const end = after.findIndex(ends);
    return end < 0 ? after : after.slice(0, end);
  };
  if (!isText(block)) return until(({ depth }) => depth <= block.depth);
  const list = after[0] !== undefined && !isText(after[0]);
  const opens = /[:：]$/.test(block.text) || (list && /\b(?:below|following)\b/.test(block.text));
  if (!opens && block.kind !== 'title') return [];
  return until((one, next) => one.kind === 'title' || (isText(one) && next > 0));
}

/** All lines of the cell. */
function cellOf(blocks: Block[], at: number): Block[] {
  const same = ({ inCell, lead }: Block) => inCell && lead === blocks[at]!.lead;
  let first = at;
  while (first > 0 && same(blocks[first - 1]!)) first--;
  let end = at + 1;
  while (end < blocks.length && same(blocks[end]!)) end++;
  return blocks.slice(first, end);
}

/** A heading without words of its own answers with what stands under it. */
function below(index: HandbookIndex, at: number): Passage {
  const names = index.sections.filter((_, other) => index.parents[other] === at);
  const first = names[0]?.blocks.filter(({ kind }) => kind !== 'reference') ?? [];
  if (names.length > 1) return toScreen(names.map(({ headings }) => `• ${headings.at(-1)}`).join('\n'));
  return first.length > 0 ? beginning(first) : index.sections[at]!.headings.at(-1)!;
}

const isText = ({ kind }: Block) => kind === 'paragraph' || kind === 'title';

/**
 * Items one a line, indented as far as they stand below the highest, with their number; one without that is alone,
 * or heads the rest, needs no dot.
 */
function lined(blocks: Block[], underLead = false): string {
  const [first, ...rest] = blocks;
  const heads =
    first &&
    !underLead &&
    !isText(first) &&
    !first.inCell &&
    rest.every((one) => !isText(one) && one.depth > first.depth);
  const dotted = heads ? rest : blocks;
  const top = Math.min(...dotted.filter((one) => !isText(one)).map(({ depth }) => depth));
  const lines = dotted.flatMap((one, at) => {
    if (isText(one)) return one.text;
    const line = `${'  '.repeat(Math.min(one.depth - top, 3))}${markOf(one) || (lettered.test(one.text) ? '' : '• ')}${one.text}`;
    return one.inCell && one.lead !== dotted[at - 1]?.lead ? [one.lead, line] : line;
  });
  return (heads ? [markOf(first) + first.text, ...lines] : lines).join('\n');
}

/** Marked by its own words, though alone in its list: `a. by e-mail`. */
const lettered = /^(?:[a-z][.)]|\([a-z\d]{1,3}\))\s/i;

const markOf = ({ number, label }: Block): string =>
  number === undefined ? (label === undefined ? '' : `${label} `) : `${number}. `;

/** Longer words are cut at the end of a sentence, and it is shown that they go on. */
function toScreen(text: string): string {
  if (sizeOf(text) <= screen + 100) return text;
  // An address cut in two opens nothing.
  const cut = text.slice(0, screen).replace(/ \(https?:[^\s)]*$/, '');
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'), cut.lastIndexOf('; '));
  return `${(end > screen / 2 ? cut.slice(0, end + 1) : cut).trimEnd()} ${goesOn}`;
}
