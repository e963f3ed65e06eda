import { asShown } from './html-as-shown.ts';
import { footnotesToSections } from './html-footnotes.ts';
import { blocksToMarkdown } from './html-markdown.ts';
import { attributeOf, type Element, findElement, type Parent, parseHtml, textOf } from './html-tree.ts';

export interface HtmlPage {
  title: string | null;
  /** The address the page gives itself. */
  canonical: string | null;
  /** Headings carry the anchors the page gives them: `## Fees {#fees}`. */
  markdown: string;
}

/**
 * What a reader came for: the main content as Markdown, without navigation, scripts and controls. Where the page has
 * no frame around it, all of it is content.
 */
export function readHtmlPage(
  html: string,
  { anchors, framed = true }: { anchors: boolean; framed?: boolean },
): HtmlPage {
  const root = parseHtml(html);
  asShown(root);
  const head = findElement(root, named('head'));
  const content = framed ? mainOf(root) : root;
  footnotesToSections(content);
  const title = head && findElement(head, named('title'));
  const canonical =
    head && findElement(head, (one) => one.tagName === 'link' && attributeOf(one, 'rel') === 'canonical');
  return {
    title: siteless(title ? textOf(title) : '') || null,
    canonical: canonical ? attributeOf(canonical, 'href') || null : null,
    markdown: blocksToMarkdown(content, { anchors }),
  };
}

function mainOf(root: Parent): Parent {
  const main = findElement(root, (one) => one.tagName === 'main' || attributeOf(one, 'role') === 'main');
  // An empty frame that a script would fill.
  if (main && oneLine(textOf(main)).length > 40) return main;
  const articles = childrenNamed(root, 'article', 0);
  if (articles.length === 1) return articles[0]!;
  return findElement(root, named('body')) ?? root;
}

function childrenNamed(parent: Parent, name: string, depth: number): Element[] {
  if (depth > 40) return [];
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name ? [child] : childrenNamed(child, name, depth + 1);
  });
}

const named = (name: string) => (element: Element) => element.tagName === name;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** “Fees | State of Somewhere” is the page “Fees”. */
const siteless = (title: string) =>
  oneLine(title)
    .split(/\s[|–—-]\s/)[0]!
    .trim();
