import { endOfTag } from './gitbook-long-tags.ts';
import { deepestQuote, tame } from './tame.ts';

/**
 * GitBook's `{% … %}` tags become plain Markdown: call-outs and tabs are quotations, so that they have a scope of
 * their own; references keep their page's title, files and embedded pages, those of integrations too, their name and address.
 */
export function withoutGitbookTags(markdown: string, titleOf: (path: string) => string | undefined): string {
  const lines: string[] = [];
  const boxes: Box[] = [];
  // Boxes in more boxes than a reader follows belong to the innermost of these.
  let deeper = 0;
  let fence = '';
  let reference = false;
  const write = (line: string) => {
    if (!reference) lines.push(quoted(line, boxes));
  };
  let end = -1;
  const pieces = tame(markdown)
    .split('\n')
    .flatMap((line, at, all) => {
      if (at <= end) return [];
      const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
      if (mark && (fence === '' || line.trim().startsWith(fence)))
        fence = fence === '' ? mark.slice(0, 3) : '';
      if (fence !== '') return [{ line, tag: null }];
      end = endOfTag(all, at);
      const whole = end === at ? line : all.slice(at, end + 1).join(' ');
      const written = whole.includes('****') ? withoutEmptyBold(whole) : whole;
      return written.includes('{%') ? tagsApart(written) : [{ line: written, tag: null }];
    });
  const holding = holdingHeadings(pieces);
  pieces.forEach((piece) => {
    const { line, tag } = piece;
    if (!tag) {
      write(line);
      return;
    }
    const [, indent, name, rest] = tag;
    const value = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(rest!)?.[1] ?? '';
    const captioned = (words: string) =>
      `\n${indent}${[value('caption'), words].filter(Boolean).join('<br>')}\n`;
    if (name === 'content-ref') {
      // Without a title of its own a page or another site is called what the link inside calls it.
      const title = titleOf(value('url'));
      if (title) write(`\n${indent}[${escaped(title)}](<${value('url')}> "reference")\n`);
      else write('');
      reference = title !== undefined;
    } else if (name === 'endcontent-ref') reference = false;
    else if (name === 'hint' || name === 'tab') {
      write('');
      if (boxes.length < deepestQuote) boxes.push({ indent: indent!, name, plain: holding.has(piece) });
      else deeper++;
      if (name === 'tab') write(`${indent}**${value('title')}**\n`);
    } else if (name === 'endhint' || name === 'endtab') {
      if (deeper > 0) deeper--;
      else if (boxes.at(-1)?.name === name.slice(3)) boxes.pop();
      write('');
    } else if (name === 'embed' || (name!.startsWith('@') && value('url') !== ''))
      write(captioned(`<${value('url')}>`));
    else if (name === 'file') write(captioned(fileLink(value('src'))));
    else if (name === 'code') write(`\n${indent}${value('title')}\n`);
    else write('');
  });
  return lines.join('\n');
}

interface Box {
  indent: string;
  name: string;
  /** Holds headings, which open sections and cannot stand in a quotation. */
  plain: boolean;
}

interface Piece {
  line: string;
  tag: RegExpExecArray | null;
}

const tagPattern = /^(\s*)\{%-?\s*([^\s%"]*)(.*?)%\}/;
/** Code shows tags as they are written. */
const codeOrTag = /(`+[^`]+`+)|\{%(?:(?!\{%).)*?%\}/g;

/** A line to the tags and the words on it; inside a table's row, tags leave no line of their own. */
function tagsApart(line: string): Piece[] {
  if (/^\s*\|/.test(line)) {
    const row = line.replace(codeOrTag, (inside, code?: string) => {
      const file = /\bsrc="([^"]*)"/.exec(inside)?.[1];
      return code ?? (file ? fileLink(file) : (/\burl="(https?:[^"]*)"/.exec(inside)?.[1] ?? ''));
    });
    return [{ line: row, tag: null }];
  }
  const indent = /^\s*/.exec(line)![0];
  return cutAtTags(line)
    .filter((part) => part.trim() !== '')
    .map((part, at) => {
      const own = at === 0 ? part : indent + part.trimStart();
      const placed = part.startsWith('{%') ? indent + part : own;
      return { line: placed, tag: tagPattern.exec(placed) };
    });
}

/** Older exports of GitBook leave `****` where bold words were taken out; alone on its line it is a rule. */
const withoutEmptyBold = (line: string): string =>
  /^\s*\*+\s*$/.test(line)
    ? line
    : line.replace(/(`+[^`]+`+)|(?<![*\\])\*{4}(?!\*)/g, (_, code?: string) => code ?? '');

function cutAtTags(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, 1: code, index } of line.matchAll(codeOrTag)) {
    if (code !== undefined) continue;
    parts.push(line.slice(from, index), found);
    from = index + found.length;
  }
  return [...parts, line.slice(from)];
}

/** The call-outs and tabs with a heading before their end. Read from the end, so that each line is looked at once. */
function holdingHeadings(pieces: Piece[]): Set<Piece> {
  const holding = new Set<Piece>();
  const headed = { hint: false, tab: false };
  for (const piece of pieces.toReversed()) {
    const name = piece.tag?.[2];
    if (name === 'hint' || name === 'tab') {
      if (headed[name]) holding.add(piece);
    } else if (name === 'endhint') headed.hint = false;
    else if (name === 'endtab') headed.tab = false;
    if (/^\s*#{1,6}\s/.test(piece.line)) headed.hint = headed.tab = true;
  }
  return holding;
}

function quoted(text: string, boxes: Box[]): string {
  return boxes
    .filter(({ plain }) => !plain)
    .reduceRight(
      (lines, { indent }) =>
        lines
          .split('\n')
          .map((line) =>
            line.startsWith(indent) ? `${indent}> ${line.slice(indent.length)}` : `${indent}> ${line}`,
          )
          .join('\n'),
      text,
    );
}

/** A file's name, with the way there. */
function fileLink(path: string): string {
  const url = /^https?:\/\//i.test(path) ? URL.parse(path) : null;
  // GitBook's own storage keeps the path to a file as one name: `spaces%2Fabc%2Freport.pdf`.
  const name = decodePath(url ? url.pathname : path)
    .split('/')
    .pop()!;
  const address = url?.href ?? path.replace(/[<>\\]/g, encodeURIComponent);
  return name === '' ? '' : `[${escaped(name)}](<${address}>)`;
}

const escaped = (text: string): string => text.replace(/[[\]]/g, '\\$&');

export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
