import { uniqueAnchors } from './anchors.ts';
import { addBlocks, newScope } from './blocks.ts';
import { withoutDecoration } from './emoji.ts';
import { words } from './inline.ts';
import { withoutTargets } from './link-target.ts';
import { type Node, parseMarkdown } from './markdown.ts';
import type { Page, Section } from './section.ts';

/** A page to its sections: every heading opens one, and what stands before the first belongs to the title. */
export function pageSections(page: Page, handbook: string): Section[] {
  const tree = parseMarkdown(page.markdown);
  const anchorFor = uniqueAnchors();
  const sections: Section[] = [];
  const open = (headings: string[], anchor: string | null): Section => {
    const section: Section = {
      handbook,
      file: page.file,
      headings,
      aliases: page.aliases,
      url: anchor && page.opens !== false ? `${page.url.split('#')[0]}#${encodeURI(anchor)}` : page.url,
      blocks: [],
      links: [],
    };
    sections.push(section);
    return section;
  };
  const first = tree.children.find((node) => node.type === 'heading');
  const written = first && first.depth === 1 ? readHeading(first) : null;
  const title = written && written.text !== '' ? written : null;
  // What stands before the title belongs to it.
  let current = open([title?.text ?? titleOf(page)], title?.anchor ?? null);
  if (page.description) {
    current.blocks.push({ kind: 'paragraph', text: page.description, lead: '', depth: 0 });
  }
  const path = [{ level: title ? 1 : 0, text: current.headings[0]! }];
  let scope = newScope();
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      addBlocks(current, node, scope);
      continue;
    }
    const heading = readHeading(node);
    if (heading.text === '') continue;
    const isTitle = node === first && title !== null;
    if (isTitle && page.titleIsPlain) continue;
    const slug = page.slug(heading.text);
    const anchor = heading.anchor ?? (slug === '' ? null : anchorFor(slug));
    if (isTitle) continue;
    while (path.length > 1 && path[path.length - 1]!.level >= node.depth) path.pop();
    path.push({ level: node.depth, text: heading.text });
    const names = path.map(({ text }) => text);
    scope = newScope();
    current = open(names, anchor);
  }
  if (!title && sections.length > 1 && sections[0]!.blocks.length === 0) sections.shift();
  return sections;
}

function titleOf(page: Page): string {
  if (page.title) return page.title;
  if (page.aliases[0]) return page.aliases[0];
  const name = page.file.split('/').pop() ?? page.file;
  const bare = name
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return bare === '' ? page.file : bare[0]!.toUpperCase() + bare.slice(1);
}

function readHeading(node: Node): { text: string; anchor: string | null } {
  const read = words(node, withoutDecoration);
  const written = /\s*\{#([^}\s]+)\}\s*$/.exec(read.text);
  const bare = withoutTargets(written ? read.text.slice(0, written.index) : read.text);
  const text = bare.replace(/\s+/g, ' ').trim();
  return { text, anchor: written?.[1] ?? read.anchor };
}
