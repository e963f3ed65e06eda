import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const processor = unified().use(rehypeParse);

type Root = ReturnType<typeof processor.parse>;
type Node = Root['children'][number];
export type Element = Extract<Node, { type: 'element' }>;
export type Content = Element['children'][number];
export type Parent = Root | Element;

/** A page of HTML as browsers read it; scripts are never run and nothing is fetched. */
export const parseHtml = (html: string): Root => processor.parse(html);

/** An attribute as text; empty when it is not there. */
export function attributeOf(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** The first element that fits, in reading order. */
export function findElement(parent: Parent, fits: (element: Element) => boolean): Element | null {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return null;
}

/** All words inside. */
export function textOf(parent: Parent): string {
  return parent.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
