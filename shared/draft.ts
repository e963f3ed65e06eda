import type { Kind } from './check.ts';
import type { Dataset } from './dataset.ts';
import { draftKinds } from './draft-kinds.ts';
import { chosen, fieldChoices } from './field-choices.ts';
import type { Jurisdiction, MetadataField } from './jurisdiction.ts';
import type { ColumnDescription, Metadata } from './metadata.ts';
import { completed, metadataProblem } from './metadata-problem.ts';
import type { Draft, DraftColumn } from './portal.ts';
import type { Refusal } from './refusal.ts';
import { type Dictionary, keyOf } from './workbook/dictionary/dictionary.ts';

export interface DraftParts {
  dataset: Pick<Dataset, 'id' | 'revision' | 'name' | 'portal' | 'organisation' | 'reference'>;
  jurisdiction: Jurisdiction;
  metadata: Metadata;
  /** What is said of the columns in the workbook itself, beside the metadata; as the checks read it. */
  dictionary?: Dictionary | null;
  /** The checked table alone. */
  release: { csv: Uint8Array; rows: number; columns: { name: string; kind: Kind }[] };
}

/** What leaves for the portal: the table with its description, in the portal's own words. */
export function makeDraft({
  dataset,
  jurisdiction,
  metadata,
  dictionary,
  release,
}: DraftParts): Draft | Refusal {
  const { portal, organisation } = dataset;
  const standard = jurisdiction.standards.find((one) => one.portal === portal);
  if (!standard)
    return {
      refused: `It is not settled how datasets are described on ${portal}. Tell whoever looks after the desk.`,
    };
  const { fields, columns } = completed(jurisdiction, portal, organisation, metadata);
  const problem = metadataProblem(jurisdiction, portal, organisation, { fields, columns });
  if (problem) return { refused: problem };
  const stored = new Map(
    standard.fields.flatMap((field) => {
      const value = fields[field.id];
      return value === undefined ? [] : [[field.id, asStored(jurisdiction, portal, field, value)] as const];
    }),
  );
  const licence = standard.fields.find((field) => field.kind === 'licence');
  return {
    datasetId: dataset.id,
    revision: dataset.revision,
    name: dataset.name,
    organisation,
    reference: dataset.reference,
    title: asText(stored.get('title')),
    description: asText(stored.get('description')),
    tags: asList(stored.get('tags')),
    licence: asText((licence && stored.get(licence.id)) ?? jurisdiction.licence.id),
    fields: Object.fromEntries(
      standard.fields.flatMap(({ id, portalField }) => {
        const value = stored.get(id);
        return portalField === undefined || value === undefined ? [] : [[portalField, value]];
      }),
    ),
    columns: describedColumns(release, columns, dictionary ?? null),
    csv: release.csv,
    rows: release.rows,
  };
}

/** What the portal stores for what people chose; what they wrote themselves as it stands. */
function asStored(
  jurisdiction: Jurisdiction,
  portal: string,
  field: MetadataField,
  value: string | string[],
): string | string[] {
  const choices = fieldChoices(jurisdiction, portal, field);
  const one = (given: string) => (choices && chosen(choices, given)?.stored) ?? given;
  return Array.isArray(value) ? value.map(one) : one(value);
}

const asText = (value: string | string[] | undefined): string => [value ?? ''].flat().join(', ');

const asList = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : (value ?? '').split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');

function describedColumns(
  { csv, columns }: DraftParts['release'],
  described: Metadata['columns'],
  dictionary: Dictionary | null,
): DraftColumn[] {
  const entries = new Map([
    ...[...(dictionary?.entries ?? [])].map(([key, { description }]) => [key, description] as const),
    ...Object.entries(described).map(([header, one]) => [keyOf(header), one] as const),
  ]);
  const said = columns.map(({ name }): ColumnDescription => entries.get(keyOf(name)) ?? {});
  const kinds = draftKinds(
    csv,
    columns.map(({ kind }, index) => ({ kind, said: said[index]?.kind })),
  );
  return columns.map(({ name }, index) => ({ ...said[index], name, kind: kinds[index] ?? 'text' }));
}
