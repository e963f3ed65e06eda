import type { HandbookIndex } from './index.ts';
import type { Slot } from './question.ts';
import { remember } from './remember.ts';
import type { Found } from './search.ts';
import type { Block, Section } from './section.ts';
import { termsOf } from './terms.ts';

/** Words of the handbook as they stand there; list items and rows one a line. */
export type Passage = string;

const screen = 700;

/** The sections people ask for are few. */
const knownTerms = remember(2000, (text) => termsOf(text));

/** The smallest passage of the section that answers, at most a phone's screen. */
export function passage(
  index: HandbookIndex,
  slots: Slot[],
  found: Pick<Found, 'section' | 'block'>,
): Passage {
  const section = index.sections[found.section]!;
  const blocks = section.blocks.filter(({ kind }) => kind !== 'reference');
  if (blocks.length === 0) return below(index, found.section);
  const at = blocks.indexOf(section.blocks[found.block]!);
  const block = blocks[at];
  if (!block || headingSaysIt(index, slots, section, block)) return beginning(blocks);
  return around(blocks, at);
}

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
    covers(`${section.headings.at(-1)} ${block.text} ${block.lead}`) <= heading * 1.15
  );
}

function beginning(blocks: Block[]): Passage {
  const lines: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (lines.length > 0 && length + block.text.length > screen) break;
    lines.push(line(block));
    length += block.text.length;
  }
  return toScreen(lines.join('\n'));
}

function around(blocks: Block[], at: number): Passage {
  const block = blocks[at]!;
  const lines = [line(block)];
  let length = block.text.length;
  // What ends in a colon is answered by what follows; a bare title by the words under it.
  const opens = /[:：]$/.test(block.text) || block.kind === 'title';
  for (let next = at + 1; opens && next < blocks.length; next++) {
    const below = blocks[next]!;
    const belongs = isText(block)
      ? below.kind !== 'title' && (!isText(below) || next === at + 1)
      : below.depth > block.depth;
    if (!belongs || length + below.text.length > screen) break;
    lines.push(line(below));
    length += below.text.length;
  }
  // A short item says little without the sentence that opens its list.
  if (!isText(block) && block.text.length < 90 && block.lead !== '' && length + block.lead.length < screen) {
    lines.unshift(block.lead);
  }
  return toScreen(lines.join('\n'));
}

/** A heading without words of its own answers with what stands under it. */
function below(index: HandbookIndex, at: number): Passage {
  const names = index.sections.filter((_, other) => index.parents[other] === at);
  const first = names[0]?.blocks.filter(({ kind }) => kind !== 'reference') ?? [];
  if (names.length > 1) return toScreen(names.map(({ headings }) => `• ${headings.at(-1)}`).join('\n'));
  return first.length > 0 ? beginning(first) : index.sections[at]!.headings.at(-1)!;
}

const isText = ({ kind }: Block) => kind === 'paragraph' || kind === 'title';

const line = (block: Block): string =>
  isText(block) ? block.text : `${'  '.repeat(Math.min(block.depth, 3))}• ${block.text}`;

/** Longer words are cut at the end of a sentence, and it is shown that they go on. */
function toScreen(text: string): string {
  if (text.length <= screen + 100) return text;
  const cut = text.slice(0, screen);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'), cut.lastIndexOf('; '));
  return `${(end > screen / 2 ? cut.slice(0, end + 1) : cut).trimEnd()} …`;
}
