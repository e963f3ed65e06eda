import { gitbookSlug } from './anchors.ts';
import type { Page, Source } from './section.ts';

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
  return {
    warnings,
    pages: order.map((file) => ({
      file,
      markdown: withoutGitbookTags(files.get(file)!, (path) => contents.get(resolvePath(file, path))),
      url: gitbookUrl(source.url, file),
      title: null,
      aliases: contents.has(file) ? [contents.get(file)!] : [],
      slug: gitbookSlug,
    })),
  };
}

export function gitbookUrl(site: string, file: string): string {
  const path = file.replace(/\.md$/i, '').replace(/(^|\/)README$/i, '');
  const base = site.replace(/\/+$/, '');
  return path === '' ? base : `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Path to title, in reading order. */
function readContents(summary: string): Map<string, string> {
  const contents = new Map<string, string>();
  for (const line of summary.split('\n')) {
    const match = /^\s*[*+-]\s+\[([^\]]*)\]\(<?([^)>]+?)>?(?:\s+"[^"]*")?\)/.exec(line);
    if (!match) continue;
    const path = resolvePath('', decode(match[2]!.split('#')[0]!));
    if (path && !contents.has(path)) contents.set(path, match[1]!.trim());
  }
  return contents;
}

/** `{% … %}` lines become plain Markdown: hints and tabs keep their words, references their page's title. */
export function withoutGitbookTags(markdown: string, titleOf: (path: string) => string | undefined): string {
  let fence = '';
  let reference = false;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && (fence === '' || line.trim().startsWith(fence))) fence = fence === '' ? mark.slice(0, 3) : '';
    const found = fence === '' && line.includes('{%') ? /^(\s*)\{%\s*([a-z-]+)([^%]*)%\}/.exec(line) : null;
    if (!found) {
      if (!reference) lines.push(line);
      continue;
    }
    const [, indent, name, rest] = found;
    const value = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(rest!)?.[1];
    if (name === 'content-ref') {
      reference = true;
      const title = titleOf(value('url') ?? '');
      lines.push(
        '',
        title ? `${indent}[${title.replace(/[[\]]/g, '')}](<${value('url')}> "reference")` : '',
        '',
      );
    } else if (name === 'endcontent-ref') reference = false;
    else if (name === 'tab') lines.push('', `${indent}**${value('title') ?? ''}**`, '');
    else if (name === 'embed') lines.push('', `${indent}<${value('url') ?? ''}>`, '');
    else if (name === 'file') {
      const name = decode((value('src') ?? '').split('/').pop() ?? '');
      lines.push('', `${indent}${name}`, '');
    } else lines.push('');
  }
  return lines.join('\n');
}

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

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
