import type { Page, Section } from '../section.ts';
import { uniqueAnchors } from './anchors.ts';
import { addBlocks, newScope } from './blocks.ts';
import { cutAtHeadings, type Heading, isHeading, readHeading } from './heading.ts';
import { type Node, parseMarkdown } from './markdown.ts';
import { writtenNames } from './written-names.ts';

/** A page to its sections: every heading opens one, and what stands before the first belongs to the title. */
export function pageSections(page: Page, handbook: string): Section[] {
  const pieces = piecesOf(page);
  const anchorFor = uniqueAnchors();
  const sections: Section[] = [];
  const open = (headings: string[], anchor: string | null, anchors: string[]): Section => {
    const section: Section = {
      handbook,
      file: page.file,
      headings,
      aliases: page.aliases,
      url: anchor && page.opens !== false ? `${page.url.split('#')[0]}#${encodeURI(anchor)}` : page.url,
      blocks: [],
      links: [],
      anchors: [...anchors],
    };
    sections.push(section);
    return section;
  };
  const first = pieces.find(isHeading);
  const title = first && first.depth === 1 && first.text !== '' ? first : null;
  // What stands before the title belongs to it.
  let current = open([title?.text ?? titleOf(page)], title?.anchor ?? null, title?.anchors ?? []);
  if (page.description) {
    current.blocks.push({ kind: 'paragraph', text: page.description, lead: '', depth: 0 });
  }
  const path = [{ level: title ? 1 : 0, text: current.headings[0]! }];
  let scope = newScope();
  for (const piece of pieces) {
    if (!isHeading(piece)) {
      addBlocks(current, piece, scope);
      current.anchors?.push(...writtenNames(piece));
      continue;
    }
    if (piece.text === '' || (piece === title && page.titleIsPlain)) continue;
    const slug = piece.source === null ? '' : page.slug(piece.source);
    const anchor = piece.anchor ?? (slug === '' ? null : anchorFor(slug));
    if (piece === title) {
      if (anchor) current.anchors?.push(anchor);
      continue;
    }
    while (path.length > 1 && path[path.length - 1]!.level >= piece.depth) path.pop();
    path.push({ level: piece.depth, text: piece.text });
    const names = path.map(({ text }) => text);
    scope = newScope();
    current = open(names, anchor, piece.anchors);
  }
  if (!title && sections.length > 1 && sections[0]!.blocks.length === 0) sections.shift();
  return sections;
}

function piecesOf({ markdown, typography }: Page): (Heading | Node)[] {
  return parseMarkdown(markdown).children.flatMap((node) => {
    if (node.type === 'heading') return [readHeading(node, typography)];
    return node.type === 'html' ? cutAtHeadings(node) : [node];
  });
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
