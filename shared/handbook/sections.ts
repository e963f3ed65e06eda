import { uniqueAnchors } from './anchors.ts';
import { readHtml } from './html.ts';
import { words } from './inline.ts';
import { type List, type Node, parseMarkdown, type Table } from './markdown.ts';
import type { Block, Page, Section } from './section.ts';
import { rowBlocks } from './table-blocks.ts';

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
      url: anchor ? `${page.url.split('#')[0]}#${encodeURI(anchor)}` : page.url,
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
  const path = [{ level: title ? 1 : 0, text: current.headings[0]! }];
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      addBlocks(current, node);
      continue;
    }
    const heading = readHeading(node);
    if (heading.text === '') continue;
    const anchor = anchorFor(heading.anchor ?? page.slug(heading.text));
    if (node === first && title) continue;
    while (path.length > 1 && path[path.length - 1]!.level >= node.depth) path.pop();
    path.push({ level: node.depth, text: heading.text });
    const names = path.map(({ text }) => text);
    current = open(names, anchor.startsWith('-') && page.slug('x') === '' ? null : anchor);
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
  const read = words(node);
  const written = /\s*\{#([^}\s]+)\}\s*$/.exec(read.text);
  const text = (written ? read.text.slice(0, written.index) : read.text).replace(/\s+/g, ' ').trim();
  return { text, anchor: written?.[1] ?? read.anchor };
}

/** The bold line a section's blocks stand under just now. */
const titles = new WeakMap<Section, string>();

function addBlocks(section: Section, node: Node): void {
  const lead = () => {
    const last = section.blocks.at(-1);
    return last && last.kind === 'paragraph' && last.text.length <= 400 ? last.text : title();
  };
  const title = () => titles.get(section) ?? '';
  const add = (block: Block) => {
    if (block.text !== '') section.blocks.push(block);
  };
  switch (node.type) {
    case 'paragraph': {
      const read = words(node);
      section.links.push(...read.links);
      const text = read.text.replace(/^\[[ x]?\]\s+/i, '');
      if (read.reference) add({ kind: 'reference', text, lead: '', depth: 0 });
      else if (text.length <= 90 && isBold(node)) {
        titles.set(section, text);
        add({ kind: 'title', text, lead: '', depth: 0 });
      } else add({ kind: 'paragraph', text, lead: title(), depth: 0 });
      return;
    }
    case 'list':
      addList(section, node, lead(), 0);
      return;
    case 'table':
      section.blocks.push(...tableBlocks(section, node, lead()));
      return;
    case 'html': {
      const { text, tables } = readHtml(node.value);
      add({ kind: 'paragraph', text, lead: '', depth: 0 });
      for (const table of tables) section.blocks.push(...rowBlocks(table.header, table.rows, lead()));
      return;
    }
    case 'code':
      add({ kind: 'paragraph', text: node.value.slice(0, 4000), lead: lead(), depth: 0 });
      return;
    case 'blockquote':
    case 'footnoteDefinition': {
      for (const child of node.children) addBlocks(section, child);
      return;
    }
    default:
  }
}

/** All its words are in bold: a call-out's title, or a heading that is none. */
function isBold(node: Extract<Node, { type: 'paragraph' }>): boolean {
  return (
    node.children.some(({ type }) => type === 'strong') &&
    node.children.every(
      (one) => one.type === 'strong' || (one.type === 'text' && !/[\p{L}\p{N}]/u.test(one.value)),
    )
  );
}

/** Each item is a block of its own; what stands above it is its lead. */
function addList(section: Section, list: List, lead: string, depth: number): void {
  if (depth > 20) return;
  for (const item of list.children) {
    let own = '';
    for (const child of item.children) {
      if (child.type === 'list') {
        addList(section, child, own === '' ? lead : shorten(own), depth + 1);
        continue;
      }
      if (child.type !== 'paragraph') {
        addBlocks(section, child);
        continue;
      }
      const read = words(child);
      section.links.push(...read.links);
      if (read.text === '') continue;
      const kind = typeof item.checked === 'boolean' ? 'task' : 'item';
      section.blocks.push({ kind, text: read.text, lead: own === '' ? lead : shorten(own), depth });
      if (own === '') own = read.text;
    }
  }
}

function tableBlocks(section: Section, table: Table, lead: string): Block[] {
  const rows = table.children.map((row) =>
    row.children.map((cell) => {
      const read = words(cell);
      section.links.push(...read.links);
      return read.text;
    }),
  );
  return rowBlocks(rows[0] ?? [], rows.slice(1), lead);
}

const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
