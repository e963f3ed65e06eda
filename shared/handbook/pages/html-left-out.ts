import { attributeOf, type Element, findElement, type Parent, textOf } from './html-tree.ts';

const never = new Set(
  'script style template noscript iframe object embed svg math canvas audio video nav head link meta button select textarea dialog map area applet frame frameset'.split(
    ' ',
  ),
);
const roles = /^(navigation|banner|contentinfo|search|menu|menubar|dialog|alertdialog)$/;
/** Names of parts that are around the content on every site. */
const around =
  /(^|[\s_-])(breadcrumbs?|skip-?(link|nav|to-?content|to-?main)|cookie-?(banner|bar|consent|notice))($|[\s_-])|(^|\s)usa-banner($|\s)/i;
/** Names that content has, too: “share-your-data”, “social-services”, “toc-content”. */
const perhaps =
  /(^|[\s_-])(nav|navbar|sidebar|pagination|toc|table-of-contents)($|[\s_-])|(^|[\s_-])(share|social)([_-]?(buttons?|links?|icons?|media|bar|menu|tools?|this|list|nav))?($|\s)/i;

/** What is around the content: navigation, scripts, controls, and what no reader sees. */
export function leftOut(element: Element): boolean {
  const { tagName: name } = element;
  if (never.has(name)) return true;
  if ((name === 'header' || name === 'footer') && isSiteWide(element)) return true;
  if ('hidden' in element.properties && element.properties.hidden) return true;
  if (attributeOf(element, 'ariaHidden') === 'true' && name !== 'div') return true;
  if (/display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, 'style'))) return true;
  if (roles.test(attributeOf(element, 'role'))) return true;
  if (/^h[1-6]$/.test(name)) return false;
  if (name === 'form' && isSearch(element)) return true;
  const names = `${attributeOf(element, 'className')} ${attributeOf(element, 'id')}`;
  return around.test(names) || ((name === 'aside' || perhaps.test(names)) && mostlyLinks(element));
}

/** Navigation is links and little else. */
export function mostlyLinks(element: Element): boolean {
  const whole = lettersIn(textOf(element));
  return linked(element) >= whole * 0.6;
}

const linked = (parent: Parent): number =>
  parent.children.reduce((sum, child) => {
    if (child.type !== 'element') return sum;
    const own = child.tagName === 'a' || child.tagName === 'button';
    return sum + (own ? lettersIn(textOf(child)) : linked(child));
  }, 0);

const lettersIn = (text: string): number => text.replace(/\s+/g, '').length;

/** A page's header and footer; the header of an article holds its title. */
const isSiteWide = (element: Element): boolean =>
  element.tagName !== 'header' ||
  !element.children.some((child) => child.type === 'element' && child.tagName === 'h1');

/** A box to search in, not the form that some systems wrap around a whole page. */
const isSearch = (form: Element): boolean =>
  lettersIn(textOf(form)) < 80 &&
  findElement(form, (one) => one.tagName === 'input' && attributeOf(one, 'type') === 'search') !== null;
