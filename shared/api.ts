import { z } from 'zod';
import type { Jurisdiction, PortalEntry } from './jurisdiction.ts';
import { metadata } from './metadata.ts';

/**
 * What the pane, the channel page and the command say to the service over HTTP, and what they hear.
 *
 *   GET  /api/mode                        -> Mode, without signing in: how to sign in here
 *   GET  /api/me                          -> { name, tenantId, objectId, jurisdiction, roles }
 *   GET  /api/jurisdictions               -> [{ id, name }]
 *   GET  /api/jurisdictions/:id           -> JurisdictionView
 *   PUT  /api/files/:sha256?name=…        body: the bytes; 201 kept, 200 known already
 *   POST /api/datasets                    HandOver -> DatasetView | 422 Refused
 *   GET  /api/datasets?jurisdiction=…     -> DatasetView[] (what the person may see)
 *   GET  /api/datasets/:id                -> DatasetView with its record
 *   GET  /api/datasets/:id/report         -> the check's report as a page for people
 *   POST /api/ask                         Question -> answer of `desk ask`
 *   POST /api/handbooks/:jurisdiction/sync { from } -> report (local command only)
 *   GET  /api/handbooks/:jurisdiction/gaps?since=… -> Gaps (role holders of that state, and the local command)
 *
 * Errors: 400 what is wrong with the request, 401 not signed in, 403 not allowed, 404, 422 { refused }, 500.
 * Every error body is { message } in words for people.
 */
export const handOver = z.strictObject({
  jurisdiction: z.string(),
  portal: z.string(),
  organisation: z.string(),
  file: z.strictObject({ name: z.string().min(1).max(255), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  metadata,
});
export type HandOver = z.infer<typeof handOver>;

export const question = z.strictObject({
  jurisdiction: z.string(),
  question: z.string().max(4000),
  context: z.array(z.string().max(4000)).max(20).default([]),
});

/**
 * How a page signs in. Production: a token of the person's tenant for `clientId`, as `Authorization: Bearer …`.
 * Sandbox: the header `x-desk-person: <id of /sandbox/api/people>`; pages take the id from `?as=`.
 */
export interface Mode {
  mode: 'sandbox' | 'production';
  signIn: { jurisdiction: string; clientId: string; tenantId: string; authority: string }[];
}

export interface Me {
  name: string;
  tenantId: string;
  objectId: string;
  jurisdiction: string;
  roles: { role: string; organisation: string }[];
}

/** What a page needs to know of a state: no secrets, no handbook pages. */
export type JurisdictionView = Omit<Jurisdiction, 'digest' | 'questions' | 'registration' | 'portals'> & {
  portals: Omit<PortalEntry, 'urlVariable' | 'secretVariable'>[];
};

const progress = z.object({ step: z.string(), done: z.number(), of: z.number() });

/** A dataset as people see it. */
export const datasetView = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  portal: z.string(),
  organisation: z.string(),
  title: z.string(),
  state: z.string(),
  stateWords: z.string(),
  revision: z.number(),
  url: z.string().nullable(),
  trouble: z.string().nullable(),
  /** Upload steps done, while uploading. */
  progress: progress.nullable(),
  summary: z.object({ errors: z.number(), warnings: z.number(), advice: z.number() }).nullable(),
  /** Its record, oldest first, when one dataset was asked for. */
  record: z
    .array(z.object({ number: z.number(), at: z.string(), by: z.string().nullable(), says: z.string() }))
    .optional(),
});
export type DatasetView = z.infer<typeof datasetView>;
