import type { FrontMatter } from './front-matter.ts';
import type { JekyllSite } from './jekyll-config.ts';

/**
 * The path a page is published under, by its `permalink`, its collection's, or its own path, as Jekyll's URL,
 * UrlDrop and Page make it. `inside` is its path without the folder of all collections. Styles like `pretty` mean
 * something in the settings alone; on a page they are a path.
 */
export function jekyllPath(
  inside: string,
  collection: string | undefined,
  { permalink, slug }: FrontMatter,
  site: JekyllSite,
): string {
  const bare = inside.replace(/\.(md|markdown|html)$/i, '');
  const name = bare.split('/').pop()!;
  if (collection !== undefined) {
    const own = Object.hasOwn(site.collections, collection) ? site.collections[collection] : undefined;
    const template = permalink ?? own?.permalink ?? `/:collection/:path${suffixOf(site)}`;
    return filled(template, {
      collection,
      path: bare.slice(collection.length + 2),
      name: slugify(name),
      title: slugify(slug ?? name, /[^\p{L}\p{N}._~!$&'()+,;=@]+/gu, false),
      slug: slugify(slug ?? name),
      categories: '',
      output_ext: '.html',
    });
  }
  // GitHub takes a README for the index of its folder.
  const isIndex = /^(index|readme)$/i.test(name);
  const template = permalink ?? (isIndex ? '/:path/' : `/:path/:basename${suffixOf(site)}`);
  const path = bare.slice(0, -name.length);
  return filled(template, { path, basename: name, output_ext: '.html' });
}

/** How paths end, by the site's style; `date` is Jekyll's own. */
function suffixOf({ permalink = 'date' }: JekyllSite): string {
  if (permalink === 'pretty' || permalink.endsWith('/')) return '/';
  return /^(date|ordinal|weekdate|none)$|:output_ext$/.test(permalink) ? '.html' : '';
}

function filled(template: string, values: Record<string, string>): string {
  const path = template.replace(/:([a-z_]+)/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURI(values[name]!) : whole,
  );
  const parts = path.split('/').filter((part) => part !== '' && !/^\.+$/.test(part));
  return `/${parts.join('/')}${path.endsWith('/') && parts.length > 0 ? '/' : ''}`;
}

/** Jekyll's Utils.slugify. */
function slugify(text: string, marks = /[^\p{L}\p{N}]+/gu, small = true): string {
  const slug = text.replace(marks, '-').replace(/^-|-$/g, '');
  return small ? slug.toLowerCase() : slug;
}
