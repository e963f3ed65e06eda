import type { StructuredTextItem } from 'unpdf';

/** A line of print: its words, where it stands and how large it is. */
export interface Line {
  text: string;
  page: number;
  x: number;
  y: number;
  size: number;
  /** Where its last letter ends. */
  end: number;
  /** Its pieces as far as they stand clearly apart: one, or the columns of a table. */
  cells: { text: string; x: number; end: number; y: number; size: number }[];
  /** The column of print it stands in, left or right; none where print runs over the whole page. */
  column?: 1 | 2;
}

/** Pieces of text as a PDF holds them, put together to lines in reading order. */
export function linesOf(pages: StructuredTextItem[][]): Line[] {
  return pages.flatMap((items, at) => pageLines(items, at + 1));
}

function pageLines(items: StructuredTextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  const close = () => {
    if (line && line.text.trim() !== '') {
      const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
      const cells = line.cells.map((cell) => ({ ...cell, text: tidy(cell.text) }));
      lines.push({ ...line, text: tidy(line.text), cells });
    }
    line = null;
  };
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === '') {
      if (line && str !== '') {
        line.text += ' ';
        line.cells.at(-1)!.text += ' ';
      }
      continue;
    }
    const open: Line | null = line;
    if (!open || !sameLine(open, x, y, fontSize)) {
      close();
      line = {
        text: str,
        page,
        x,
        y,
        size: fontSize,
        end: x + width,
        cells: [{ text: str, x, end: x + width, y, size: fontSize }],
      };
      continue;
    }
    const gap = x - open.end;
    const apart = gap > open.size * 0.15 && !/\s$/.test(open.text) && !/^\s/.test(str);
    const words = (apart ? ' ' : '') + (isRaised(open, y, fontSize) ? raised(str) : str);
    open.text += words;
    const cell = open.cells.at(-1)!;
    if (gap > open.size * 1.5) open.cells.push({ text: str, x, end: x + width, y, size: fontSize });
    else {
      Object.assign(cell, { text: cell.text + words, end: x + width });
      if (fontSize > cell.size) Object.assign(cell, { size: fontSize, y });
    }
    // A small figure in front belongs to the words after it.
    if (fontSize > open.size * 1.2) open.text = lead(open.text, str);
    if (fontSize > open.size) Object.assign(open, { size: fontSize, y });
    open.end = x + width;
  }
  close();
  return lines;
}

function sameLine(line: Line, x: number, y: number, size: number): boolean {
  const high = Math.max(line.size, size);
  return Math.abs(line.y - y) < high * 0.55 && x > line.end - high * 2;
}

const isRaised = (line: Line, y: number, size: number): boolean =>
  size < line.size * 0.8 && y > line.y + line.size * 0.1;

/** `1` set high in front of a footnote. */
const lead = (text: string, words: string): string => {
  const mark = text.slice(0, text.length - words.length).trim();
  return /^\d{1,3}$/.test(mark) ? `${raised(mark)} ${words}` : text;
};

const raised = (text: string): string =>
  /^\s*\d{1,3}\s*$/.test(text) ? [...text.trim()].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : text;
