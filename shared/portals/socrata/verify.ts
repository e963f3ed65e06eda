import { z } from 'zod';
import { type Draft, PortalError } from '../../portal.ts';
import { notesFor } from '../column-notes.ts';
import { until } from '../wait.ts';
import type { Socrata } from './api.ts';
import { leaves, revisionMetadata } from './description.ts';
import { displayName } from './schema.ts';
import { countRows, seenByNobody, showView, type View } from './view.ts';

/** Reads back that the dataset is private and whole; anything public is taken back at once. */
export async function verifyDataset(socrata: Socrata, fourfour: string, draft: Draft): Promise<void> {
  const view = await showView(socrata, fourfour);
  if (view === null)
    throw new PortalError(
      `${socrata.name} no longer has the dataset ${fourfour}. Ask the portal’s administrators, then hand it over again.`,
      'lasting',
    );
  if (view.permissions?.scope !== 'private' || (await seenByNobody(socrata, fourfour)))
    await takeBack(socrata, fourfour, draft);
  checkDescription(socrata, view, draft);
  checkColumns(socrata, view, draft);
  await checkRows(socrata, fourfour, draft);
}

async function takeBack(socrata: Socrata, fourfour: string, draft: Draft): Promise<never> {
  await socrata.must(
    {
      method: 'PUT',
      path: `/api/views/${fourfour}/permissions`,
      json: { scope: 'private' },
      doing: 'setting the dataset back to private',
    },
    z.unknown(),
  );
  throw new PortalError(
    `${socrata.name} showed “${draft.title}” publicly although it was handed over as private. It was set to private at once; ask the portal’s administrators what makes datasets public there.`,
    'lasting',
    { field: 'permission' },
  );
}

function checkDescription(socrata: Socrata, view: View, draft: Draft): void {
  for (const [path, sent] of leaves(revisionMetadata(socrata, draft))) {
    if (path.startsWith('privateMetadata.')) continue;
    if (squeezed(at(view, path)) === squeezed(sent)) continue;
    const name = path.replace(/^metadata\.(custom_fields\.)?/, '');
    throw new PortalError(
      `${socrata.name} did not keep “${name}” as it was sent (“${squeezed(sent).slice(0, 80)}”). Ask the portal’s administrators which values this field takes there.`,
      'lasting',
      { field: path },
    );
  }
}

/** Follows a path; names with dots in them are tried whole first. */
function at(value: unknown, path: string): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  const entries = new Map<string, unknown>(Object.entries(value));
  if (entries.has(path)) return entries.get(path);
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : at(entries.get(path.slice(0, dot)), path.slice(dot + 1));
}

/** The portal folds white space, keeps descriptions as HTML and tags in lower case; that is no loss. */
const squeezed = (value: unknown): string =>
  (Array.isArray(value) ? value.map(String).toSorted().join(', ') : value === null ? '' : String(value ?? ''))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

function checkColumns(socrata: Socrata, view: View, draft: Draft): void {
  const lost = draft.columns.filter((column) => {
    const kept = view.columns.find((one) => one.name === displayName(draft, column));
    return squeezed(kept?.description) !== squeezed(notesFor(column)) || kept === undefined;
  });
  if (lost.length === 0) return;
  throw new PortalError(
    `${socrata.name} did not keep the descriptions of the columns ${lost.map((one) => one.name).join(', ')}. It is tried again by itself; if it stays so, ask whoever runs the portal.`,
    'passing',
  );
}

/** The copy that is read from follows the one that is written to, after a moment. */
const checkRows = (socrata: Socrata, fourfour: string, draft: Draft): Promise<true> =>
  until(async () => ((await countRows(socrata, fourfour)) === draft.rows ? true : null), {
    wait: socrata.wait,
    patience: 60_000,
    still: `${socrata.name} does not have the ${draft.rows} rows of “${draft.title}” yet. This is looked at again by itself; if it stays so, ask whoever runs the portal.`,
  });
