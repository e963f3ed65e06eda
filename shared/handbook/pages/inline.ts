import { withEmoji } from './emoji.ts';
import { attribute, isBreaking, isSilent, pictureIn, readTag } from './html.ts';
import { targetBehind } from './link-target.ts';
import { type LinkedWords, linkedWords } from './linked-words.ts';
import type { Node } from './markdown.ts';
import { tidyLines } from './tidy-lines.ts';

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
  linked: LinkedWords[];
  /** An anchor written out in the heading: `<a id="x">` or `{#x}`. */
  anchor: string | null;
  /** True when the whole is one link to another page, put there by the system. */
  reference: boolean;
}

/** Codes of emoji as they are to be shown; `first` where nothing stands before. */
type Emoji = (text: string, first: boolean) => string;

/** What a reader sees of phrasing content: marks gone, mailboxes kept, scripts never. */
export function words(node: { children?: unknown[] } | Node, emoji: Emoji = withEmoji): Words {
  const links: string[] = [];
  const linked: LinkedWords[] = [];
  let text = '';
  let anchor: string | null = null;
  let muted = '';
  let reference = false;
  let opened: { at: number; url: string } | null = null;
  const close = (at: number, url: string) => {
    linked.push(...linkedWords(text.slice(0, at), text.slice(at), url));
    const target = targetBehind(text.slice(at), url);
    if (target) text = `${text.trimEnd()} (${target})`;
  };
  const visit = (one: Phrasing, depth: number) => {
    if (depth > 40) return;
    if (one.type === 'html') return html(one.value ?? '');
    if (muted) return;
    switch (one.type) {
      case 'text':
        text += inPlace(text, one.value ?? '', emoji);
        return;
      case 'inlineCode':
      case 'code':
        text += one.value ?? '';
        return;
      case 'break':
        text += '\n';
        return;
      case 'image':
        if (one.url && !/^data:/i.test(one.url)) links.push(one.url);
        return;
      case 'imageReference':
      case 'footnoteReference':
        return;
      case 'link': {
        const before = text.length;
        for (const child of one.children ?? []) visit(child as Phrasing, depth + 1);
        const url = one.url ?? '';
        links.push(url);
        if (one.title === 'reference') reference = true;
        if (one.title !== 'reference') close(before, url);
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
      if (tag.name === 'a' && opened) close(opened.at, opened.url);
      if (tag.name === 'a') opened = null;
      return;
    }
    anchor ??= attribute(tag.attributes, 'id') ?? attribute(tag.attributes, 'name');
    if (tag.name === 'img') links.push(...pictureIn(tag.attributes));
    const url = tag.name === 'a' ? attribute(tag.attributes, 'href') : null;
    if (!url) return;
    links.push(url);
    opened = { at: text.length, url };
  };
  for (const child of ('children' in node ? node.children : undefined) ?? []) visit(child as Phrasing, 0);
  return { text: tidyLines(text), links, linked, anchor, reference };
}

/** Whether `:mm:` is the code of an emoji depends on the letter before it, too. */
function inPlace(before: string, text: string, emoji: Emoji): string {
  const last = /[\p{L}\p{N}]$/u.exec(before.slice(-2))?.[0] ?? '';
  return emoji(last + text, before.trim() === '').slice(last.length);
}
