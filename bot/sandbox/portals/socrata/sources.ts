import { revisionOf } from './assets.ts';
import { bad, bodyOf, type Context, created, dictionary, type Handler, newId, ok } from './context.ts';
import { findSource } from './find-source.ts';
import { addOutput, shownOutput } from './schemas.ts';
import { guess, readCsv } from './soql.ts';
import type { Source } from './state.ts';

const root = '/api/publishing/v1/source';

const create: Handler = (context, asked, [fourfour, seq]) => {
  const { asset, revision } = revisionOf(context, fourfour, seq);
  if (revision.closed_at !== null) throw bad('This revision is closed');
  const type = dictionary(bodyOf(asked).source_type);
  if (type.type !== 'upload') throw bad('Only uploads are understood here');
  if (typeof type.filename !== 'string' || type.filename === '') throw bad('A filename is required');
  const source: Source = {
    id: newId(context),
    fourfour: asset.fourfour,
    seq: revision.seq,
    filename: type.filename,
    bytes: null,
    chunks: [],
    initiated: false,
    asksLeft: context.behaviour.asks,
    failed: null,
    input: null,
  };
  context.state.sources.push(source);
  return created(envelope(context, source));
};

const sendWhole: Handler = (context, asked, [id]) => {
  const source = findSource(context, id);
  if (source.bytes !== null) throw bad('This source has its bytes already');
  arrived(context, source, asked.body);
  return created(envelope(context, source));
};

const initiate: Handler = (context, asked, [id]) => {
  const source = findSource(context, id);
  if (typeof bodyOf(asked).content_type !== 'string') throw bad('A content_type is required');
  source.initiated = true;
  return ok({ preferred_chunk_size: context.behaviour.chunkSize, preferred_upload_parallelism: 1 });
};

const sendChunk: Handler = (context, asked, [id, seq, offset]) => {
  const source = findSource(context, id);
  if (!source.initiated) throw bad('The upload was not initiated');
  if (asked.body.length > context.behaviour.chunkSize)
    throw bad('The chunk is larger than preferred_chunk_size');
  const chunk = { seq: Number(seq), offset: Number(offset), bytes: asked.body };
  source.chunks = [...source.chunks.filter((one) => one.seq !== chunk.seq), chunk].sort(
    (a, b) => a.seq - b.seq,
  );
  return ok({});
};

/** All chunks but the last have one size, and none is missing. */
const commit: Handler = (context, _asked, [id, seq, offset]) => {
  const source = findSource(context, id);
  const size = source.chunks[0]?.bytes.length ?? 0;
  const whole = source.chunks.every(
    (chunk, index) =>
      chunk.seq === index &&
      chunk.offset === index * size &&
      (index === source.chunks.length - 1 ? chunk.bytes.length <= size : chunk.bytes.length === size),
  );
  const bytes = Buffer.concat(source.chunks.map((chunk) => chunk.bytes));
  if (!whole || source.chunks.length - 1 !== Number(seq)) throw bad('The chunks do not fit together');
  if (bytes.length !== Number(offset)) throw bad('The byte offset is not the size of what was sent');
  arrived(context, source, bytes);
  return ok(envelope(context, source));
};

function arrived(context: Context, source: Source, bytes: Buffer): void {
  source.bytes = bytes;
  if (context.behaviour.sourceFails) {
    source.failed = new Date().toISOString();
    return;
  }
  const table = readCsv(bytes);
  source.input = { id: newId(context), table, outputs: [] };
  const columns = table.columns.map(({ header, field_name }, index) => ({
    field_name,
    display_name: header,
    description: '',
    transform: {
      transform_expr: guess(
        table.rows.map((row) => row[index] ?? ''),
        field_name,
      ),
    },
  }));
  addOutput(context, source, columns);
}

const show: Handler = (context, _asked, [id]) => {
  const source = findSource(context, id);
  const answer = ok(envelope(context, source));
  if (source.input && source.asksLeft > 0) source.asksLeft--;
  return answer;
};

/** The schema is there one look before the source is finished; links below it carry placeholders. */
function envelope(context: Context, source: Source) {
  const own = `${root}/${source.id}`;
  const schema = `${own}/schema/{input_schema_id}`;
  const output = `${schema}/output/{output_schema_id}`;
  const { input } = source;
  const at = new Date().toISOString();
  return {
    resource: {
      id: source.id,
      source_type: { type: 'upload', filename: source.filename },
      finished_at: input && source.asksLeft === 0 ? at : null,
      failed_at: source.failed,
      failure_details: source.failed ? { message: 'The file could not be read' } : null,
      filesize: source.bytes?.length ?? null,
      schemas:
        input && source.asksLeft <= 1
          ? [
              {
                id: input.id,
                total_rows: input.table.rows.length,
                num_row_errors: input.table.rowErrors + context.behaviour.rowErrors,
                input_columns: input.table.columns.map(({ field_name }, index) => ({
                  field_name,
                  position: index + 1,
                  soql_type: 'text',
                })),
                output_schemas: input.outputs.map((one) => shownOutput(source, one)),
              },
            ]
          : [],
    },
    links: {
      show: own,
      bytes: own,
      update: `${own}/options`,
      initiate: `${own}/initiate`,
      chunk: `${own}/chunk/{seq_num}/{byte_offset}`,
      commit: `${own}/chunk/{seq_num}/{byte_offset}/commit`,
      input_schema_links: {
        show: schema,
        transform: schema,
        latest_output: `${schema}/output/latest`,
        output_schema_links: {
          show: output,
          rows: `${output}/rows`,
          schema_errors: `${output}/schema_errors`,
        },
      },
    },
  };
}

export const sourceRoutes: [string, RegExp, Handler][] = [
  ['POST', /^\/api\/publishing\/v1\/revision\/([^/]+)\/(\d+)\/source$/, create],
  ['POST', /^\/api\/publishing\/v1\/source\/(\d+)$/, sendWhole],
  ['GET', /^\/api\/publishing\/v1\/source\/(\d+)$/, show],
  ['POST', /^\/api\/publishing\/v1\/source\/(\d+)\/initiate$/, initiate],
  ['POST', /^\/api\/publishing\/v1\/source\/(\d+)\/chunk\/(\d+)\/(\d+)$/, sendChunk],
  ['POST', /^\/api\/publishing\/v1\/source\/(\d+)\/chunk\/(\d+)\/(\d+)\/commit$/, commit],
];
