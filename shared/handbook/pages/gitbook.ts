import type { Page, Source } from '../section.ts';
import { gitbookSlug, gitbookTypography } from './anchors.ts';
import { frontMatter } from './front-matter.ts';
import { withIncludes } from './gitbook-includes.ts';
import { decodePath, withoutGitbookTags } from './gitbook-tags.ts';
import { words } from './inline.ts';
import { type Node, parseMarkdown } from './markdown.ts';

/**
 * GitBook pages: addresses are paths without `.md`, a README stands for its folder, and only what the table of
 * contents lists is published.
 */
export function gitbookPages(
  files: Map<string, string>,
  source: Source,
): { pages: Page[]; warnings: string[] } {
  const contents = readContents(files.get('SUMMARY.md') ?? '');
  const warnings: string[] = [];
  const listed = [...contents.keys()].filter((file) => files.has(file));
  for (const file of contents.keys()) {
    if (!files.has(file)) warnings.push(`SUMMARY.md lists “${file}”, which is not there.`);
  }
  const unlisted = [...files.keys()].filter(
    (file) =>
      /\.md$/i.test(file) && file !== 'SUMMARY.md' && !contents.has(file) && !file.startsWith('.gitbook/'),
  );
  // A table of contents that lists nothing is broken; then every page counts.
  if (listed.length > 0) {
    for (const file of unlisted) {
      warnings.push(`“${file}” is not in SUMMARY.md, so it is not published and was left out.`);
    }
  }
  const order = listed.length > 0 ? listed : unlisted.sort();
  const pages = order.map((file): Page => {
    const text = files.get(file)!;
    const whole = withIncludes(
      text,
      (path) => files.get(resolvePath(file, decodePath(path))) ?? files.get(decodePath(path)),
      (path) => warnings.push(`“${file}” includes “${path}”, which is not there.`),
    );
    return {
      file,
      markdown: withoutGitbookTags(whole, (path) => contents.get(resolvePath(file, path))),
      url: gitbookUrl(source.url, file),
      title: null,
      description: frontMatter(text).description,
      aliases: contents.has(file) ? [contents.get(file)!] : [],
      slug: gitbookSlug,
      typography: gitbookTypography,
      titleIsPlain: true,
    };
  });
  return { warnings, pages };
}

export function gitbookUrl(site: string, file: string): string {
  const path = file.replace(/\.md$/i, '').replace(/(^|\/)README$/i, '');
  const base = site.replace(/\/+$/, '');
  return path === '' ? base : `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The table of contents: path to title, in reading order. Links that leave the site are no pages. */
function readContents(summary: string): Map<string, string> {
  const contents = new Map<string, string>();
  const visit = (nodes: Node[], inList: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'list') for (const item of node.children) visit(item.children, true);
      if (node.type !== 'paragraph' || !inList) continue;
      const link = node.children.find(({ type }) => type === 'link');
      if (link?.type !== 'link' || /^[a-z][a-z0-9+.-]+:/i.test(link.url)) continue;
      const path = resolvePath('', decodePath(link.url.split('#')[0]!));
      if (path && !contents.has(path)) contents.set(path, words(link).text);
    }
  };
  visit(parseMarkdown(withSpaces(summary)).children, false);
  return contents;
}

/** A path with spaces is no link in Markdown until it stands in angle brackets; people write it without. */
const withSpaces = (summary: string): string =>
  summary.replace(/\]\(([^()<>\s"]+ [^()<>\n"]*\.md)\)/gi, '](<$1>)');

export function resolvePath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const whole = parts.join('/');
  return path.endsWith('/') ? `${whole}/README.md` : whole;
}
