import { z } from 'zod';
import { type Draft, PortalError } from '../../portal.ts';
import { passes, until } from '../wait.ts';
import type { Socrata } from './api.ts';
import type { Revision } from './revisions.ts';

const transform = z.looseObject({
  transform_expr: z.string(),
  error_count: z.number().nullish(),
  failed_at: z.string().nullish(),
  failure_details: z.looseObject({ message: z.string().nullish() }).nullish(),
});

export const outputSchema = z.looseObject({
  id: z.number(),
  total_rows: z.number().nullish(),
  error_count: z.number().nullish(),
  completed_at: z.string().nullish(),
  output_columns: z.array(
    z.looseObject({
      id: z.number(),
      field_name: z.string(),
      display_name: z.string(),
      description: z.string().nullish(),
      position: z.number(),
      transform,
    }),
  ),
});
export type OutputSchema = z.infer<typeof outputSchema>;

const inputSchema = z.looseObject({
  id: z.number(),
  total_rows: z.number().nullish(),
  num_row_errors: z.number().nullish(),
  input_columns: z.array(
    z.looseObject({ field_name: z.string(), position: z.number(), soql_type: z.string() }),
  ),
  output_schemas: z.array(outputSchema),
});
export type InputSchema = z.infer<typeof inputSchema>;

const sourceEnvelope = z.looseObject({
  resource: z.looseObject({
    id: z.number(),
    schemas: z.array(inputSchema).nullish(),
    finished_at: z.string().nullish(),
    failed_at: z.string().nullish(),
    failure_details: z.unknown().optional(),
  }),
  links: z.looseObject({
    show: z.string(),
    bytes: z.string(),
    initiate: z.string(),
    chunk: z.string(),
    commit: z.string(),
    input_schema_links: z.looseObject({
      transform: z.string(),
      output_schema_links: z.looseObject({ show: z.string(), schema_errors: z.string().optional() }),
    }),
  }),
});
export type Source = z.infer<typeof sourceEnvelope>;

/** The latest of several is the one with the highest id, wherever it stands in the list. */
export const latest = <T extends { id: number }>(all: T[]): T | undefined =>
  all.toSorted((a, b) => b.id - a.id)[0];

/** The draft's file in the revision, read by the portal without a row it could not make sense of. */
export async function putSource(
  socrata: Socrata,
  revision: Revision,
  draft: Draft,
): Promise<{ source: Source; input: InputSchema }> {
  const source = await socrata.must(
    {
      method: 'POST',
      path: revision.links.create_source,
      json: {
        source_type: { type: 'upload', filename: `${draft.name}.csv` },
        parse_options: { parse_source: true },
      },
      doing: 'preparing the upload',
    },
    sourceEnvelope,
  );
  if (draft.csv.length <= socrata.bytesAtOnce) await sendWhole(socrata, source, draft.csv);
  else await sendChunks(socrata, source, draft.csv);
  const read = await finished(socrata, source, draft);
  const input = latest(read.resource.schemas ?? []);
  const broken = input?.num_row_errors ?? 0;
  if (input && broken === 0) return { source: read, input };
  throw new PortalError(
    `${socrata.name} found ${broken} rows of “${draft.title}” with more or fewer cells than the header. Look for line breaks or separators in the cells, mend the workbook and hand it over again.`,
    'lasting',
  );
}

const sendWhole = (socrata: Socrata, source: Source, content: Uint8Array) =>
  socrata.must(
    {
      method: 'POST',
      path: source.links.bytes,
      bytes: { type: 'text/csv', content },
      doing: 'uploading the file',
    },
    z.unknown(),
  );

const chunkAttempts = 5;

/** All chunks but the last have the same size; a chunk sent twice is one chunk. */
async function sendChunks(socrata: Socrata, source: Source, content: Uint8Array): Promise<void> {
  const doing = 'uploading the file in parts';
  const { preferred_chunk_size: wanted } = await socrata.must(
    { method: 'POST', path: source.links.initiate, json: { content_type: 'text/csv' }, doing },
    z.looseObject({ preferred_chunk_size: z.number().positive() }),
  );
  const size = Math.min(wanted, 64 * 1024 * 1024);
  const count = Math.ceil(content.length / size);
  for (let number = 0; number < count; number++) {
    const from = number * size;
    const path = filled(source.links.chunk, { seq_num: number, byte_offset: from });
    const bytes = { type: 'application/octet-stream', content: content.subarray(from, from + size) };
    await persistently(socrata, () => socrata.must({ method: 'POST', path, bytes, doing }, z.unknown()));
  }
  const path = filled(source.links.commit, { seq_num: count - 1, byte_offset: content.length });
  await socrata.must({ method: 'POST', path, json: {}, doing }, z.unknown());
}

async function persistently<T>(socrata: Socrata, send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!passes(error) || attempt >= chunkAttempts) throw error;
      await socrata.wait(attempt * attempt * 2000);
    }
  }
}

const finished = (socrata: Socrata, source: Source, draft: Draft): Promise<Source> =>
  until(
    async () => {
      const now = await socrata.must(
        { method: 'GET', path: source.links.show, doing: 'waiting for the portal to read the file' },
        sourceEnvelope,
      );
      if (now.resource.failed_at) {
        throw new PortalError(
          `${socrata.name} could not read the file of “${draft.title}” (${JSON.stringify(now.resource.failure_details ?? 'no reason given')}). Check the workbook and hand it over again; if it stays so, ask whoever runs the portal.`,
          'lasting',
        );
      }
      return now.resource.finished_at && (now.resource.schemas ?? []).length > 0 ? now : null;
    },
    {
      wait: socrata.wait,
      patience: socrata.patience,
      still: `${socrata.name} is still reading the file. This is looked at again by itself.`,
    },
  );

/** Links carry placeholders such as `{seq_num}`. */
export const filled = (link: string, values: Record<string, string | number>): string =>
  link.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
