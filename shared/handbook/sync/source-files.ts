import { resolvePath } from '../pages/gitbook.ts';
import { decodePath } from '../pages/gitbook-tags.ts';
import type { Section, Source } from '../section.ts';

/** Sites make these themselves. */
const made = /\.(html?|xml|json|css|js|txt)$/i;
const ending = /\.[a-z0-9]{2,5}$/i;

/**
 * Whether a link leads to a file beside the pages that is not there. `names` are all files of the source; those that
 * end with a slash are folders nobody looked into.
 */
export function missingIn(
  names: Iterable<string>,
  source: Source,
): (link: string, section: Section) => boolean {
  const all = new Set([...names].flatMap((name) => published(name.normalize(), source)));
  const closed = [...all].filter((name) => name.endsWith('/'));
  return (link, section) => {
    const path = link.replace(/[?#].*$/s, '').replaceAll('\\', '/');
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path) || !ending.test(path) || made.test(path)) return false;
    const places = placesOf(path, section, source);
    return (
      places.length > 0 &&
      !places.some((place) => all.has(place) || closed.some((folder) => place.startsWith(folder)))
    );
  };
}

/** Jekyll publishes what lies in a collection under the collection's name. */
const published = (name: string, { style }: Source): string[] =>
  style === 'jekyll' ? [name, name.replace(/^(?:[^_][^/]*\/)?_(?=[^/]+\/)/, '')] : [name];

/** Where the file may lie; nowhere when that cannot be said. */
function placesOf(path: string, section: Section, source: Source): string[] {
  const besidePage = pathsFrom(section.file, path);
  if (source.style === 'gitbook') {
    // What pages include keeps the paths it has at its own place; pages may be linked without their ending.
    const paths = [...besidePage, ...pathsFrom('.gitbook/includes/a.md', path)];
    return /\.md$/i.test(path) ? [] : paths.flatMap((one) => [one, `${one}.md`, `${one}/README.md`]);
  }
  const [address] = section.url.split('#');
  if (source.style === 'document') return address === source.url && !path.startsWith('/') ? besidePage : [];
  const base = `${source.url.replace(/\/+$/, '')}/`;
  const target = URL.parse(path, address)?.href;
  return target?.startsWith(base) ? [decodePath(target.slice(base.length)).normalize(), ...besidePage] : [];
}

/** A path is written as it is, or as part of an address. */
const pathsFrom = (file: string, path: string): string[] =>
  [path, decodePath(path)].map((one) => resolvePath(one.startsWith('/') ? '' : file, one).normalize());
