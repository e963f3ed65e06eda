import { z } from 'zod';
import { type Draft, type DraftColumn, PortalError } from '../../portal.ts';
import { notesFor } from '../column-notes.ts';
import { until } from '../wait.ts';
import type { Socrata } from './api.ts';
import { filled, type InputSchema, latest, type OutputSchema, outputSchema, type Source } from './source.ts';

const envelope = z.looseObject({ resource: outputSchema });

/**
 * The columns as the draft has them: types, names and descriptions instead of the portal's guess, which takes
 * codes for numbers. No cell may fail: a cell the portal cannot convert would be published as nothing.
 */
export async function putColumns(
  socrata: Socrata,
  source: Source,
  input: InputSchema,
  draft: Draft,
  rows: (string | null)[][],
): Promise<OutputSchema> {
  const doing = 'describing the columns';
  const { resource } = await socrata.must(
    {
      method: 'POST',
      path: filled(source.links.input_schema_links.transform, { input_schema_id: input.id }),
      json: { output_columns: columns(socrata, input, draft, rows) },
      doing,
    },
    envelope,
  );
  const show = filled(source.links.input_schema_links.output_schema_links.show, {
    input_schema_id: input.id,
    output_schema_id: resource.id,
  });
  const done = await until(
    async () => {
      const now = (await socrata.must({ method: 'GET', path: show, doing }, envelope)).resource;
      failIfFailed(socrata, draft, now);
      return now.completed_at ? now : null;
    },
    {
      wait: socrata.wait,
      patience: socrata.patience,
      still: `${socrata.name} is still converting the columns. This is looked at again by itself.`,
    },
  );
  await failOnBadCells(socrata, source, input, done, draft);
  if (done.total_rows === draft.rows) return done;
  throw new PortalError(
    `${socrata.name} read ${done.total_rows ?? 0} of the ${draft.rows} rows of “${draft.title}”. It is tried again by itself; if it stays so, ask whoever runs the portal.`,
    'passing',
  );
}

function columns(socrata: Socrata, input: InputSchema, draft: Draft, rows: (string | null)[][]) {
  const guessed =
    latest(input.output_schemas)?.output_columns.toSorted((a, b) => a.position - b.position) ?? [];
  const read = input.input_columns.toSorted((a, b) => a.position - b.position);
  if (guessed.length !== draft.columns.length || read.length !== draft.columns.length)
    throw new PortalError(
      `${socrata.name} found ${read.length} columns in “${draft.title}” instead of ${draft.columns.length}. Tell whoever looks after the desk.`,
      'lasting',
    );
  return draft.columns.map((column, index) => ({
    ...guessed[index]!,
    // Without it the portal takes a changed column for a new one.
    initial_output_column_id: guessed[index]!.id,
    position: index + 1,
    display_name: displayName(draft, column),
    description: notesFor(column),
    transform: {
      transform_expr: expression(
        column,
        read[index]!,
        rows.map((row) => row[index] ?? null),
      ),
    },
  }));
}

/** The label, unless two columns share it. */
export function displayName(draft: Draft, column: DraftColumn): string {
  const label = column.label ?? column.name;
  const twice = draft.columns.filter((one) => (one.label ?? one.name) === label).length > 1;
  return twice ? column.name : label;
}

function expression(
  { kind }: DraftColumn,
  read: { field_name: string; soql_type: string },
  values: (string | null)[],
): string {
  const cell = `\`${read.field_name}\``;
  switch (kind) {
    case 'integer':
    case 'number':
      return `to_number(${cell})`;
    case 'boolean':
      return `to_checkbox(${cell})`;
    case 'date':
      return `to_floating_timestamp(${cell})`;
    case 'datetime':
      return values.some((value) => /(?:Z|[+-]\d\d:?\d\d)$/.test(value ?? ''))
        ? `to_fixed_timestamp(${cell})`
        : `to_floating_timestamp(${cell})`;
    case 'time':
    case 'text':
      return read.soql_type === 'text' ? cell : `to_text(${cell})`;
  }
}

function failIfFailed(socrata: Socrata, draft: Draft, schema: OutputSchema): void {
  const failed = schema.output_columns.find((column) => column.transform.failed_at);
  if (!failed) return;
  throw new PortalError(
    `${socrata.name} could not convert the column “${failed.display_name}” of “${draft.title}”${failed.transform.failure_details?.message ? ` (${failed.transform.failure_details.message})` : ''}. It is tried again by itself; if it stays so, ask whoever runs the portal.`,
    'passing',
  );
}

const cell = z.looseObject({ error: z.looseObject({ english: z.string().nullish() }).nullish() });
const badRow = z.looseObject({ row: z.array(cell).nullish() });

async function failOnBadCells(
  socrata: Socrata,
  source: Source,
  input: InputSchema,
  schema: OutputSchema,
  draft: Draft,
): Promise<void> {
  const count = schema.error_count ?? 0;
  if (count === 0) return;
  const bad = schema.output_columns.filter((column) => (column.transform.error_count ?? 0) > 0);
  const named = bad.map((column) => `“${column.display_name}” (${column.transform.error_count})`).join(', ');
  const example = await firstComplaint(socrata, source, input, schema);
  throw new PortalError(
    `${socrata.name} cannot convert ${count} ${count === 1 ? 'cell' : 'cells'} of “${draft.title}”${named ? `, in ${named}` : ''}${example ? `: ${example}` : ''}. The portal would publish them as empty, so nothing was published. Mend the cells or give the column another kind, then hand it over again.`,
    'lasting',
    { field: bad[0]?.display_name },
  );
}

/** The portal's own words on one bad cell; null when it has none. */
async function firstComplaint(
  socrata: Socrata,
  source: Source,
  input: InputSchema,
  schema: OutputSchema,
): Promise<string | null> {
  const link = source.links.input_schema_links.output_schema_links.schema_errors;
  if (link === undefined) return null;
  const path = `${filled(link, { input_schema_id: input.id, output_schema_id: schema.id })}?limit=1`;
  const answered = await socrata.ask({ method: 'GET', path, doing: 'reading the errors' }, z.array(badRow));
  if (!('result' in answered)) return null;
  const cells = answered.result.flatMap((one) => one.row ?? []);
  return cells.find((one) => one.error)?.error?.english ?? null;
}
