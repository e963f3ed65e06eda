const longestPage = 500_000;
const mostLines = 8_000;
const longestLine = 30_000;
export const deepestQuote = 12;
const deepestIndent = 60;

/**
 * A page no parser chokes on: cut to size, with nesting that no reader follows folded away. A page written for
 * people comes through unchanged.
 */
export function tame(markdown: string): string {
  const page = markdown.length > longestPage ? markdown.slice(0, longestPage) : markdown;
  return page.replace(/\r\n?/g, '\n').split('\n', mostLines).map(tameLine).join('\n');
}

/** Whether `tame` would leave something out, for the report of a sync. */
export function tooLong(markdown: string): boolean {
  return markdown.length > longestPage || markdown.split('\n', mostLines + 1).length > mostLines;
}

function tameLine(line: string): string {
  let tamed = line.length > longestLine ? line.slice(0, longestLine) : line;
  if (/^(?:\s*>){13}/.test(tamed)) {
    const rest = tamed.replace(/^(?:\s*>)+/, '');
    tamed = `${'> '.repeat(deepestQuote)}${rest}`;
  }
  // Padding that lines tables up in the source is most of their length.
  if (/^\s*\|/.test(tamed)) tamed = tameRow(tamed);
  if (/^\s{61}/.test(tamed)) tamed = ' '.repeat(deepestIndent) + tamed.trimStart();
  // One line can open lists in lists (`- - - - x`); ten are enough.
  tamed = tamed.replace(/^(\s*)(?:[*+-] |\d{1,9}[.)] ){11,}/, '$1- ');
  return tamed
    .replace(/\[{9,}|\]{9,}|!{30,}|\({30,}|<{30,}/g, (run) => run.slice(0, 8))
    .replace(/([*_~`])\1{79,}/g, (run) => run.slice(0, 3))
    .replace(/^((?:[^*_[\]<]*[*_[\]<]){2000})[\s\S]*$/, '$1');
}

function tameRow(row: string): string {
  const lean = row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');
  const cells = lean.split('|');
  return cells.length > 120 ? cells.slice(0, 120).join('|') : lean;
}
