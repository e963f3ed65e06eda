import { columnOf, letterOf, mostColumns, mostRows } from '../../address.ts';

/** One end of a reference; null where it names whole columns or whole rows. Rows from 1, columns from 0. */
export interface End {
  row: number | null;
  column: number | null;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** The sheet it names; null when it names none, and so means the formula's own. */
  sheet: string | null;
  /** Over several sheets, as in `First:Last!A1`. */
  spans: boolean;
  first: End;
  last: End | null;
}

export interface FormulaChange {
  /** The reference as it will be; null when what it points at is gone. */
  reference(one: Reference): Reference | null;
  /** What stands in brackets behind a table's name. */
  columns?(table: string, brackets: string): string;
}

/** A formula with its references changed; all other characters stay as they are. Other workbooks are left alone. */
export function changeFormula(formula: string, change: FormulaChange): { text: string; lost: boolean } {
  let text = '';
  let lost = false;
  let at = 0;
  let table = '';
  let prefix: Prefix | null = null;
  while (at < formula.length) {
    const brackets = formula[at] === '[' ? bracketsAt(formula, at) : null;
    if (brackets !== null) {
      const outside = table === '';
      text += outside ? brackets : (change.columns?.(table, brackets) ?? brackets);
      at += brackets.length;
      table = '';
      if (outside) {
        const beyond = afterOtherBook(formula, at);
        text += formula.slice(at, beyond);
        at = beyond;
      }
      continue;
    }
    table = '';
    const sheet: Prefix | null = prefix === null ? prefixAt(formula, at) : null;
    if (sheet !== null) {
      text += formula.slice(at, sheet.end);
      at = sheet.end;
      prefix = sheet;
      continue;
    }
    const found = referenceAt(formula, at);
    if (found !== null && prefix?.foreign !== true) {
      const one = { sheet: prefix?.name ?? null, spans: prefix?.spans ?? false, ...found.ends };
      const made = change.reference(one);
      if (made === null) lost = true;
      const same = made === one;
      text += made === null ? '#REF!' : same ? formula.slice(at, found.end) : written(made);
      at = found.end;
      prefix = null;
      continue;
    }
    prefix = null;
    const end = found?.end ?? tokenEnd(formula, at);
    const token = formula.slice(at, end);
    if (/^[\p{L}_\\]/u.test(token)) table = token;
    text += token;
    at = end;
  }
  return { text, lost };
}

/** The formula as it reads so many rows and columns further, as the cells of one group share it. */
export const offsetFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : changeFormula(formula, {
        reference: (one) => ({
          ...one,
          first: offsetEnd(one.first, rows, columns),
          last: one.last === null ? null : offsetEnd(one.last, rows, columns),
        }),
      }).text;

/** Behind the last row comes the first again, as Excel has it. */
function offsetEnd(end: End, rows: number, columns: number): End {
  const wrap = (value: number, most: number): number => ((value % most) + most) % most;
  return {
    ...end,
    row: end.row === null || end.rowFixed ? end.row : wrap(end.row - 1 + rows, mostRows) + 1,
    column: end.column === null || end.columnFixed ? end.column : wrap(end.column + columns, mostColumns),
  };
}

interface Prefix {
  name: string;
  spans: boolean;
  /** Of another workbook, or of a sheet that is gone. */
  foreign: boolean;
  end: number;
}

const quoted = /'((?:[^']|'')+)'!/y;
const bare = /([\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!/uy;
const looksLikeCell = /^[A-Za-z]{1,3}\d+:/;
const gone = /#REF!(?=[$A-Za-z\d])/y;

function prefixAt(formula: string, at: number): Prefix | null {
  const inQuotes = match(quoted, formula, at);
  if (inQuotes !== null) {
    const name = inQuotes[1]!.replaceAll("''", "'");
    return { name, spans: name.includes(':'), foreign: name.includes('['), end: at + inQuotes[0].length };
  }
  const plain = match(bare, formula, at);
  if (plain !== null && !looksLikeCell.test(plain[1]!)) {
    return { name: plain[1]!, spans: plain[1]!.includes(':'), foreign: false, end: at + plain[0].length };
  }
  return match(gone, formula, at) === null ? null : { name: '', spans: false, foreign: true, end: at + 5 };
}

const cells =
  /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(\\!])/uy;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(\\!])/uy;
const rows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(\\!])/uy;

function referenceAt(
  formula: string,
  at: number,
): { ends: Pick<Reference, 'first' | 'last'>; end: number } | null {
  const area = match(cells, formula, at);
  if (area !== null) {
    const [whole, f1 = '', c1 = '', r1 = '', n1 = '', f2 = '', c2, r2 = '', n2] = area;
    const first = endOf(c1, f1, n1, r1);
    const last = c2 === undefined || n2 === undefined ? null : endOf(c2, f2, n2, r2);
    return fits(first) && (last === null || fits(last))
      ? { ends: { first, last }, end: at + whole.length }
      : null;
  }
  const wide = match(columns, formula, at);
  if (wide !== null) {
    const [whole, f1 = '', c1 = '', f2 = '', c2 = ''] = wide;
    const ends = { first: endOf(c1, f1, null, ''), last: endOf(c2, f2, null, '') };
    return fits(ends.first) && fits(ends.last) ? { ends, end: at + whole.length } : null;
  }
  const high = match(rows, formula, at);
  if (high === null) return null;
  const [whole, f1 = '', n1 = '', f2 = '', n2 = ''] = high;
  return { ends: { first: endOf(null, '', n1, f1), last: endOf(null, '', n2, f2) }, end: at + whole.length };
}

const endOf = (column: string | null, columnMark: string, row: string | null, rowMark: string): End => ({
  column: column === null ? null : columnOf(column),
  row: row === null ? null : Number(row),
  columnFixed: columnMark === '$',
  rowFixed: rowMark === '$',
});

const fits = ({ row, column }: End): boolean =>
  (row === null || (row >= 1 && row <= mostRows)) && (column === null || column < mostColumns);

const written = ({ first, last }: Reference): string =>
  last === null ? writtenEnd(first) : `${writtenEnd(first)}:${writtenEnd(last)}`;

const writtenEnd = ({ row, column, rowFixed, columnFixed }: End): string =>
  (column === null ? '' : `${columnFixed ? '$' : ''}${letterOf(column)}`) +
  (row === null ? '' : `${rowFixed ? '$' : ''}${row}`);

const tokens =
  /"(?:[^"]|"")*"|#[A-Z0-9/_]+[!?]?|\d+\.?\d*(?:[eE][+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*|[\s\S]/uy;

const tokenEnd = (formula: string, at: number): number => at + (match(tokens, formula, at)?.[0].length ?? 1);

/** Behind `[1]` comes a sheet or a name of another workbook. */
function afterOtherBook(formula: string, at: number): number {
  const sheet = prefixAt(formula, at);
  const start = sheet?.end ?? (formula[at] === '!' ? at + 1 : at);
  return referenceAt(formula, start)?.end ?? (start > at ? tokenEnd(formula, start) : at);
}

/** From one bracket to the one that closes it; an apostrophe takes the next character as it is. */
function bracketsAt(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
