import type { Page, Source } from '../section.ts';
import { kramdownSlug, kramdownTypography } from './anchors.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { jekyllPath } from './jekyll-address.ts';
import { defaultsOf, isExcluded, type JekyllSite, pathInside, readJekyllConfig } from './jekyll-config.ts';
import { withoutKramdown } from './kramdown.ts';
import { withoutLiquid } from './liquid.ts';

/** Jekyll pages that are published, with their variables filled in; anchors by kramdown. */
export function jekyllPages(
  files: Map<string, string>,
  source: Source,
): { pages: Page[]; warnings: string[] } {
  const warnings: string[] = [];
  const site = readJekyllConfig(files, warnings);
  const base = source.url.replace(/\/+$/, '');
  const published = [...files].flatMap(([file, text]) => {
    const place = placeOf(file, site);
    if (place === null) return [];
    const front = frontMatter(text, defaultsOf(file, place.collection ?? 'pages', site));
    const path = jekyllPath(place.inside, place.collection, front, site);
    return isPublished(front, path) ? [{ file, text, front, path }] : [];
  });
  published.sort((a, b) => a.front.order - b.front.order || (a.file < b.file ? -1 : 1));
  const paths = new Map(published.map(({ file, path }) => [file, path]));
  const addressOf = (file: string) => {
    const path = paths.get(file);
    // `link` takes files that are copied as they are, too.
    if (path === undefined) return /\.(md|markdown)$/i.test(file) ? undefined : `${base}/${encodeURI(file)}`;
    return base + path;
  };
  return {
    warnings,
    pages: published.map(({ file, text, front, path }) => {
      const page = { ...Object.fromEntries(front.values), url: path };
      const body = withoutLiquid(text.slice(front.textAt), { site: site.values, page, base, addressOf });
      return {
        file,
        markdown: text.slice(0, front.textAt) + (isHtml(file) ? body : withoutKramdown(body)),
        url: base + path,
        title: front.title,
        aliases: [front.title, front.parent].filter((name) => name !== null),
        slug: isHtml(file) ? () => '' : kramdownSlug,
        typography: kramdownTypography,
      };
    }),
  };
}

/** Jekyll passes it on as it is, without kramdown; it was turned into Markdown when it was fetched. */
const isHtml = (file: string): boolean => /\.html$/i.test(file);

/** What a file is to Jekyll: a page, or in a collection that has pages; null when it is neither. */
function placeOf(file: string, site: JekyllSite): { inside: string; collection?: string } | null {
  if (!/\.(md|markdown|html)$/i.test(file) || isExcluded(file, site)) return null;
  const inside = pathInside(file, site);
  const collection = /^_([^/]+)\//.exec(inside)?.[1];
  const rest = collection === undefined ? file : inside.slice(collection.length + 2);
  if (/(^|\/)[_.#~]|~$/.test(rest)) return null;
  if (collection === undefined) return { inside: file };
  const own = Object.hasOwn(site.collections, collection) ? site.collections[collection] : undefined;
  return own?.output === true ? { inside, collection } : null;
}

/** Files without front matter are copied as they are; the page for what is not found answers nothing. */
const isPublished = ({ present, published }: FrontMatter, path: string): boolean =>
  present && published && !/^\/404(\.html)?\/?$/.test(path);
