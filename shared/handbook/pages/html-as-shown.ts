import { mostlyLinks } from './html-left-out.ts';
import { attributeOf, type Element, type Parent, textOf } from './html-tree.ts';
import { isForm } from './link-target.ts';

/**
 * A page as its readers come to see it, where scripts have the last word: panels that a button opens stand open
 * under the button's words (ARIA's accordions and tabs, as USWDS writes them), a form shown in a frame has its
 * address, and mailboxes that Cloudflare hides from robots are read.
 */
export function asShown(root: Parent): void {
  const all = elementsOf(root);
  const byId = new Map(all.map(({ element }) => [attributeOf(element, 'id'), element]));
  // Many buttons can name one panel.
  const menus = new Map<Element, boolean>();
  for (const { element, inHeading } of all) {
    if (element.tagName === 'iframe') frameToLink(element);
    revealMailbox(element);
    const panel = panelOf(element, byId, menus);
    if (panel) open(panel);
    if (element.tagName !== 'button' && !panel) continue;
    if (inHeading) element.tagName = 'span';
    else if (element.children.some(isHeading)) element.tagName = 'div';
    else if (panel) element.tagName = 'summary';
  }
}

function elementsOf(root: Parent): { element: Element; inHeading: boolean }[] {
  const found: { element: Element; inHeading: boolean }[] = [];
  const waiting: { parent: Parent; inHeading: boolean }[] = [{ parent: root, inHeading: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.parent.children) {
      if (child.type !== 'element') continue;
      found.push({ element: child, inHeading: next.inHeading });
      waiting.push({ parent: child, inHeading: next.inHeading || isHeading(child) });
    }
  }
  return found;
}

const isHeading = (node: Parent['children'][number]): boolean =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/** What this button or tab opens; a menu is none that anybody reads. */
function panelOf(element: Element, byId: Map<string, Element>, menus: Map<Element, boolean>): Element | null {
  const controls = attributeOf(element, 'ariaControls');
  const panel = controls === '' ? undefined : byId.get(controls);
  if (!panel || panel.tagName === 'nav' || panel.tagName === 'dialog') return null;
  const opens =
    attributeOf(element, 'ariaExpanded') !== '' ||
    attributeOf(element, 'role') === 'tab' ||
    /accordion/i.test(attributeOf(element, 'className')) ||
    panel.properties.hidden !== undefined;
  if (!opens) return null;
  const menu = menus.get(panel) ?? mostlyLinks(panel);
  menus.set(panel, menu);
  return menu ? null : panel;
}

function open({ properties }: Element): void {
  delete properties.hidden;
  delete properties.ariaHidden;
  delete properties.style;
}

function frameToLink(frame: Element): void {
  const address = attributeOf(frame, 'src');
  const url = URL.parse(address);
  if (!url || !isForm(url)) return;
  const title = attributeOf(frame, 'title').trim() || address;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value: title }],
  };
  Object.assign(frame, { tagName: 'p', properties: {}, children: [link] });
}

/** Cloudflare's “email protection”: in hexadecimal, the first byte is what the others are masked with. */
function revealMailbox(element: Element): void {
  const address = /\/cdn-cgi\/l\/email-protection(?:#([0-9a-f]+))?$/i.exec(attributeOf(element, 'href'));
  const masked = attributeOf(element, 'dataCfemail');
  const words = unmask(masked);
  if (words !== '') element.children = [{ type: 'text', value: words }];
  const to = unmask(address?.[1] ?? masked);
  if (address && to !== '') element.properties.href = `mailto:${to}`;
  else if (address && /@/.test(textOf(element))) element.properties.href = `mailto:${textOf(element).trim()}`;
}

function unmask(hexadecimal: string): string {
  const [mask, ...bytes] = (hexadecimal.match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ mask!));
  return /^[^\s@]+@[^\s@]+$/.test(text.split('?')[0]!) ? text : '';
}
