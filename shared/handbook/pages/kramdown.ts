import { withDefinitions } from './kramdown-definitions.ts';
import { withoutExtensions } from './kramdown-extensions.ts';

/**
 * kramdown to plain Markdown: what only decorates goes, what is decorated stays, headings keep the ids given to them
 * on a line of their own, and Markdown inside HTML is set free from it. Code stays as it is.
 */
export function withoutKramdown(markdown: string): string {
  const out: string[] = [];
  const boxes: string[] = [];
  let fence = '';
  /** The last line that is no attribute list, to which the lists below it belong. */
  let above = -1;
  let idForNext: string | null = null;
  const write = (line: string) => {
    const id = line.trim() === '' ? null : idForNext;
    idForNext = null;
    if (id !== null && !isHeading(line)) out.push(`<a id="${id}"></a>`, '');
    above = out.push(line) - 1;
    if (id !== null) setId(out, above, id);
  };
  for (const line of withDefinitions(withoutExtensions(markdown.replace(/\r\n?/g, '\n'))).split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || line.trim().startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence !== '' || mark) {
      write(line);
      continue;
    }
    const list = /^([\s>]*)\{:([^{}]*)\}\s*$/.exec(line);
    if (list) {
      const [, prefix, attributes] = list;
      const id = idIn(attributes!);
      if (/(^|\s)toc(\s|$)/.test(attributes!)) dropList(out);
      else if (id !== null && prefix === '') {
        if ((out[above] ?? '').trim() === '') idForNext = id;
        else if (!setId(out, above, id)) {
          out.push(`<a id="${id}"></a>`);
          continue;
        }
      }
      out.push(prefix!);
      continue;
    }
    const open = /^ {0,3}<([a-z][a-z0-9-]*)(\s[^<>]*)>(.*)$/i.exec(line);
    if (open && /\bmarkdown\s*=\s*["']?(?:1|block|span)\b/.test(open[2]!)) {
      boxes.push(open[1]!.toLowerCase());
      write('');
      if (open[3]!.trim() !== '') write(open[3]!);
    } else if (
      boxes.length > 0 &&
      /^\s*<\/([a-z0-9-]+)>\s*$/i.exec(line)?.[1]?.toLowerCase() === boxes.at(-1)
    ) {
      boxes.pop();
      write('');
    } else if (!/^ {0,3}\*\[[^\]]+\]:/.test(line)) write(line.replace(/\{:[^{}]*\}/g, ''));
  }
  return out.join('\n');
}

/** `#x` or `id="x"`, as kramdown's ALD_TYPE_ANY reads it. */
function idIn(attributes: string): string | null {
  const found = /(?:^|\s)(?:[.\w-]*#([A-Za-z][\w:-]*)|id=["']([A-Za-z][\w:-]*)["'])/.exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

const isHeading = (line: string): boolean => /^ {0,3}#{1,6}[ \t]/.test(line);

/** Gives the heading that ends at this line its id; false when there is none. */
function setId(lines: string[], at: number, id: string): boolean {
  const title = isHeading(lines[at]!) ? at : at - 1;
  const isTitle =
    title === at || (/^ {0,3}(=+|-+)\s*$/.test(lines[at]!) && (lines[title] ?? '').trim() !== '');
  if (isTitle) lines[title] = `${lines[title]!.trimEnd().replace(/[ \t]#+$/, '')} {#${id}}`;
  return isTitle;
}

/** `{:toc}` puts the table of contents in the place of the list above it. */
function dropList(lines: string[]): void {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.trim() !== '' && lines.length - from < 4) from--;
  if (/^\s*([-*+]|\d+[.)])\s/.test(lines[from] ?? '')) lines.length = from;
}
