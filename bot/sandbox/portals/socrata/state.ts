import type { Keep } from '../keep.ts';
import type { ReadTable } from './soql.ts';

export interface PretendSocrataPerson {
  /** User id, as Socrata makes them: four and four. */
  id: string;
  displayName: string;
  email: string;
  keyId?: string;
  keySecret?: string;
  /** `create_datasets`, `review_public_approvals` and the like. */
  rights?: string[];
}

export type Tree = { [key: string]: unknown };

export interface Access {
  id?: string;
  email?: string;
  level: { name: string; version: string };
}

export interface TaskSet {
  id: number;
  status: 'initializing' | 'creating_columns' | 'upserting' | 'finishing' | 'successful' | 'failure';
  asksLeft: number;
  output_schema_id: number | null;
  log: { stage: string; time: string; details: Tree }[];
  created_at: string;
  finished_at: string | null;
}

export interface Revision {
  seq: number;
  metadata: Tree;
  action: { type: string; permission: string | null };
  notes: string | null;
  output_schema_id: number | null;
  task_sets: TaskSet[];
  created_at: string;
  closed_at: string | null;
  created_by: string;
}

export interface Column {
  id: number;
  name: string;
  fieldName: string;
  description: string;
  dataTypeName: string;
  position: number;
}

export interface Submission {
  id: number;
  state: 'pending' | 'approved' | 'rejected';
  /** Times somebody still looks before an approved change is carried out. */
  asksLeft: number;
  done: boolean;
}

export interface Asset {
  fourfour: string;
  /** What was applied: `name`, `description`, `metadata` and so on. */
  view: Tree;
  owner: string;
  scope: 'private' | 'public' | 'site';
  users: Access[];
  revisions: Revision[];
  columns: Column[];
  rows: unknown[][];
  published: boolean;
  submission: Submission | null;
  everPublic: boolean;
  changedAt: string;
}

export interface OutputColumn {
  id: number;
  field_name: string;
  display_name: string;
  description: string;
  position: number;
  initial_output_column_id: number | null;
  transform_expr: string;
  soqlType: string;
  errors: number;
}

export interface OutputSchema {
  id: number;
  columns: OutputColumn[];
  cells: Cell[][];
  error_count: number;
  asksLeft: number;
}

/** A cell of a preview: either a value or what is wrong with it. */
export type Cell = { ok: unknown } | { error: { type: string; english: string } };

export interface Source {
  id: number;
  fourfour: string;
  seq: number;
  filename: string;
  bytes: Buffer | null;
  chunks: { seq: number; offset: number; bytes: Buffer }[];
  initiated: boolean;
  asksLeft: number;
  failed: string | null;
  input: { id: number; table: ReadTable; outputs: OutputSchema[] } | null;
}

export interface SocrataState {
  assets: Asset[];
  sources: Source[];
  /** For everything that has a number. */
  lastId: number;
}

const file = 'assets.json';

/** Sources live in memory alone: whoever was uploading when the portal stopped begins again. */
export function saveState(keep: Keep, { assets, lastId }: SocrataState): void {
  keep.write(file, JSON.stringify({ assets, lastId }));
}

export function loadState(keep: Keep): SocrataState {
  const bytes = keep.read(file);
  const state: SocrataState = {
    assets: [],
    sources: [],
    lastId: 1000,
    ...(bytes ? JSON.parse(bytes.toString()) : {}),
  };
  for (const asset of state.assets)
    for (const revision of asset.revisions)
      for (const task of revision.task_sets) if (task.finished_at === null) task.status = 'failure';
  return state;
}
