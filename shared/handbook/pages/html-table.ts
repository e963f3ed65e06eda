import { type HtmlOptions, inlineMarkdown } from './html-inline.ts';
import { attributeOf, type Content, type Element, findElement, textOf } from './html-tree.ts';

const widest = 60;

/** A table that only places things on the page: its content is read as it comes. */
export function isLayout(table: Element): boolean {
  if (/^(presentation|none)$/.test(attributeOf(table, 'role'))) return true;
  const inner = (one: Element) => /^(table|h[1-6]|article|section|nav)$/.test(one.tagName);
  if (findElement(table, inner)) return true;
  return rowsOf(table).every(({ children }) => cellsOf(children).length < 2);
}

/** Rows and columns as Markdown; a merged cell stands in its first place. */
export function tableMarkdown(table: Element, options: HtmlOptions): string {
  const caption = findElement(table, ({ tagName }) => tagName === 'caption');
  const rows: { cells: string[]; heads: boolean }[] = [];
  const hanging: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const own = cellsOf(row.children);
    for (const cell of own) {
      while ((hanging[cells.length] ?? 0) > 0) cells.push('');
      const span = spanOf(cell, 'colSpan');
      for (let at = 0; at < span; at++) {
        hanging[cells.length] = spanOf(cell, 'rowSpan');
        cells.push(at === 0 ? cellText(cell, options) : '');
      }
    }
    for (let at = 0; at < hanging.length; at++) hanging[at] = Math.max(0, (hanging[at] ?? 0) - 1);
    if (cells.some((cell) => cell !== '')) {
      rows.push({ cells: cells.slice(0, widest), heads: own.every(({ tagName }) => tagName === 'th') });
    }
  }
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const first = rows[0];
  const headed = first && rows.length > 1 && (first.heads || looksLikeHeader(first.cells)) ? first : null;
  const title = caption ? inlineMarkdown(caption.children, options).trim() : '';
  return [
    ...(title ? [`**${title.replace(/\*\*/g, '')}**`, ''] : []),
    line(headed?.cells ?? []),
    line(Array.from({ length: columns }, () => '---')),
    ...rows.slice(headed ? 1 : 0).map(({ cells }) => line(cells)),
  ].join('\n');
}

/** Tables from a word processor mark no header: short names in every column are one. */
const looksLikeHeader = (cells: string[]): boolean =>
  cells.length > 1 && cells.every((cell) => cell !== '' && cell.length <= 50 && !/<br>|[.!?]$/.test(cell));

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

const cellsOf = (children: Content[]): Element[] =>
  children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName));

const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.min(widest, Math.max(1, Number.parseInt(attributeOf(cell, name), 10) || 1));

/** A cell's paragraphs and items, one a line. */
function cellText(cell: Element, options: HtmlOptions): string {
  if (textOf(cell).trim() === '') return '';
  return inlineMarkdown(cell.children, { ...options, anchors: false })
    .replace(/(?:\s|<br>)*<br>(?:\s|<br>)*/g, '<br>')
    .replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '')
    .replace(/\n/g, ' ');
}
