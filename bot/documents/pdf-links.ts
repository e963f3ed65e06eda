import type { StructuredTextItem } from 'unpdf';
import { targetBehind } from '../../shared/handbook/pages/link-target.ts';

/** Where on its page a link can be clicked, in the measure of the text: left, bottom, right, top. */
export interface PdfLink {
  url: string;
  rect: [number, number, number, number];
}

/** More on a page is no text that anybody reads. */
const most = 400;

/** The pieces of a page's text, the addresses that people need behind the words that lead there. */
export function withLinks(items: StructuredTextItem[], links: PdfLink[]): StructuredTextItem[] {
  const added = new Map<StructuredTextItem, { at: number; target: string }[]>();
  let words = '';
  links.slice(0, most).forEach(({ url, rect }, at, all) => {
    const [left, bottom, right, top] = rect;
    const under = items.filter(
      ({ str, x, y, width }) =>
        str.trim() !== '' && y > bottom - 1 && y < top && x < right - 1 && x + width > left + 1,
    );
    const last = under.at(-1);
    // What covers half a page is no link of some words.
    if (!last || under.length > 60) return;
    words += under.map((item) => item.str.slice(edgeOf(item, left, true), edgeOf(item, right))).join(' ');
    // A link over two lines is two, and its address stands behind the second.
    const next = all[at + 1];
    const goesOn = next?.url === url && next.rect[3] < top && bottom - next.rect[3] < top - bottom;
    const target = goesOn ? null : targetBehind(words, url);
    words = goesOn ? `${words} ` : '';
    if (target) added.set(last, [...(added.get(last) ?? []), { at: edgeOf(last, right), target }]);
  });
  return items.map((item) => ({ ...item, str: withTargets(item.str, added.get(item) ?? []) }));
}

function withTargets(text: string, targets: { at: number; target: string }[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { at, target } of targets.sort((a, b) => a.at - b.at)) {
    parts.push(text.slice(from, at), ` (${target})`);
    from = at;
  }
  return parts.join('') + text.slice(from);
}

/** The end, or begin, of a word that is nearest to a place on the line. */
function edgeOf({ str, x, width }: StructuredTextItem, place: number, begin = false): number {
  const places = placesIn(str);
  const near = ((place - x) / Math.max(1, width)) * places[str.length]!;
  const distance = (at: number) => Math.abs(places[at]! - near);
  let best = begin ? 0 : str.length;
  for (const { 0: word, index } of str.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)) {
    const edge = begin ? index : index + word.length;
    if (distance(edge) < distance(best)) best = edge;
  }
  return best;
}

/** Where each letter begins, about, in any measure: a PDF tells only how wide the whole is. */
function placesIn(text: string): number[] {
  const places = [0];
  for (let at = 0; at < text.length; at++) places.push(places[at]! + widthOf(text[at]!));
  return places;
}

const widthOf = (letter: string): number =>
  /[ijlI.,:;'|!()[\] tfr-]/.test(letter)
    ? 0.5
    : /[mwMW@%]/.test(letter)
      ? 1.5
      : /[A-Z]/.test(letter)
        ? 1.2
        : 1;
