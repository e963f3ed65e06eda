/** Longer ones are tags that nobody closed. */
const mostLines = 60;

/** The line on which the tag ends that this line leaves open; the line itself where it leaves none. */
export function endOfTag(lines: string[], at: number): number {
  if (!opens(lines[at]!)) return at;
  const most = Math.min(lines.length, at + mostLines);
  for (let next = at + 1; next < most; next++) {
    const line = withoutCode(lines[next]!);
    if (/^\s*(```|~~~)/.test(line)) return at;
    const mark = /\{%|%\}/.exec(line)?.[0];
    if (mark) return mark === '%}' ? next : at;
  }
  return at;
}

/** Inside a table's row nothing goes on. */
function opens(line: string): boolean {
  if (!line.includes('{%') || /^\s*\|/.test(line)) return false;
  const bare = withoutCode(line);
  return bare.lastIndexOf('{%') > bare.lastIndexOf('%}');
}

const withoutCode = (line: string): string => line.replace(/`+[^`]+`+/g, '');
