import { parse } from 'yaml';
import { z } from 'zod';
import { matchesAnywhere, matchesPath } from './glob.ts';

const text = z.string().optional().catch(undefined);
const values = z.record(z.string(), z.unknown());
const scope = z.object({ path: text, type: text }).catch({});
const collection = z.object({ permalink: text, output: z.boolean().optional().catch(undefined) });

/** Settings beyond what anybody writes by hand are not gone through for every page. */
const ordinary = (all: string[]) => all.filter(({ length }) => length > 0 && length < 300).slice(0, 300);

const config = z.object({
  permalink: text,
  collections_dir: z.string().catch('').default(''),
  collections: z.record(z.string(), collection.catch({})).catch({}).default({}),
  exclude: z.array(z.string().catch('')).catch([]).default([]).transform(ordinary),
  defaults: z
    .array(z.object({ scope: scope.default({}), values: values.catch({}) }).catch({ scope: {}, values: {} }))
    .catch([])
    .default([])
    .transform((all) => all.slice(0, 300)),
});

/** What a site's `_config.yml` says of its pages, and all else it says, by name. */
export type JekyllSite = z.infer<typeof config> & { values: Record<string, unknown> };

export const configNames = ['_config.yml', '_config.yaml'];

export function readJekyllConfig(files: Map<string, string>, warnings: string[]): JekyllSite {
  const name = configNames.find((one) => files.has(one)) ?? '_config.yml';
  try {
    const written = values
      .catch({})
      .parse(parse(files.get(name) ?? '', { uniqueKeys: false, maxAliasCount: 0 }));
    const read = config.parse(written);
    return { ...read, collections_dir: read.collections_dir.replace(/^\.?\/|\/$/g, ''), values: written };
  } catch (error) {
    warnings.push(`${name} cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return { ...config.parse({}), values: {} };
  }
}

/** A page's path as collections and defaults have it: without the folder that all collections lie in. */
export function pathInside(file: string, { collections_dir: folder }: JekyllSite): string {
  return folder !== '' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

/** Jekyll's EntryFilter: patterns, and beginnings of paths, of the file or of a folder it lies in. */
export function isExcluded(file: string, { exclude }: JekyllSite): boolean {
  const folders = file.split('/').map((_, at, parts) => `/${parts.slice(0, at + 1).join('/')}`);
  return exclude.some((one) => {
    const pattern = `/${one.replace(/^\.?\//, '')}`;
    return `/${file}`.startsWith(pattern) || folders.some((path) => matchesAnywhere(pattern, path));
  });
}

/** Jekyll's FrontmatterDefaults: all that applies, the longer path before the shorter, a type before none. */
export function defaultsOf(file: string, type: string, site: JekyllSite): Map<string, unknown> {
  const weight = ({ path = '', type }: z.infer<typeof scope>) =>
    path.length * 2 + (type === undefined ? 0 : 1);
  return new Map(
    site.defaults
      .filter(({ scope }) => (scope.type ?? type) === type && isUnder(file, scope.path ?? '', site))
      .sort((a, b) => weight(a.scope) - weight(b.scope))
      .flatMap(({ values }) => Object.entries(values)),
  );
}

function isUnder(file: string, path: string, site: JekyllSite): boolean {
  const scope = path.replace(/^\.?\/|\/$/g, '');
  if (scope === '') return true;
  if (scope.includes('*')) return matchesPath(scope, file) || matchesPath(`${scope}/**`, file);
  return `${pathInside(file, site)}/`.startsWith(`${pathInside(scope, site)}/`);
}
