import { revisionOf } from './assets.ts';
import {
  bad,
  bodyOf,
  type Context,
  created,
  dictionary,
  type Handler,
  newId,
  notFound,
  ok,
  signedIn,
} from './context.ts';
import { guess, readCsv, readExpression } from './soql.ts';
import type { Cell, OutputColumn, OutputSchema, Source } from './state.ts';

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

function findSource(context: Context, id: string | undefined): Source {
  signedIn(context);
  const source = context.state.sources.find((one) => one.id === Number(id));
  if (!source) throw notFound(`source ${id}`);
  revisionOf(context, source.fourfour, String(source.seq));
  return source;
}

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

const transform: Handler = (context, asked, [id, inputId]) => {
  const source = findSource(context, id);
  if (source.input?.id !== Number(inputId)) throw notFound(`input schema ${inputId}`);
  const { output_columns: columns } = bodyOf(asked);
  if (!Array.isArray(columns) || columns.length === 0) throw bad('output_columns are required');
  const schema = addOutput(context, source, columns);
  const { revision } = revisionOf(context, source.fourfour, String(source.seq));
  revision.output_schema_id = schema.id;
  return created({ resource: shownOutput(source, schema), links: {} });
};

function addOutput(context: Context, source: Source, columns: unknown[]): OutputSchema {
  const { table, outputs } = source.input!;
  let failing = outputs.length === 0 ? 0 : context.behaviour.cellErrors;
  const read = columns.map((column, index) => readColumn(context, source, column, index));
  const cells = table.rows.map((row) =>
    read.map(({ column, expression, at }): Cell => {
      const cell = expression.convert(row[at] ?? '');
      const broken = failing > 0 && column.position === 1;
      if (!broken && 'ok' in cell) return cell;
      if (broken) failing--;
      else if (expression.forgiving) return { ok: null };
      column.errors++;
      return broken
        ? {
            error: {
              type: 'conversion_error',
              english: `Unable to convert "${row[at]}" from text to ${column.soqlType}`,
            },
          }
        : cell;
    }),
  );
  const schema: OutputSchema = {
    id: newId(context),
    columns: read.map(({ column }) => column),
    cells,
    error_count: read.reduce((sum, { column }) => sum + column.errors, 0),
    asksLeft: context.behaviour.asks,
  };
  outputs.push(schema);
  return schema;
}

function readColumn(context: Context, source: Source, value: unknown, index: number) {
  const said = dictionary(value);
  const text = String(dictionary(said.transform).transform_expr ?? '');
  const expression = readExpression(text);
  const { table } = source.input!;
  const at = table.columns.findIndex((one) => one.field_name === expression?.field);
  if (!expression || at < 0) throw bad(`The transform cannot be understood: ${text}`);
  const column: OutputColumn = {
    id: newId(context),
    field_name: String(said.field_name ?? expression.field),
    display_name: String(said.display_name ?? expression.field),
    description: String(said.description ?? ''),
    position: index + 1,
    initial_output_column_id:
      typeof said.initial_output_column_id === 'number' ? said.initial_output_column_id : null,
    transform_expr: text,
    soqlType: expression.type,
    errors: 0,
  };
  return { column, expression, at };
}

const findOutput = (context: Context, id?: string, inputId?: string, outputId?: string) => {
  const source = findSource(context, id);
  const schema = source.input?.outputs.find((one) => one.id === Number(outputId));
  if (!schema || source.input?.id !== Number(inputId)) throw notFound(`output schema ${outputId}`);
  return { source, schema };
};

const showOutput: Handler = (context, _asked, [id, inputId, outputId]) => {
  const { source, schema } = findOutput(context, id, inputId, outputId);
  const answer = ok({ resource: shownOutput(source, schema), links: {} });
  if (schema.asksLeft > 0) schema.asksLeft--;
  return answer;
};

const schemaErrors: Handler = (context, asked, [id, inputId, outputId]) => {
  const { schema } = findOutput(context, id, inputId, outputId);
  const limit = Number(asked.url.searchParams.get('limit') ?? 500);
  const broken = schema.cells.filter((row) => row.some((cell) => 'error' in cell));
  return ok([
    { columns: schema.columns.map((one) => one.field_name) },
    ...broken.slice(0, limit).map((row) => ({ row })),
  ]);
};

function shownOutput(source: Source, schema: OutputSchema) {
  const at = new Date().toISOString();
  const done = schema.asksLeft === 0;
  return {
    id: schema.id,
    input_schema_id: source.input?.id,
    total_rows: done ? schema.cells.length : null,
    error_count: done ? schema.error_count : 0,
    completed_at: done ? at : null,
    finished_at: done ? at : null,
    output_columns: schema.columns.map(({ transform_expr, soqlType, errors, ...column }) => ({
      ...column,
      format: {},
      is_primary_key: false,
      transform: {
        id: column.id,
        transform_expr,
        output_soql_type: soqlType,
        error_count: done ? errors : 0,
        finished_at: done ? at : null,
        failed_at: null,
        failure_details: null,
      },
    })),
  };
}

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
  ['POST', /^\/api\/publishing\/v1\/source\/(\d+)\/schema\/(\d+)$/, transform],
  ['GET', /^\/api\/publishing\/v1\/source\/(\d+)\/schema\/(\d+)\/output\/(\d+)$/, showOutput],
  [
    'GET',
    /^\/api\/publishing\/v1\/source\/(\d+)\/schema\/(\d+)\/output\/(\d+)\/schema_errors$/,
    schemaErrors,
  ],
];
