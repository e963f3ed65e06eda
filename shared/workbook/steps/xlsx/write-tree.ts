import { unescapeXml } from '../../read/xml-text.ts';

/** A piece of XML that is written back exactly as it stood wherever nothing was changed. */
export type Piece = string | XmlNode;

export interface XmlNode {
  /** The name with its prefix, and without. */
  name: string;
  local: string;
  /** The opening tag as it stands, or as it was changed. */
  open: string;
  children: Piece[];
  /** The closing tag; empty where the element closes itself or is never closed. */
  close: string;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:[^[>]|\[[^\]]*\])*>|<\/[^>]*>|<(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** Takes anything: a closing tag without an opening one is text, an element may stay open. */
export function parseTree(text: string): Piece[] {
  const root: Piece[] = [];
  const path: XmlNode[] = [];
  const into = (): Piece[] => path.at(-1)?.children ?? root;
  let at = 0;
  for (const found of text.matchAll(token)) {
    if (found.index > at) into().push(text.slice(at, found.index));
    const tag = found[0];
    at = found.index + tag.length;
    if (tag.startsWith('<!') || tag.startsWith('<?')) into().push(tag);
    else if (tag.startsWith('</')) {
      const name = tag.slice(2, -1).trim();
      const depth = path.findLastIndex((node) => node.name === name);
      if (depth < 0) into().push(tag);
      else {
        path[depth]!.close = tag;
        path.length = depth;
      }
    } else {
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
      const node: XmlNode = { name, local: localOf(name), open: tag, children: [], close: '' };
      into().push(node);
      if (!tag.endsWith('/>')) path.push(node);
    }
  }
  if (at < text.length) into().push(text.slice(at));
  return root;
}

export function writeTree(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    text += typeof piece === 'string' ? piece : `${piece.open}${writeTree(piece.children)}${piece.close}`;
  }
  return text;
}

export const elements = (pieces: readonly Piece[]): XmlNode[] =>
  pieces.filter((piece) => typeof piece !== 'string');

/** The first element of this name among the children. */
export const child = (pieces: readonly Piece[], local: string): XmlNode | undefined =>
  elements(pieces).find((node) => node.local === local);

/** Every element below, in document order. */
export function* descendants(pieces: readonly Piece[]): Iterable<XmlNode> {
  for (const node of elements(pieces)) {
    yield node;
    yield* descendants(node.children);
  }
}

/** The value of an attribute by its local name. */
export function get(node: XmlNode, local: string): string | null {
  const found = attributeOf(node, local);
  return found === null ? null : unescapeXml(found[3]!);
}

/** Changes the attribute where it stands, adds it at the end, or takes it out. */
export function set(node: XmlNode, local: string, value: string | null): void {
  const found = attributeOf(node, local);
  if (found === null) {
    if (value === null) return;
    const end = node.open.endsWith('/>') ? '/>' : '>';
    node.open = `${node.open.slice(0, -end.length).trimEnd()} ${local}="${escapeXml(value)}"${end}`;
    return;
  }
  const made = value === null ? '' : `${found[1]}"${escapeXml(value)}"`;
  node.open = node.open.slice(0, found.index) + made + node.open.slice(found.index + found[0].length);
}

export const textOf = (node: XmlNode): string =>
  node.children
    .map((piece) => {
      if (typeof piece !== 'string') return textOf(piece);
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
      return piece.startsWith('<') ? '' : unescapeXml(piece);
    })
    .join('');

export function setText(node: XmlNode, text: string): void {
  fill(node, [escapeXml(text)]);
}

/** Gives an element its children, also one that closed itself. */
export function fill(node: XmlNode, children: Piece[]): void {
  node.children = children;
  if (!node.open.endsWith('/>') || children.length === 0) return;
  node.open = `${node.open.slice(0, -2).trimEnd()}>`;
  node.close = `</${node.name}>`;
}

/** A new element with the prefix of another. */
export function like(node: XmlNode, local: string, attributes: Record<string, string>): XmlNode {
  const name = node.name.slice(0, node.name.length - node.local.length) + local;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return { name, local, open: `<${name}${written.join('')}/>`, children: [], close: '' };
}

/** The children with a new one where the schema's order wants it, before a closing tag that stands alone. */
export function inOrder(children: readonly Piece[], node: XmlNode, order: readonly string[]): Piece[] {
  const rank = order.indexOf(node.local);
  const behind = children.findIndex((piece) =>
    typeof piece === 'string' ? piece.startsWith('</') : order.indexOf(piece.local) > rank,
  );
  return behind < 0 ? [...children, node] : children.toSpliced(behind, 0, node);
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (one) => escapes[one] ?? one);

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** [whole with the blank before, blank + name + equals sign, quote, value] */
function attributeOf(node: XmlNode, local: string): RegExpExecArray | null {
  const pattern = /(\s+([^\s=]+)\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;
  for (let found = pattern.exec(node.open); found !== null; found = pattern.exec(node.open)) {
    if (localOf(found[2]!) !== local || found[2]!.startsWith('xmlns')) continue;
    found[3] ??= found[4] ?? '';
    return found;
  }
  return null;
}
