import { attributeOf, type Content, type Element, type Parent, textOf } from './html-tree.ts';

type Child = Parent['children'][number];

/**
 * Footnotes that a document keeps in one list at its end, to the end of the section that refers to them: as
 * mammoth writes those of Word, `<sup><a href="#footnote-1">[1]</a></sup>` and `<li id="footnote-1">`.
 */
export function footnotesToSections(content: Parent): void {
  const marks = new Map(content.children.flatMap(marksIn));
  const notes = new Map<string, Element>();
  const body = content.children.filter((child) => {
    const items = itemsOf(child);
    if (items.length === 0 || !items.every((item) => marks.has(idOf(item)))) return true;
    for (const item of items) notes.set(idOf(item), item);
    return false;
  });
  if (notes.size === 0) return;
  const done: Child[] = [];
  let due: Element[] = [];
  for (const child of body) {
    if (child.type === 'element' && /^h[1-6]$/.test(child.tagName)) {
      done.push(...due);
      due = [];
    }
    done.push(child);
    for (const [id, mark] of marksIn(child)) {
      const note = notes.get(id);
      if (note) due.push(marked(note, mark));
      notes.delete(id);
    }
  }
  Object.assign(content, { children: [...done, ...due] });
}

/** Each reference to a note: where it leads and how it looks. */
function marksIn(node: Child): [string, string][] {
  if (node.type !== 'element') return [];
  if (node.tagName !== 'sup') return node.children.flatMap(marksIn);
  return node.children.flatMap((child): [string, string][] => {
    const target = child.type === 'element' ? attributeOf(child, 'href') : '';
    return child.type === 'element' && target.startsWith('#') ? [[target.slice(1), textOf(child)]] : [];
  });
}

const itemsOf = (node: Child): Element[] =>
  node.type === 'element' && node.tagName === 'ol'
    ? node.children.filter((child) => child.type === 'element')
    : [];

const idOf = (item: Element): string => attributeOf(item, 'id');

/** The note as paragraphs, the first with its mark. */
function marked(note: Element, mark: string): Element {
  const first = note.children.find((child) => child.type === 'element' && child.tagName === 'p');
  const text: Content = { type: 'text', value: `${mark} ` };
  if (first?.type === 'element') first.children.unshift(text);
  else note.children.unshift(text);
  return { ...note, tagName: 'div' };
}
