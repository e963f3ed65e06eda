const box = /^([ \t]*)(?:\[([ x]?)\]|([☐□▢])|([☑☒✓✔]))[ \t]+(?=\S)/i;
const dash = /^([ \t]*)[o–—▪◦‣·●■➢][ \t]+(?=\S)/;
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
  const ticked = box.exec(line);
  const found = ticked ?? dash.exec(line);
  if (!found) return null;
  const done = ticked && (ticked[4] !== undefined || ticked[2]?.toLowerCase() === 'x');
  return {
    indent: found[1]!.length,
    mark: ticked ? (done ? '- [x] ' : '- [ ] ') : '- ',
    rest: line.slice(found[0].length),
    ticks: ticked !== null,
  };
}
