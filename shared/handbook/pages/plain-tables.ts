/**
 * Columns that spaces or tabs line up, as Markdown's tables: every line has as many of them, and they begin below
 * each other. Two lines of three columns are a table, or three of two.
 */
export function plainTables(text: string): string {
  const lines = text.split('\n');
  const done: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    if (rows.length * rows[0]!.length < 6 || rows.length < 2) {
      done.push(lines[at]!);
      at += 1;
      continue;
    }
    done.push(
      '',
      ...tableOf(
        rows.map((row) => row.map(({ text }) => text)),
        escapeBar,
      ),
      '',
    );
    at += rows.length;
  }
  return done.join('\n');
}

interface Cell {
  text: string;
  from: number;
}

/** What stands apart in front of an item is no column. */
const listed = /^(?:[-*+•o–—▪☐☑]|\(?\w{1,3}[.)]|\[.?\])$/;

function rowsFrom(lines: string[], at: number): [Cell[], ...Cell[][]] {
  const first = cellsOf(lines[at]!);
  const rows: [Cell[], ...Cell[][]] = [first];
  for (let next = at + 1; first.length > 1 && next < lines.length; next++) {
    const cells = cellsOf(lines[next]!);
    const tabs = lines[next]!.includes('\t') && lines[at]!.includes('\t');
    if (cells.length !== first.length || listed.test(cells[0]!.text)) break;
    if (!tabs && cells.some(({ from }, column) => from !== first[column]!.from)) break;
    rows.push(cells);
  }
  return rows;
}

const cellsOf = (line: string): Cell[] =>
  [...line.matchAll(/[^\s](?:[^\s]| (?! ))*/g)].map(({ 0: text, index }) => ({
    text: text.trim(),
    from: index,
  }));

const escapeBar = (text: string): string => text.replace(/\|/g, '\\|');

/** Rows as Markdown; the first names the columns when it holds short names alone. */
export function tableOf(rows: string[][], escaped: (text: string) => string): string[] {
  const [first = [], ...rest] = rows;
  const named = first.every((text) => /^\p{L}[^\d@]{0,40}$/u.test(text));
  const row = (cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    named ? row(first) : row(first.map(() => '')),
    `|${first.map(() => ' --- |').join('')}`,
    ...(named ? rest : rows).map(row),
  ];
}
