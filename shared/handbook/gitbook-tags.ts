/**
 * GitBook's `{% … %}` tags become plain Markdown: call-outs and tabs are quotations, so that they have a scope of
 * their own; references keep their page's title, files and embedded pages their name and address.
 */
export function withoutGitbookTags(markdown: string, titleOf: (path: string) => string | undefined): string {
  const lines: string[] = [];
  const boxes: Box[] = [];
  let fence = '';
  let reference = false;
  const write = (line: string) => {
    if (!reference) lines.push(quoted(line, boxes));
  };
  const pieces = markdown.split('\n').flatMap((line) => {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || line.trim().startsWith(fence))) fence = fence === '' ? mark.slice(0, 3) : '';
    return fence === '' && line.includes('{%') ? tagsApart(line) : [{ line, tag: null }];
  });
  pieces.forEach(({ line, tag }, at) => {
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
      boxes.push({ indent: indent!, name, plain: holdsHeading(pieces.slice(at + 1), `end${name}`) });
      if (name === 'tab') write(`${indent}**${value('title')}**\n`);
    } else if (name === 'endhint' || name === 'endtab') {
      if (boxes.at(-1)?.name === name.slice(3)) boxes.pop();
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
    const row = line.replace(/\{%(.*?)%\}/g, (_, inside: string) => {
      const file = /\bsrc="([^"]*)"/.exec(inside)?.[1];
      return file ? fileName(file) : (/\burl="(https?:[^"]*)"/.exec(inside)?.[1] ?? '');
    });
    return [{ line: row, tag: null }];
  }
  const indent = /^\s*/.exec(line)![0];
  return line
    .split(/(\{%.*?%\})/)
    .filter((part) => part.trim() !== '')
    .map((part, at) => {
      const own = at === 0 ? part : indent + part.trimStart();
      const placed = part.startsWith('{%') ? indent + part : own;
      return { line: placed, tag: tagPattern.exec(placed) };
    });
}

function holdsHeading(after: Piece[], end: string): boolean {
  for (const { line, tag } of after) {
    if (tag?.[2] === end) return false;
    if (/^\s*#{1,6}\s/.test(line)) return true;
  }
  return false;
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
