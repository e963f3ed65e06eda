import type { Keep } from '../keep.ts';
import type { DataTable } from './data-table.ts';

export type Role = 'admin' | 'editor' | 'member';

export interface PretendOrganisation {
  /** Machine name, as in addresses. */
  name: string;
  title: string;
}

export interface PretendCkanPerson {
  /** Sign-in name. */
  name: string;
  email: string;
  token: string;
  sysadmin?: boolean;
  /** Role in each organisation, by machine name. */
  organisations?: Record<string, Role>;
}

export interface Resource {
  id: string;
  package_id: string;
  name: string | null;
  description: string | null;
  format: string;
  hash: string;
  url: string;
  url_type: string | null;
  mimetype: string | null;
  size: number | null;
  created: string;
  last_modified: string | null;
  metadata_modified: string;
  datastore_active: boolean;
  /** Fields no version of CKAN knows; kept as they are. */
  custom: Record<string, unknown>;
}

export interface Package {
  id: string;
  name: string;
  state: 'active' | 'deleted';
  private: boolean;
  owner_org: string;
  creator_user_id: string;
  metadata_created: string;
  metadata_modified: string;
  /** `title`, `notes` and the like. */
  text: Record<string, string | null>;
  /** Fields the portal's own schema adds. */
  schema: Record<string, unknown>;
  tags: string[];
  groups: string[];
  extras: { key: string; value: string }[];
  resources: Resource[];
  /** Whether anybody could see it at any time: what tests ask. */
  everPublic: boolean;
  /** User names with access to this dataset alone. */
  collaborators: string[];
}

export interface LoadTask {
  loader: 'xloader' | 'datapusher';
  /** Times somebody still has to ask before it is through. */
  asksLeft: number;
  status: string;
  /** Hash of what was loaded last; the same file is not loaded again. */
  loaded: string | null;
  error: string | null;
}

export interface CkanGroup {
  id: string;
  name: string;
  title: string;
  members: Record<string, Role>;
}

export interface CkanState {
  organisations: (PretendOrganisation & { id: string; created: string })[];
  people: (PretendCkanPerson & { id: string; created: string })[];
  groups: CkanGroup[];
  packages: Package[];
  tasks: Record<string, LoadTask>;
  tables: Map<string, DataTable>;
}

/** What is kept in the folder, in two kinds of files: the catalogue, and each table. */
export function saveState(keep: Keep, state: CkanState, changedTables: Set<string>): void {
  const { packages, tasks } = state;
  keep.write('catalogue.json', JSON.stringify({ packages, tasks }));
  for (const id of changedTables) {
    const table = state.tables.get(id);
    if (table) keep.write(`table-${id}.json`, JSON.stringify(table));
    else keep.remove(`table-${id}.json`);
  }
  changedTables.clear();
}

export function loadState(keep: Keep, fresh: CkanState): CkanState {
  const catalogue = keep.read('catalogue.json');
  if (catalogue) Object.assign(fresh, JSON.parse(catalogue.toString()));
  for (const name of keep.names()) {
    const id = /^table-(.+)\.json$/.exec(name)?.[1];
    const bytes = id === undefined ? null : keep.read(name);
    if (id !== undefined && bytes) fresh.tables.set(id, JSON.parse(bytes.toString()));
  }
  return fresh;
}
