import { resolvePath } from '../pages/gitbook.ts';
import { decodePath } from '../pages/gitbook-tags.ts';
import { mailbox } from '../pages/link-target.ts';
import type { Section, Source } from '../section.ts';
import { isInternal } from './internal-host.ts';
import { missingIn } from './source-files.ts';

/**
 * Links and anchors that cannot be right: pages and headings that are not there, and addresses that are none; last,
 * files that are not there, where `names` say all there are.
 */
export function brokenLinks(sections: Section[], source: Source, names: string[] | null = null): string[] {
  const known = placesOf(sections, source);
  const isMissing = names ? missingIn(names, source) : () => false;
  const found = new Set<string>();
  const missing: string[] = [];
  for (const section of sections) {
    const at = `${section.file}: ${section.headings.join(' › ')}`;
    const gone: string[] = [];
    for (const link of new Set(section.links)) {
      const why = wrongWith(link, section, source, known);
      if (why) found.add(`“${link}” in “${at}” ${why}`);
      else if (isMissing(link, section)) gone.push(link);
    }
    missing.push(...inWords(gone, at));
    for (const { text } of section.blocks) {
      const open = /\[[^\]]{1,80}\]\([^)\n]{0,80}/.exec(text)?.[0];
      if (open) found.add(`“${open}” in “${at}” is a link that is not written as one.`);
    }
  }
  return [...found, ...missing];
}

/** A manual's page of pictures is one fault, not thirty. */
function inWords(gone: string[], at: string): string[] {
  const [first, ...more] = gone.filter((link) => picture.test(link));
  const others = gone.filter((link) => !picture.test(link));
  const one = (link: string) => `“${link}” in “${at}” leads to a file that is not there.`;
  if (first === undefined || more.length === 0) return [...others, ...(first ? [first] : [])].map(one);
  return [
    ...others.map(one),
    `“${first}” and ${more.length} more ${more.length === 1 ? 'picture' : 'pictures'} in “${at}” are not there.`,
  ];
}

const picture = /\.(png|jpe?g|gif|svg|webp|bmp)$/i;

const isMailbox = (text: string): boolean => /^[^\s@/?#]+@[^\s@/]+\.[a-z]{2,}$/i.test(text);

interface Places {
  /** Page address to its anchors. */
  pages: Map<string, Set<string>>;
  /** File to page address. */
  addresses: Map<string, string>;
}

function placesOf(sections: Section[], { url }: Source): Places {
  const pages = new Map<string, Set<string>>();
  const addresses = new Map<string, string>();
  for (const section of sections) {
    const [page, anchor] = section.url.split('#');
    const key = keyOf(page!);
    const anchors = pages.get(key) ?? new Set();
    if (anchor) anchors.add(decodePath(anchor));
    for (const name of section.anchors ?? []) anchors.add(name);
    pages.set(key, anchors);
    addresses.set(section.file, key);
  }
  // The front page of a site may be made by the site itself.
  if (!pages.has(keyOf(url))) pages.set(keyOf(url), new Set());
  return { pages, addresses };
}

function wrongWith(link: string, section: Section, source: Source, known: Places): string | null {
  if (link === '' || link === '#') return source.style === 'document' ? null : 'leads nowhere.';
  if (/^mailto:/i.test(link)) {
    return mailbox(link)
      .split(',')
      .every((one) => isMailbox(one.trim()))
      ? null
      : 'is no mailbox.';
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return wrongAddress(link) ?? wrongInside(link, source, known);
  if (/^broken-reference/.test(link)) return 'leads to a page that was taken away.';
  if (isMailbox(link)) return 'is a mailbox without “mailto:” before it.';
  if (/^www\.[^/\s]+\.[a-z]{2,}(\/|$)/i.test(link)) return 'is an address without “https://” before it.';
  if (source.style === 'gitbook') return wrongFile(link, section, known);
  const target = URL.parse(link.replace(/\\/g, '/'), section.url);
  return target ? wrongInside(target.href, source, known) : 'is no address.';
}

/** What leaves the handbook is not fetched, only looked at. */
function wrongAddress(link: string): string | null {
  if (!/^https?:/i.test(link))
    return /^(tel|sms|ftp):/i.test(link) ? null : 'is no address that opens in a browser.';
  const url = URL.parse(link);
  if (!url || /\s/.test(link) || /^https?:(?!\/\/[^/])/i.test(link)) return 'is no address.';
  if (/^https?:\/\/https?[:/]/i.test(link)) return 'begins twice.';
  const open = (link.match(/\(/g) ?? []).length !== (link.match(/\)/g) ?? []).length;
  if (open || /[<>"]|\]$/.test(link)) return 'has a bracket too many or too few.';
  if (/(^|\.)example\.(com|org|net)$|\.(example|invalid|test)$/i.test(url.hostname))
    return 'is an address made up for examples.';
  return isInternal(url.hostname) ? 'leads into a private network.' : null;
}

/** GitBook writes links as paths of files. */
function wrongFile(link: string, section: Section, known: Places): string | null {
  const [path, anchor] = link.replace(/\?[^#]*/, '').split('#');
  if (path !== '' && !/(\.md|\/)$/i.test(path!) && /\.[a-z0-9]{2,5}$/i.test(path!)) return null;
  const file = path === '' ? section.file : resolvePath(section.file, decodePath(path!));
  const page = [file, `${file}.md`, `${file}/README.md`].map((one) => known.addresses.get(one)).find(Boolean);
  if (page === undefined) return 'leads to a page that is not there.';
  return anchor ? wrongAnchor(anchor, page, known) : null;
}

function wrongInside(target: string, source: Source, known: Places): string | null {
  const base = keyOf(source.url);
  const [page, anchor] = target.split('#');
  const key = keyOf(page!);
  if (key !== base && !key.startsWith(`${base}/`)) return null;
  if (!known.pages.has(key)) {
    if (source.style === 'document' || /\.[a-z0-9]{2,5}$/i.test(key)) return null;
    return 'leads to a page that is not there.';
  }
  return anchor && source.style !== 'document' ? wrongAnchor(anchor, key, known) : null;
}

const wrongAnchor = (anchor: string, page: string, known: Places): string | null =>
  known.pages.get(page)?.has(decodePath(anchor)) ? null : 'leads to a heading that is not there.';

const keyOf = (url: string): string =>
  url
    .replace(/[?].*$/, '')
    .replace(/(?:\/index)?\.html$/i, '')
    .replace(/\/+$/, '');
