import type { Block } from '../section.ts';
import type { HandbookIndex } from './index.ts';
import type { Found } from './search.ts';

const asking = [
  /\bwhom?\b(?!.*\b(?:put|list|enter|name|fill)\b).*\b(?:write|e-?mails?|mail|contacts?|call|phone|message|reach|talk|speak|turn to|ask|report|get hold|get in touch|helps?|hear)\b/i,
  /\b(?:e-?mail|mail) address(?:es)?\b|\b(?:e-?mail|mailbox|contact)s? (?:of|for|to reach)\b|^(?:please )?contact\b/i,
  /\bwhere (?:do|can|should|would) (?:i|we) (?:write|send|mail|call|report)\b/i,
  /\bhow (?:do|can|should|would) (?:i|we) (?:contact|reach|get (?:in touch|hold))\b/i,
];
/** What goes into a dataset's own contact fields is asked of the metadata. */
const itsOwn = /\b(?:metadata|fields?|columns?|dataset'?s contact|program contact)\b/i;

/** “Who do I write to”: asks for somebody to turn to. */
export const asksWhom = (question: string): boolean =>
  asking.some((pattern) => pattern.test(question)) && !itsOwn.test(question);

/** An address to write to; one that stands as an example is none. */
export const hasAddress = ({ text }: Pick<Block, 'text'>): boolean =>
  /\S@\S+\.\w/.test(text) && !/\be\.g\..{0,40}\S@\S/.test(text);

const shares = { addressed: 1.5, samePage: 1.05 };

/**
 * For a question that asks for somebody to turn to: sections with an address come sooner, and where the best has
 * none, the page's own address answers.
 */
export function addressedFirst({ sections }: HandbookIndex, found: Found[]): Found[] {
  const [best] = found;
  if (!best) return found;
  const blockOf = (section: number) => sections[section]!.blocks.findIndex(hasAddress);
  const ranked = found.map((one): Found => {
    const block = blockOf(one.section);
    return block < 0 ? one : { ...one, block, passage: block, score: one.score * shares.addressed };
  });
  const { file } = sections[best.section]!;
  const section = sections.findIndex((one) => one.file === file && one.blocks.some(hasAddress));
  if (section >= 0 && blockOf(best.section) < 0) {
    const own = {
      ...best,
      section,
      block: blockOf(section),
      passage: blockOf(section),
      score: best.score * shares.samePage,
    };
    const at = ranked.findIndex((one) => one.section === section);
    if (at < 0) ranked.push(own);
    else if (ranked[at]!.score < own.score) ranked[at] = own;
  }
  return ranked.sort((a, b) => b.score - a.score);
}
