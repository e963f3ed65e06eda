import type { Citation } from '../../shared/handbook/answer.ts';
import type { Quotation } from '../../shared/handbook/answered.ts';
import { withoutTargets } from '../../shared/handbook/pages/link-target.ts';
import type { LinkedWords } from '../../shared/handbook/pages/linked-words.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { type Element, fact, group, item, webWords, words } from './elements.ts';

/**
 * The handbook's own words, set apart, with where they stand and the way there. What is cut off to fit a phone's
 * screen is shown to be. `number`: what sentences cite it by.
 */
export function quotation(
  { passage, citation, links }: Quotation,
  { handbooks }: Pick<Jurisdiction, 'handbooks'>,
  { most = 800, number }: { most?: number; number?: number } = {},
): Element[] {
  const source = handbooks.find((one) => one.id === citation.handbook)?.name ?? citation.handbook;
  const place = number === undefined ? pathOf(citation) : `[${number}] ${pathOf(citation)}`;
  return [
    group(quoted(cut(passage, most)).flatMap((one) => line(one, links))),
    webWords(place, citation.url, { small: true }, citation.headings[0] === source ? '' : ` · ${source}`),
  ];
}

/** Page and heading path, since sections of many pages are called alike. */
export const pathOf = ({ handbook, headings }: Citation): string =>
  headings.length > 0 ? headings.join(' › ') : handbook;

/** The passage's lines between quotation marks. */
function quoted(passage: string): string[] {
  const lines = passage.split('\n').filter((one) => one.trim() !== '');
  return lines.map((text, at) => {
    const opened =
      at === 0 ? text.replace(/^(\s*(?:(?:•|\d{1,9}\.|[a-z][.)]|\([a-z\d]{1,3}\)) )?)/i, '$1“') : text;
    return at === lines.length - 1 ? `${opened}”` : opened;
  });
}

/** A list item keeps its mark, a table's row shows each cell under its column's name. */
function line(text: string, links: readonly LinkedWords[] = []): Element[] {
  const [, indent = '', mark, marked] =
    /^(\s*)(•|\d{1,9}\.|[a-z][.)]|\([a-z\d]{1,3}\)) (.*)$/is.exec(text) ?? [];
  if (marked === undefined) return [words(text.trim(), { links })];
  const cells = marked.split(' · ').map((cell) => /^([^:]{1,40}): (.+)$/s.exec(cell));
  const row = cells.length > 1 && cells.every((cell) => cell !== null);
  return row
    ? cells.map((cell) => fact(cell[1]!, cell[2]!, links))
    : [item(marked, indent.length / 2, mark, links)];
}

/** At the end of a sentence or line where there is one. */
function cut(passage: string, most: number): string {
  if (withoutTargets(passage).length <= most) return passage;
  const head = passage.slice(0, most).replace(/ \(https?:[^\s)]*$/, '');
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('\n'));
  return `${(end > most / 3 ? head.slice(0, end + 1) : head).trimEnd()} …`;
}
