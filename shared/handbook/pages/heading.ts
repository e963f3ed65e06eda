import { withoutDecoration } from './emoji.ts';
import { readHtml } from './html.ts';
import { words } from './inline.ts';
import { withoutTargets } from './link-target.ts';
import type { Node } from './markdown.ts';
import { writtenNames } from './written-names.ts';

export interface Heading {
  depth: number;
  /** What readers see, without the codes that decorate it. */
  text: string;
  /** The anchor written out for it. */
  anchor: string | null;
  /** All names written in it that links can lead to. */
  anchors: string[];
  /** Its words as the page's source has them, which anchors are made from; null where the site makes none. */
  source: string | null;
}

/** `typography` is what the site does to running text, not to code, before it makes an anchor. */
export function readHeading(
  node: Extract<Node, { type: 'heading' }>,
  typography: (text: string) => string = (text) => text,
): Heading {
  const { text, anchor } = words(node, withoutDecoration);
  const written = givenId.exec(text);
  const source = sourceOf(node, typography, 0);
  return {
    depth: node.depth,
    text: withoutTargets(written ? text.slice(0, written.index) : text)
      .replace(/\s+/g, ' ')
      .trim(),
    anchor: written?.[1] ?? anchor,
    anchors: writtenNames(node),
    source: written ? source.slice(0, source.lastIndexOf('{#')).trimEnd() : source,
  };
}

const givenId = /\s*\{#([^}\s]+)\}\s*$/;

function sourceOf(
  node: { type?: string; value?: string; children?: unknown[] },
  typography: (text: string) => string,
  depth: number,
): string {
  if (node.type === 'text') return typography(node.value ?? '');
  if (node.type === 'inlineCode') return node.value ?? '';
  if (depth > 40) return '';
  return (node.children ?? []).map((one) => sourceOf(one as object, typography, depth + 1)).join('');
}

/**
 * HTML that Markdown hands on whole, cut at its `<h2>` and the like. Sites give these no anchors of their own. Those
 * in a table or in what unfolds belong to it.
 */
export function cutAtHeadings(node: Extract<Node, { type: 'html' }>): (Heading | Node)[] {
  const html = node.value;
  if (!/<h[1-6]\b/i.test(html) || /<(table|details)\b/i.test(html)) return [node];
  const pieces: (Heading | Node)[] = [];
  const keep = (value: string) => {
    if (value.trim() !== '') pieces.push({ type: 'html', value });
  };
  let at = 0;
  let open: { level: string; from: number; to: number } | null = null;
  for (const match of html.matchAll(/<(\/?)h([1-6])\b[^<>]*>/gi)) {
    const [tag, closing, level] = match;
    const to = match.index + tag.length;
    if (closing === '') open = { level: level!, from: match.index, to };
    else if (open !== null && open.level === level) {
      keep(html.slice(at, open.from));
      const { parts } = readHtml(html.slice(open.to, match.index));
      const text = parts.map((one) => one.text).join(' ');
      const anchors = writtenNames({ type: 'html', value: html.slice(open.from, match.index) });
      pieces.push({
        depth: Number(level),
        text: withoutDecoration(withoutTargets(text), true).replace(/\s+/g, ' ').trim(),
        anchor: anchors[0] ?? null,
        anchors,
        source: null,
      });
      at = to;
      open = null;
    }
  }
  keep(html.slice(at));
  return pieces;
}

export const isHeading = (piece: Heading | Node): piece is Heading => 'source' in piece;
