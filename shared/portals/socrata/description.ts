import { z } from 'zod';
import type { Draft } from '../../portal.ts';
import type { Socrata } from './api.ts';

/** Which hand-over a revision is: kept in the private part of its metadata, which the public never sees. */
export const mark = z.object({ dataset: z.string(), revision: z.number() });
export type Mark = z.infer<typeof mark>;

export interface Tree {
  [key: string]: string | string[] | number | Tree;
}

/** A revision's metadata. Field names are paths; what follows a fieldset is one name, dots and all. */
export function revisionMetadata(socrata: Socrata, draft: Draft): Tree {
  const metadata: Tree = {};
  for (const [path, value] of Object.entries(draft.fields))
    if (value.length > 0) put(metadata, steps(path), [value].flat().join(', '));
  const publisher = socrata.organisations?.find((one) => one.id === draft.organisation)?.name;
  if (publisher !== undefined && metadata.attribution === undefined) metadata.attribution = publisher;
  put(metadata, ['privateMetadata', 'open_data_desk'], {
    dataset: draft.datasetId,
    revision: draft.revision,
  });
  return {
    ...metadata,
    name: draft.title,
    description: draft.description,
    tags: draft.tags,
    licenseId: draft.licence,
  };
}

function steps(path: string): string[] {
  const custom = /^((?:metadata|privateMetadata)\.custom_fields)\.([^.]+)\.(.+)$/.exec(path);
  return custom ? [...custom[1]!.split('.'), custom[2]!, custom[3]!] : path.split('.');
}

function put(tree: Tree, [first, ...rest]: string[], value: string | Tree): void {
  if (first === undefined || first === '__proto__') return;
  if (rest.length === 0) {
    tree[first] = value;
    return;
  }
  const below = tree[first];
  const branch: Tree = typeof below === 'object' && !Array.isArray(below) ? below : {};
  tree[first] = branch;
  put(branch, rest, value);
}

/** Every value of the tree with its path, as it is looked for when read back. */
export const leaves = (tree: Tree, above = ''): [string, string | string[] | number][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string | string[] | number][] => {
    const path = above === '' ? key : `${above}.${key}`;
    return typeof value === 'object' && !Array.isArray(value) ? leaves(value, path) : [[path, value]];
  });
