import { withEmoji } from './emoji.ts';
import { attribute, isBreaking, isSilent, mailbox, readTag, tidyLines } from './html.ts';
import type { Node } from './markdown.ts';

type Phrasing = {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  children?: unknown[];
};

export interface Words {
  /** Plain words; line breaks where the page breaks a line. */
  text: string;
  links: string[];
  /** An anchor written out in the heading: `<a id="x">` or `{#x}`. */
  anchor: string | null;
  /** True when the whole is one link to another page, put there by the system. */
  reference: boolean;
}

/** What a reader sees of phrasing content: marks gone, mailboxes kept, scripts never. */
export function words(node: { children?: unknown[] } | Node, emoji = withEmoji): Words {
  const links: string[] = [];
  let text = '';
  let anchor: string | null = null;
  let muted = '';
  let reference = false;
  let mail: string | null = null;
  const visit = (one: Phrasing, depth: number) => {
    if (depth > 40) return;
    if (one.type === 'html') return html(one.value ?? '');
    if (muted) return;
    switch (one.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        text += one.value ?? '';
        return;
      case 'break':
        text += '\n';
        return;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return;
      case 'link': {
        const before = text.length;
        for (const child of one.children ?? []) visit(child as Phrasing, depth + 1);
        const url = one.url ?? '';
        links.push(url);
        if (one.title === 'reference') reference = true;
        if (/^mailto:/i.test(url)) {
          const address = mailbox(url);
          if (address && !text.slice(before).includes(address)) text += ` (${address})`;
        }
        return;
      }
      default:
        for (const child of one.children ?? []) visit(child as Phrasing, depth + 1);
    }
  };
  const html = (value: string) => {
    const tag = readTag(value);
    if (!tag) return;
    if (muted) {
      if (tag.closing && tag.name === muted) muted = '';
      return;
    }
    if (isSilent(tag.name)) {
      if (!tag.closing) muted = tag.name;
      return;
    }
    if (isBreaking(tag.name)) text += '\n';
    if (tag.closing) {
      if (tag.name === 'a' && mail) text += ` (${mail})`;
      mail = null;
      return;
    }
    anchor ??= attribute(tag.attributes, 'id') ?? attribute(tag.attributes, 'name');
    const address = tag.name === 'a' ? attribute(tag.attributes, 'href') : null;
    if (address) links.push(address);
    if (address?.startsWith('mailto:')) mail = mailbox(address);
  };
  for (const child of ('children' in node ? node.children : undefined) ?? []) visit(child as Phrasing, 0);
  return { text: tidyLines(emoji(text)), links, anchor, reference };
}
