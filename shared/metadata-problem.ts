import { z } from 'zod';
import { chosen, fieldChoices } from './field-choices.ts';
import type { Jurisdiction, MetadataField } from './jurisdiction.ts';
import type { Metadata } from './metadata.ts';

type Given = Metadata['fields'][string];

/** The description with what the state itself knows: the organisation, and defaults of what is left empty. */
export function completed(
  jurisdiction: Jurisdiction,
  portal: string,
  organisation: string,
  given: Metadata,
): Metadata {
  const fields = new Map(
    Object.entries(given.fields)
      .filter(([, value]) => !isBlank(value))
      .map(([id, value]) => [id, tidy(value)]),
  );
  const name = organisationsOf(jurisdiction, portal).find(({ id }) => id === organisation)?.name;
  for (const { id, kind, default: usual } of fieldsOf(jurisdiction, portal)) {
    const value = fields.get(id);
    const ours = kind === 'organisation' && (value === undefined || value === organisation);
    const filled = ours ? name : (value ?? usual);
    if (filled !== undefined) fields.set(id, kind === 'list' ? [filled].flat() : filled);
  }
  return { ...given, fields: Object.fromEntries(fields) };
}

/** The first thing that makes the description unusable for the portal, as a sentence; null when there is none. */
export function metadataProblem(
  jurisdiction: Jurisdiction,
  portal: string,
  organisation: string,
  { fields }: Metadata,
): string | null {
  const known = fieldsOf(jurisdiction, portal);
  const unknown = Object.keys(fields).find((id) => !known.some((field) => field.id === id));
  if (unknown !== undefined)
    return `“${unknown}” is no field of this portal. Its fields are ${known.map(({ id }) => id).join(', ')}.`;
  const missing = known.filter(({ id, need }) => need === 'required' && fields[id] === undefined);
  if (missing.length > 0) return `Please fill in ${missing.map(({ label }) => label).join(', ')}.`;
  for (const field of known) {
    const value = fields[field.id];
    const problem =
      value === undefined ? null : valueProblem(jurisdiction, portal, organisation, field, value);
    if (problem) return `${field.label}: ${problem}`;
  }
  return null;
}

function valueProblem(
  jurisdiction: Jurisdiction,
  portal: string,
  organisation: string,
  field: MetadataField,
  value: Given,
): string | null {
  if (Array.isArray(value)) return field.kind === 'list' ? null : 'give one value, not a list.';
  const choices = fieldChoices(jurisdiction, portal, field);
  const choice = choices && chosen(choices, value);
  if (choices && !choice)
    return `“${value}” cannot be chosen. Choose ${choices.map(({ name }) => name).join(', ')}.`;
  if (field.kind === 'organisation' && !isOrganisation(jurisdiction, portal, organisation, value))
    return `“${value}” is another organisation than the one this dataset is handed over for.`;
  if (field.kind === 'email' && !z.email().safeParse(value).success)
    return `“${value}” is no e-mail address. Write one such as data@agency.gov.`;
  if (field.kind === 'url' && !z.url({ protocol: /^https?$/ }).safeParse(value).success)
    return `“${value}” is no web address. Write one that begins with https://.`;
  return null;
}

function isOrganisation(jurisdiction: Jurisdiction, portal: string, id: string, value: string): boolean {
  const own = organisationsOf(jurisdiction, portal).filter((one) => one.id === id);
  return (
    chosen(
      own.map((one) => ({ name: one.name, stored: one.id })),
      value,
    ) !== null
  );
}

const organisationsOf = (jurisdiction: Jurisdiction, portal: string) =>
  jurisdiction.portals.find(({ id }) => id === portal)?.organisations ?? [];

const fieldsOf = (jurisdiction: Jurisdiction, portal: string): MetadataField[] =>
  jurisdiction.standards.find((standard) => standard.portal === portal)?.fields ?? [];

const isBlank = (value: Given) =>
  Array.isArray(value) ? value.every((one) => one.trim() === '') : value.trim() === '';

const tidy = (value: Given): Given =>
  Array.isArray(value) ? value.map(clean).filter((one) => one !== '') : clean(value);

const clean = (text: string) => text.replaceAll('\0', '').toWellFormed().trim();
