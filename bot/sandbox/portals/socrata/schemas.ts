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
} from './context.ts';
import { findSource } from './find-source.ts';
import { readExpression } from './soql.ts';
import type { Cell, OutputColumn, OutputSchema, Source } from './state.ts';

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

export function addOutput(context: Context, source: Source, columns: unknown[]): OutputSchema {
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

export function shownOutput(source: Source, schema: OutputSchema) {
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

export const schemaRoutes: [string, RegExp, Handler][] = [
  ['POST', /^\/api\/publishing\/v1\/source\/(\d+)\/schema\/(\d+)$/, transform],
  ['GET', /^\/api\/publishing\/v1\/source\/(\d+)\/schema\/(\d+)\/output\/(\d+)$/, showOutput],
  [
    'GET',
    /^\/api\/publishing\/v1\/source\/(\d+)\/schema\/(\d+)\/output\/(\d+)\/schema_errors$/,
    schemaErrors,
  ],
];
