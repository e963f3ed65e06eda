const mostTerms = 5;

/** kramdown's definition lists as titles and paragraphs, like the `<dl>` of an HTML page. */
export function withDefinitions(markdown: string): string {
  if (!/^ {0,3}:[ \t]/m.test(markdown)) return markdown;
  const out: string[] = [];
  let fence = '';
  let defining = false;
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || line.trim().startsWith(fence))) fence = fence === '' ? mark : '';
    const definition = fence === '' ? /^ {0,3}:[ \t]+(\S.*)$/.exec(line)?.[1] : undefined;
    if (definition !== undefined) {
      const terms = defining ? [] : takeTerms(out);
      if (terms !== null) {
        out.push(...terms.flatMap((term) => [bold(term), '']), ...(defining ? [''] : []), definition);
        defining = true;
        continue;
      }
    }
    const startsAnew = line.trim() !== '' && !/^\s{2}/.test(line) && (out.at(-1) ?? '').trim() === '';
    if (startsAnew) defining = false;
    out.push(defining ? line.replace(/^(?: {1,4}|\t)/, '') : line);
  }
  return out.join('\n');
}

/** The lines just above, taken away, when they can be terms; a blank line may stand between. */
function takeTerms(lines: string[]): string[] | null {
  const end = (lines.at(-1) ?? '').trim() === '' ? lines.length - 1 : lines.length;
  let from = end;
  while (from > 0 && lines[from - 1]!.trim() !== '') {
    if (/^\s*(?:[-*+]\s|[>#|<]|\d+[.)]\s|\s{4}|```|~~~)/.test(lines[from - 1]!)) return null;
    from--;
    if (end - from > mostTerms) return null;
  }
  if (from >= end) return null;
  const terms = lines.slice(from, end).map((term) => term.trim());
  lines.length = from;
  return terms;
}

const bold = (term: string): string => (term.startsWith('**') ? term : `**${term}**`);
