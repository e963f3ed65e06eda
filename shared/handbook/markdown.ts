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

/** Markdown to its tree, within time whatever the page holds. */
export function parseMarkdown(markdown: string): Tree {
  return processor.parse(tame(markdown));
}
