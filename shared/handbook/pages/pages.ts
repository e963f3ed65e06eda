import type { Page, Section, Source } from '../section.ts';
import { documentPages } from './document.ts';
import { frontMatter } from './front-matter.ts';
import { gitbookPages } from './gitbook.ts';
import { jekyllPages } from './jekyll.ts';
import { configNames } from './jekyll-config.ts';
import { pageSections } from './sections.ts';
import { tooLong } from './tame.ts';

/** The files of a handbook to its sections, in reading order, with what could not be read as it stands. */
export function readHandbook(
  files: Record<string, string> | Map<string, string>,
  source: Source,
): { sections: Section[]; pages: number; warnings: string[] } {
  const texts = files instanceof Map ? files : new Map(Object.entries(files));
  const warnings: string[] = [];
  const read = pagesOf(texts, source);
  warnings.push(...read.warnings);
  // A text, PDF or Word file beside the pages of a site is a document of its own; what pages attach is none.
  const documents =
    source.style === 'document'
      ? []
      : documentPages(
          new Map([...texts].filter(([file]) => /\.(txt|docx|pdf)$/i.test(file) && !isAttached(file))),
          source,
        );
  const pages = [...read.pages, ...documents];
  const sections = pages.flatMap((page) => {
    if (tooLong(texts.get(page.file) ?? page.markdown))
      warnings.push(`“${page.file}” is very long; only its beginning was read.`);
    const garbled = /â€.|Ã[\u0080-\u00bf]|\uFFFD/.exec(page.markdown)?.[0];
    if (garbled) warnings.push(`“${page.file}” was saved in a wrong encoding: it holds “${garbled}”.`);
    try {
      return pageSections(page, source.id);
    } catch (error) {
      warnings.push(
        `“${page.file}” cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
      return [];
    }
  });
  return { sections, pages: pages.length, warnings };
}

const isAttached = (file: string): boolean => /(^|\/)(\.[^/]*|_[^/]*|assets|images|files)\//i.test(file);

/** What a folder is, by what lies in it. */
export function styleOf(files: Iterable<string>): Source['style'] {
  const names = new Set(files);
  if (names.has('SUMMARY.md')) return 'gitbook';
  return configNames.some((name) => names.has(name)) ? 'jekyll' : 'document';
}

/** The folder that the one site lies in, as `docs/` of `docs/SUMMARY.md`; empty where files count as they are. */
export function siteRoot(files: Iterable<string>): string {
  const roots = new Set<string>();
  for (const file of files) {
    const site = /^(.*\/)?(?:SUMMARY\.md|_config\.ya?ml)$/.exec(file);
    if (site) roots.add(site[1] ?? '');
  }
  const depth = (root: string) => root.split('/').length;
  const [root, other] = [...roots].sort((a, b) => depth(a) - depth(b));
  return !root || (other !== undefined && depth(other) === depth(root)) ? '' : root;
}

/**
 * The built-in digest: each page names the handbook and the published page it stands for, each heading the
 * published anchor.
 */
export function readDigest(
  files: Record<string, string>,
  sources: Source[],
): { sections: Section[]; pages: number; warnings: string[] } {
  const warnings: string[] = [];
  const names = Object.keys(files)
    .filter((file) => /\.md$/i.test(file))
    .sort();
  const sections = names.flatMap((file) => {
    const text = files[file]!;
    const front = frontMatter(text);
    const source = sources.find(({ id }) => id === front.handbook) ?? sources[0];
    if (!source) return [];
    const page: Page = {
      file,
      markdown: text,
      url: front.url ?? source.url,
      title: front.title,
      aliases: [front.title, front.source].filter((name) => name !== null),
      slug: () => '',
    };
    return pageSections(page, source.id);
  });
  return { sections, pages: names.length, warnings };
}

function pagesOf(files: Map<string, string>, source: Source): { pages: Page[]; warnings: string[] } {
  if (source.style === 'gitbook') return gitbookPages(files, source);
  if (source.style === 'jekyll') return jekyllPages(files, source);
  return { pages: documentPages(files, source), warnings: [] };
}
