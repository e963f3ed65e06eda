import { parse } from 'yaml';
import { z } from 'zod';
import { kramdownSlug } from './anchors.ts';
import { frontMatter } from './front-matter.ts';
import type { Page, Source } from './section.ts';

const config = z
  .object({
    permalink: z.string().optional().catch(undefined),
    collections_dir: z.string().optional().catch(undefined),
    collections: z
      .record(z.string(), z.object({ permalink: z.string().optional() }).catch({}))
      .catch({})
      .default({}),
    exclude: z.array(z.string()).optional().catch(undefined),
  })
  .catch({ collections: {} });

/** Jekyll pages: addresses by `permalink` on the page, in its collection, or by path; anchors by kramdown. */
export function jekyllPages(
  files: Map<string, string>,
  source: Source,
): { pages: Page[]; warnings: string[] } {
  const warnings: string[] = [];
  const site = readConfig(files.get('_config.yml') ?? '', warnings);
  const pages: { order: number; page: Page }[] = [];
  for (const [file, text] of files) {
    if (!/\.(md|markdown)$/i.test(file)) continue;
    const front = frontMatter(text);
    const folder = (site.collections_dir ?? '').replace(/^\.?\/|\/$/g, '');
    const inside = folder && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
    const collection = /^_([^/]+)\//.exec(inside)?.[1];
    // Folders with an underscore that are no collection, and files without front matter, are not published.
    if (collection && !Object.hasOwn(site.collections, collection)) continue;
    if (!collection && /(^|\/)[_.]/.test(file)) continue;
    if (!front.present && !collection) continue;
    if (site.exclude?.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)))
      continue;
    pages.push({
      order: front.order,
      page: {
        file,
        markdown: withoutKramdown(text),
        url: address(source.url, file, inside, collection, front.permalink, site),
        title: front.title,
        aliases: [front.title, front.parent].filter((name) => name !== null),
        slug: kramdownSlug,
      },
    });
  }
  pages.sort((a, b) => a.order - b.order || (a.page.file < b.page.file ? -1 : 1));
  return { pages: pages.map(({ page }) => page), warnings };
}

/** kramdown's attribute lists go; what they decorate stays. */
export function withoutKramdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      if (!line.includes('{')) return line;
      if (/^[\s>]*\{:[^{}]*\}\s*$/.test(line)) return line.replace(/\{:[^{}]*\}\s*$/, '');
      return line.replace(/\{:[^{}]*\}/g, '').replace(/\{%[^%{]*%\}|\{\{[^{}]*\}\}/g, '');
    })
    .join('\n');
}

type Site = z.infer<typeof config>;

function readConfig(text: string, warnings: string[]): Site {
  try {
    return config.parse(parse(text, { uniqueKeys: false }) ?? {});
  } catch (error) {
    warnings.push(
      `_config.yml cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
    return { collections: {} };
  }
}

function address(
  site: string,
  file: string,
  inside: string,
  collection: string | undefined,
  permalink: string | null,
  settings: Site,
): string {
  const base = site.replace(/\/+$/, '');
  if (permalink) return base + (permalink.startsWith('/') ? permalink : `/${permalink}`);
  const bare = inside.replace(/\.(md|markdown)$/i, '');
  const pretty = settings.permalink === 'pretty' || settings.permalink?.endsWith('/');
  if (collection) {
    const pattern = Object.hasOwn(settings.collections, collection)
      ? settings.collections[collection]?.permalink
      : undefined;
    const path = bare.slice(collection.length + 2);
    if (pattern) {
      return (
        base +
        pattern
          .replace(':collection', collection)
          .replace(':path', path)
          .replace(/:(name|title)/, path.split('/').pop() ?? path)
          .replace(':output_ext', '.html')
      );
    }
    return `${base}/${collection}/${path}${pretty ? '/' : '.html'}`;
  }
  const path = file.replace(/\.(md|markdown)$/i, '').replace(/(^|\/)(index|README)$/i, '$1');
  if (path === '' || path.endsWith('/')) return `${base}/${path}`;
  return `${base}/${path}${pretty ? '/' : '.html'}`;
}
