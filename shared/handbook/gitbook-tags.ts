import { deepestQuote, tame } from './tame.ts';

/**
 * GitBook's `{% … %}` tags become plain Markdown: call-outs and tabs are quotations, so that they have a scope of
 * their own; references keep their page's title, files and embedded pages their name and address.
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
  const pieces = tame(markdown)
    .split('\n')
    .flatMap((line) => {
      const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
      if (mark && (fence === '' || line.trim().startsWith(fence)))
        fence = fence === '' ? mark.slice(0, 3) : '';
      return fence === '' && line.includes('{%') ? tagsApart(line) : [{ line, tag: null }];
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
    if (name === 'content-ref') {
      const title = titleOf(value('url'));
      if (title) write(`\n${indent}[${title.replace(/[[\]]/g, '')}](<${value('url')}> "reference")\n`);
      reference = true;
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
    } else if (name === 'embed') write(`\n${indent}<${value('url')}>\n`);
    else if (name === 'file') write(`\n${indent}${fileName(value('src'))}\n`);
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

const tagPattern = /^(\s*)\{%-?\s*([a-z-]+)(.*?)%\}/;

/** A line to the tags and the words on it; inside a table's row, tags leave no line of their own. */
function tagsApart(line: string): Piece[] {
  if (/^\s*\|/.test(line)) {
    const row = line.replace(/\{%((?:(?!\{%).)*?)%\}/g, (_, inside: string) => {
      const file = /\bsrc="([^"]*)"/.exec(inside)?.[1];
      return file ? fileName(file) : (/\burl="(https?:[^"]*)"/.exec(inside)?.[1] ?? '');
    });
    return [{ line: row, tag: null }];
  }
  const indent = /^\s*/.exec(line)![0];
  return line
    .split(/(\{%(?:(?!\{%).)*?%\})/)
    .filter((part) => part.trim() !== '')
    .map((part, at) => {
      const own = at === 0 ? part : indent + part.trimStart();
      const placed = part.startsWith('{%') ? indent + part : own;
      return { line: placed, tag: tagPattern.exec(placed) };
    });
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

function fileName(path: string): string {
  return decodePath(path.split('/').pop() ?? '');
}

export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
