import { builtInFormat } from '../../read/number-format.ts';
import type { Style } from '../../sheet.ts';
import {
  child,
  elements,
  fill,
  get,
  inOrder,
  like,
  type Piece,
  parseTree,
  set,
  writeTree,
  type XmlNode,
} from './write-tree.ts';

/** The cell styles of a workbook while more are added. */
export interface StyleBook {
  /** The number of a style like this one, but with another format or look. */
  like(base: number, format: string | undefined, look: Omit<Style, 'format'> | undefined): number;
  formatOf(style: number): string;
  readonly changed: boolean;
  readonly tree: Piece[];
}

const order =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

export function styleBook(tree: Piece[]): StyleBook {
  const root = elements(tree)[0]!;
  const list = (local: string): XmlNode => {
    const found = child(root.children, local);
    if (found !== undefined) return found;
    const made = like(root, local, { count: '0' });
    fill(root, inOrder(root.children, made, order));
    return made;
  };
  const add = (holder: XmlNode, node: XmlNode): number => {
    const all = elements(holder.children);
    const written = writeTree([node]);
    const same = all.findIndex((one) => writeTree([one]) === written);
    if (same >= 0) return same;
    fill(holder, [...holder.children, node]);
    set(holder, 'count', String(all.length + 1));
    book.changed = true;
    return all.length;
  };
  const known = new Map<string, number>();
  const codes = new Map<number, string>();
  const formats = new Map<number, string>();
  for (const node of elements(child(root.children, 'numFmts')?.children ?? [])) {
    formats.set(Number(get(node, 'numFmtId')), get(node, 'formatCode') ?? 'General');
  }

  function numberOf(format: string): number {
    for (const [id, code] of formats) if (code === format) return id;
    const plain = builtIns.find((id) => builtInFormat(id) === format);
    if (plain !== undefined) return plain;
    const id = Math.max(163, ...formats.keys()) + 1;
    const holder = list('numFmts');
    add(holder, like(holder, 'numFmt', { numFmtId: String(id), formatCode: format }));
    formats.set(id, format);
    return id;
  }

  function make(base: number, format: string | undefined, look: Omit<Style, 'format'> | undefined): number {
    const holder = list('cellXfs');
    const all = elements(holder.children);
    // A cell without any style has the first one.
    if (all.length === 0)
      add(holder, like(holder, 'xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }));
    const own = elements(holder.children)[base] ?? elements(holder.children)[0]!;
    const made = copied(own);
    if (format !== undefined) {
      set(made, 'numFmtId', String(numberOf(format)));
      set(made, 'applyNumberFormat', '1');
    }
    if (look !== undefined) dress(made, look);
    return add(holder, made);
  }

  function dress(xf: XmlNode, look: Omit<Style, 'format'>): void {
    const fonts = list('fonts');
    const font = elements(fonts.children)[Number(get(xf, 'fontId') ?? 0)] ?? like(fonts, 'font', {});
    const bold = child(font.children, 'b');
    if ((bold !== undefined) !== look.bold) {
      const made = copied(font);
      if (look.bold) fill(made, [like(font, 'b', {}), ...made.children]);
      else made.children = made.children.filter((piece) => typeof piece === 'string' || piece.local !== 'b');
      set(xf, 'fontId', String(add(fonts, made)));
      set(xf, 'applyFont', '1');
    }
    if (!look.filled) return;
    const fills = list('fills');
    set(xf, 'fillId', String(add(fills, filling(fills, look.fill ?? 'solid'))));
    set(xf, 'applyFill', '1');
  }

  const book: StyleBook & { changed: boolean } = {
    changed: false,
    tree,
    formatOf(style) {
      const before = codes.get(style);
      if (before !== undefined) return before;
      const xfs = elements(child(root.children, 'cellXfs')?.children ?? []);
      const id = Number(((xfs[style] ?? xfs[0]) ? get(xfs[style] ?? xfs[0]!, 'numFmtId') : null) ?? 0);
      const code = formats.get(id) ?? builtInFormat(id);
      codes.set(style, code);
      return code;
    },
    like(base, format, look) {
      const key = JSON.stringify([base, format, look]);
      const number = known.get(key) ?? make(base, format, look);
      known.set(key, number);
      return number;
    },
  };
  return book;
}

export const emptyStyles = (namespace: string): Piece[] =>
  parseTree(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
  );

/** Formats that stand for the same in every language. */
const builtIns = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 48, 49];

const copied = (node: XmlNode): XmlNode => elements(parseTree(writeTree([node])))[0]!;

/** A fill by the name its reader gives it: a colour, `theme 4 0.5`, `indexed 5`, or a pattern. */
function filling(holder: XmlNode, name: string): XmlNode {
  const made = like(holder, 'fill', {});
  const [word = '', first = '', tint] = name.split(' ');
  const colour: Record<string, string> | null = /^[0-9A-F]{6}$/.test(name)
    ? { rgb: `FF${name}` }
    : word === 'theme' || word === 'indexed'
      ? { [word]: first, ...(tint === undefined ? {} : { tint }) }
      : null;
  const pattern = like(made, 'patternFill', {
    patternType: colour === null ? (name === 'gradient' ? 'solid' : name) : 'solid',
  });
  if (colour !== null) fill(pattern, [like(made, 'fgColor', colour)]);
  fill(made, [pattern]);
  return made;
}
