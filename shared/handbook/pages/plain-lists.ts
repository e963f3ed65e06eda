import { readBox } from './boxes.ts';

const dash = /^[ \t]*[o–—▪◦‣·●■➢][ \t]+(?=\S)/;
const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s/;

/** Items and boxes to tick as printed documents mark them, as Markdown's; what is set in further hangs from the item above. */
export function plainLists(paragraph: string): string {
  let outer: number | null = null;
  let before = '';
  return paragraph
    .replace(/^\s*•\s*/gm, '- ')
    .split('\n')
    .map((line, at, lines) => {
      const marked = readMark(line);
      // A dash alone, or inside running text, begins no list.
      const begins =
        outer !== null ||
        /:\s*$/.test(before) ||
        marked?.ticks === true ||
        (at === 0 && (!/^\s*[–—]/.test(line) || readMark(lines[1] ?? '') !== null));
      before = line;
      if (item.test(line)) outer ??= /^\s*/.exec(line)![0].length;
      if (!marked || !begins) return line;
      outer ??= marked.indent;
      return `${marked.indent > outer ? '  ' : ''}${marked.mark}${marked.rest}`;
    })
    .join('\n');
}

function readMark(line: string): { indent: number; mark: string; rest: string; ticks: boolean } | null {
  const indent = /^[ \t]*/.exec(line)![0].length;
  const tick = readBox(line);
  if (tick) return { indent, mark: tick.ticked ? '- [x] ' : '- [ ] ', rest: tick.text, ticks: true };
  const found = dash.exec(line)?.[0];
  return found === undefined ? null : { indent, mark: '- ', rest: line.slice(found.length), ticks: false };
}
