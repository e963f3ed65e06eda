import type { Keep } from '../keep.ts';
import type { CkanState } from './state.ts';

/** How the portal's own loader behaves; tests turn its screws. */
export interface Loader {
  kind: 'none' | 'xloader' | 'datapusher';
  /** How often its status is asked before it is through. */
  asks: number;
  fails: boolean;
  /** Whether a reload forgets the column descriptions, as some versions do. */
  losesDictionary: boolean;
}

export interface Licence {
  id: string;
  title: string;
}

export interface Settings {
  url: string;
  title: string;
  /** Fields the portal's schema adds to datasets; all others are dropped silently. */
  schemaFields: string[];
  licences: Licence[];
  /** Megabytes an upload may have. */
  megabytes: number;
  collaborators: boolean;
  loader: Loader;
}

/** What an action needs; `user` is null for somebody not signed in. */
export interface Context {
  state: CkanState;
  settings: Settings;
  keep: Keep;
  /** Uploaded bytes by resource; also kept in the folder when there is one. */
  files: Map<string, Buffer>;
  changedTables: Set<string>;
  user: CkanState['people'][number] | null;
}

export interface Upload {
  part: string;
  name: string;
  bytes: Buffer;
}

export type Data = Record<string, unknown>;
export type Action = (context: Context, data: Data, uploads: Upload[]) => unknown;

export const now = (): string => new Date().toISOString().replace('Z', '000');

/** As CKAN reads yes and no; anything else is no. */
export const asBoolean = (value: unknown): boolean =>
  value === true || /^(true|yes|on|y|t|1)$/i.test(String(value));
