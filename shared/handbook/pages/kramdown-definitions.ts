const mostTerms = 5;

/**
 * kramdown's definition lists as titles and paragraphs, like the `<dl>` of an HTML page; in a quotation, so that the
 * last term heads its own definition alone.
 */
export function withDefinitions(markdown: string): string {
  if (!/^ {0,3}:[ \t]/m.test(markdown)) return markdown;
  const out: string[] = [];
  let fence = '';
  let defining = false;
  let blank = true;
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || line.trim().startsWith(fence))) fence = fence === '' ? mark : '';
    const definition = fence === '' ? /^ {0,3}:[ \t]+(\S.*)$/.exec(line)?.[1] : undefined;
    const terms = definition === undefined || defining ? null : takeTerms(out);
    if (definition !== undefined && (defining || terms)) {
      const titles = terms?.flatMap((term) => [`> ${bold(term)}`, '>']) ?? ['>'];
      out.push(...titles, `> ${definition}`);
      defining = true;
    } else {
      if (blank && /^ {0,1}\S/.test(line)) defining = false;
      out.push(defining ? `> ${line.replace(/^(?: {1,4}|\t)/, '')}` : line);
    }
    blank = line.trim() === '';
  }
  return out.join('\n');
}

/** The lines just above, taken away, when they can be terms; a blank line may stand between. */
function takeTerms(lines: string[]): string[] | null {
  const end = isBlank(lines.at(-1) ?? '') ? lines.length - 1 : lines.length;
  let from = end;
  while (from > 0 && !isBlank(lines[from - 1]!)) {
    if (/^\s*(?:[-*+]\s|[>#|<]|\d+[.)]\s|\s{4}|```|~~~)/.test(lines[from - 1]!)) return null;
    from--;
    if (end - from > mostTerms) return null;
  }
  if (from >= end) return null;
  const terms = lines.slice(from, end).map((term) => term.trim());
  lines.length = from;
  // A quotation begins after a blank line.
  lines.push('');
  return terms;
}

const isBlank = (line: string): boolean => ['', '>'].includes(line.trim());
const bold = (term: string): string => (term.startsWith('**') ? term : `**${term}**`);
