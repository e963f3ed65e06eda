import type { Block, Section } from '../section.ts';
import { withoutEmoji } from './anchors.ts';
import { readBox } from './boxes.ts';
import { readHtml } from './html.ts';
import { type Words, words } from './inline.ts';
import { labelsOf } from './labels.ts';
import { withoutTargets } from './link-target.ts';
import type { List, Node, Table } from './markdown.ts';
import { rowBlocks } from './table-blocks.ts';

/** What the next blocks stand under: a bold line, and the sentence just before. A call-out has a scope of its own. */
export interface Scope {
  title: string;
  before: string;
  /** What the numbered list just before stands under: one with other numbers that follows it goes on from there. */
  numbered?: string;
}

export const newScope = (): Scope => ({ title: '', before: '' });

/** One piece of a page to the blocks of its section. */
export function addBlocks(section: Section, node: Node, scope: Scope): void {
  const { numbered } = scope;
  delete scope.numbered;
  switch (node.type) {
    case 'paragraph':
      addParagraph(section, node, scope);
      return;
    case 'list': {
      const lead = (node.ordered && numbered) || leadOf(scope);
      addList(section, node, lead, 0);
      if (node.ordered) scope.numbered = lead;
      break;
    }
    case 'table':
      section.blocks.push(...tableBlocks(section, node, leadOf(scope)));
      break;
    case 'html': {
      const { parts, tables, ...read } = readHtml(node.value);
      for (const { kind, text } of parts) {
        if (kind === 'title') addTitle(section, text, scope);
        else if (kind === 'end') Object.assign(scope, newScope());
        else section.blocks.push({ kind: 'paragraph', text, lead: scope.title, depth: 0 });
      }
      for (const table of tables) section.blocks.push(...rowBlocks(table.header, table.rows, leadOf(scope)));
      keepLinks(section, read);
      break;
    }
    case 'code': {
      const text = node.value.slice(0, 4000);
      if (text !== '') section.blocks.push({ kind: 'paragraph', text, lead: leadOf(scope), depth: 0 });
      break;
    }
    // A heading inside a call-out opens no section.
    case 'heading':
      addTitle(section, words(node).text, scope);
      return;
    case 'blockquote':
    case 'footnoteDefinition': {
      const inside = newScope();
      for (const child of node.children) addBlocks(section, child, inside);
      break;
    }
    default:
      return;
  }
  scope.before = '';
}

function keepLinks(section: Section, { links, linked }: Pick<Words, 'links' | 'linked'>): void {
  section.links.push(...links);
  if (linked.length === 0) return;
  section.linked ??= [];
  section.linked.push(...linked);
}

function addParagraph(section: Section, node: Extract<Node, { type: 'paragraph' }>, scope: Scope): void {
  const read = words(node);
  keepLinks(section, read);
  const { text } = read;
  if (text === '') return;
  if (readBox(text)) {
    addTasks(section, text, leadOf(scope));
    return;
  }
  if (read.reference) {
    // “Referenced from:” heads the reference alone.
    const head = section.blocks.at(-1);
    if (head && scope.title === head.text) head.kind = 'reference';
    section.blocks.push({ kind: 'reference', text, lead: '', depth: 0 });
    Object.assign(scope, newScope());
  } else if (withoutTargets(text).length <= 90 && isBold(node)) {
    addTitle(section, text, scope);
  } else {
    section.blocks.push({ kind: 'paragraph', text, lead: scope.title, depth: 0 });
    scope.before = text.length <= 400 ? text : '';
  }
}

/** Lines with a box in front, as Word writes a checklist; one without goes on from the line above. */
function addTasks(section: Section, text: string, lead: string): void {
  for (const line of text.split('\n')) {
    const task = readBox(line);
    if (task) section.blocks.push({ kind: 'task', text: task.text, lead, depth: 0 });
    else section.blocks.at(-1)!.text += `\n${line}`;
  }
}

function addTitle(section: Section, text: string, scope: Scope): void {
  if (text !== '') section.blocks.push({ kind: 'title', text, lead: '', depth: 0 });
  Object.assign(scope, { title: text, before: '' });
}

const leadOf = ({ title, before }: Scope): string => before || title;

/** All its words are in bold: a call-out's title, or a heading that is none. */
function isBold(node: Extract<Node, { type: 'paragraph' }>): boolean {
  return (
    node.children.some(({ type }) => type === 'strong') &&
    node.children.every(
      (one) =>
        one.type === 'strong' || (one.type === 'text' && !/[\p{L}\p{N}]/u.test(withoutEmoji(one.value))),
    )
  );
}

/** Each item is a block of its own; what stands above it is its lead. */
function addList(section: Section, list: List, lead: string, depth: number): void {
  if (depth > 20) return;
  const labels = list.ordered
    ? []
    : labelsOf(list.children.map(({ children: [first] }) => firstWords(first)));
  for (const [at, item] of list.children.entries()) {
    let own = '';
    // kramdown begins at 1 again after a picture that is not indented; the words go by the numbers as written.
    let number = list.ordered ? (list.start ?? 1) + at : null;
    for (const child of item.children) {
      if (child.type === 'list') {
        addList(section, child, own === '' ? lead : shorten(own), depth + 1);
        continue;
      }
      if (child.type !== 'paragraph') {
        addBlocks(section, child, { title: '', before: shorten(own) });
        continue;
      }
      const read = words(child);
      keepLinks(section, read);
      if (read.text === '') continue;
      const kind = typeof item.checked === 'boolean' ? 'task' : 'item';
      const label = own === '' ? labels[at]?.mark : undefined;
      const text = label === undefined ? read.text : read.text.slice(label.length).trimStart();
      section.blocks.push({
        kind,
        text,
        lead: own === '' ? lead : shorten(own),
        depth,
        ...(number === null ? {} : { number }),
        ...(label === undefined ? {} : { label }),
      });
      number = null;
      if (own === '') own = text;
    }
  }
}

/** What an item begins with, as far as its label may go. */
const firstWords = (child?: Node): string =>
  child?.type === 'paragraph' ? words(child).text.slice(0, 20) : '';

function tableBlocks(section: Section, table: Table, lead: string): Block[] {
  const rows = table.children.map((row) =>
    row.children.map((cell) => {
      const read = words(cell);
      keepLinks(section, read);
      return read.text;
    }),
  );
  return rowBlocks(rows[0] ?? [], rows.slice(1), lead);
}

const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
