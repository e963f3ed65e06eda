import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { tame } from './tame.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

export type Tree = ReturnType<typeof processor.parse>;
export type Node = Tree['children'][number];
export type List = Extract<Node, { type: 'list' }>;
export type Table = Extract<Node, { type: 'table' }>;

/** Markdown to its tree, within time whatever the page holds; `[words][1]` is the link that `[1]: …` makes it. */
export function parseMarkdown(markdown: string): Tree {
  const tree = processor.parse(tame(markdown));
  const addresses = new Map<string, string>();
  const references: Part[] = [];
  collect(tree, addresses, references);
  for (const one of references) {
    const url = addresses.get(one.identifier ?? '');
    if (url !== undefined) Object.assign(one, { type: 'link', url });
  }
  return tree;
}

interface Part {
  type: string;
  identifier?: string;
  url?: string;
  children?: Part[];
}

/** Of two definitions the first counts. */
function collect(part: Part, addresses: Map<string, string>, references: Part[]): void {
  const { type, identifier = '', url = '' } = part;
  if (type === 'definition' && !addresses.has(identifier)) addresses.set(identifier, url);
  if (type === 'linkReference') references.push(part);
  for (const child of part.children ?? []) collect(child, addresses, references);
}
