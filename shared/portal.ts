import type { ColumnDescription } from './metadata.ts';

/**
 * The contract every portal keeps (`portals/`). Each call is safe to repeat: a job that died in the middle
 * runs it again and finds what is already there. Nothing here makes a dataset public except `makePublic`.
 */
export interface Portal {
  /** Whether the service account may create datasets for the organisation; throws PortalError when not. */
  verifyAccess(organisation: string): Promise<void>;
  /**
   * Creates or completes the dataset as private, with data, metadata and column descriptions, and reads back
   * that it is private and whole. `progress` is told after each step; `draft.reference` of an earlier, broken
   * attempt is taken up again.
   */
  putPrivate(draft: Draft, progress: (step: Progress) => Promise<void>): Promise<PrivateDataset>;
  /** Gives reviewers access to the private dataset, or says how they get it. */
  shareWithReviewers(reference: string, reviewers: string[]): Promise<{ shared: string[]; how: string }>;
  /** Makes the dataset public and reads back, as nobody, that it is. `pending` when the portal has a queue of its own. */
  makePublic(reference: string): Promise<{ url: string } | { pending: string; url: string }>;
  /** What the portal says now; null when it does not know the dataset. */
  look(
    reference: string,
  ): Promise<{ visibility: 'private' | 'public' | 'pending'; url: string; rows: number | null } | null>;
}

/** Column types as the portal must store them; codes with leading zeros are text. */
export type DraftColumn = {
  name: string;
  kind: 'text' | 'integer' | 'number' | 'date' | 'datetime' | 'time' | 'boolean';
} & ColumnDescription;

export interface Draft {
  /** Ours, stable over revisions: what makes a repeated hand-over the same dataset on the portal. */
  datasetId: string;
  revision: number;
  /** Lower-case letters, digits and dashes; the dataset's name in addresses. */
  name: string;
  organisation: string;
  /**
   * The portal's names of the fields (`portalField` of the metadata standard) to what the portal stores.
   * CKAN: a field of the dataset (`accrualPeriodicity`), `groups` with the topics, or `extras:Name`.
   * Socrata: a path in a revision's metadata (`category`, `metadata.custom_fields.Set.Field`).
   */
  fields: Record<string, string | string[]>;
  title: string;
  description: string;
  tags: string[];
  licence: string;
  columns: DraftColumn[];
  /** UTF-8, header row first, ISO dates, empty for nothing, LF. */
  csv: Uint8Array;
  rows: number;
  /** What an earlier attempt or revision got from `progress`. */
  reference: string | null;
}

export interface Progress {
  step: string;
  /** The portal's id of the dataset as soon as there is one. To be kept before going on. */
  reference: string;
  done: number;
  of: number;
}

export interface PrivateDataset {
  reference: string;
  /** Where members of the portal see the private dataset. */
  url: string;
}

/** The portal refused, was out of reach or died. `message` says what happened and what mends it. */
export class PortalError extends Error {
  override name = 'PortalError';
  /** `passing`: try again later; `lasting`: a person has to do something first. */
  readonly kind: 'passing' | 'lasting';
  /** The metadata field concerned, when the portal named one. */
  readonly field: string | null;
  constructor(
    message: string,
    kind: 'passing' | 'lasting',
    options: { cause?: unknown; field?: string } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.field = options.field ?? null;
  }
}
