import { leftOut } from './html-left-out.ts';
import { attributeOf, type Element } from './html-tree.ts';

/** The numbers that the items of an `<ol>` are shown with (HTML standard, “ordinal value”). */
export function ordinals(list: Element): Map<Element, number> {
  const items = list.children.filter(
    (child) => child.type === 'element' && child.tagName === 'li' && !leftOut(child),
  );
  const backwards = attributeOf(list, 'reversed') !== '';
  let next = integer(attributeOf(list, 'start')) ?? (backwards ? items.length : 1);
  const numbers = new Map<Element, number>();
  for (const item of items as Element[]) {
    const number = integer(attributeOf(item, 'value')) ?? next;
    numbers.set(item, number);
    next = number + (backwards ? -1 : 1);
  }
  return numbers;
}

function integer(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : number;
}

/**
 * Markdown counts on by itself, whatever stands before an item. Where the next number is another one, the sign behind
 * it changes, which begins another list there.
 */
export function markers(): (number: number | undefined) => string {
  let sign = '.';
  let last: number | null = null;
  return (number) => {
    if (number === undefined || number < 0 || number > 999_999_999) return '- ';
    if (last !== null && number !== last + 1) sign = sign === '.' ? ')' : '.';
    last = number;
    return `${number}${sign} `;
  };
}
