import { attributeOf, type Element } from './html-tree.ts';

const never = new Set(
  'script style template noscript iframe object embed svg math canvas audio video nav head link meta form button select textarea dialog map area applet frame frameset'.split(
    ' ',
  ),
);
const roles = /^(navigation|banner|contentinfo|search|menu|menubar|dialog|alertdialog)$/;
const classes =
  /(^|[\s_-])(nav|navbar|breadcrumbs?|skip-?(link|nav|to-?content|to-?main)|cookie|sidebar|pagination|share|social|toc|table-of-contents)($|[\s_-])/i;

/** What is around the content: navigation, scripts, forms, and what no reader sees. */
export function leftOut(element: Element): boolean {
  const { tagName: name } = element;
  if (never.has(name)) return true;
  if ((name === 'header' || name === 'footer' || name === 'aside') && isSiteWide(element)) return true;
  if ('hidden' in element.properties && element.properties.hidden) return true;
  if (attributeOf(element, 'ariaHidden') === 'true' && name !== 'div') return true;
  if (/display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, 'style'))) return true;
  if (roles.test(attributeOf(element, 'role'))) return true;
  const isHeading = /^h[1-6]$/.test(name);
  return !isHeading && classes.test(`${attributeOf(element, 'className')} ${attributeOf(element, 'id')}`);
}

/** A page's header and footer; the header of an article holds its title. */
const isSiteWide = (element: Element): boolean =>
  element.tagName !== 'header' ||
  !element.children.some((child) => child.type === 'element' && child.tagName === 'h1');
