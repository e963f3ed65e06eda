import type { JurisdictionView } from '../../shared/api.ts';
import { chosen, fieldChoices } from '../../shared/field-choices.ts';
import type { MetadataField, MetadataStandard } from '../../shared/jurisdiction.ts';
import type { Draft } from './draft.ts';

/** The metadata standard of the chosen portal, else of the first portal that is served. */
export function standardFor(jurisdiction: JurisdictionView, portal: string | null): MetadataStandard | null {
  const served = jurisdiction.portals.find(({ notYet }) => notYet === undefined) ?? jurisdiction.portals[0];
  const wanted = portal ?? served?.id;
  return jurisdiction.standards.find((standard) => standard.portal === wanted) ?? null;
}

/** What the field holds now: what was written, else its default. */
export function heldBy(field: MetadataField, draft: Draft): string | string[] {
  return draft.fields[field.id] ?? field.default ?? '';
}

/** What stands in the way of handing over, field by field. The service looks again; this is to help early. */
export function faultsOfFields(
  jurisdiction: JurisdictionView,
  standard: MetadataStandard,
  draft: Draft,
): { field: MetadataField; fault: string }[] {
  return standard.fields.flatMap((field) => {
    const fault = faultOf(jurisdiction, standard, field, heldBy(field, draft));
    return fault === null ? [] : [{ field, fault }];
  });
}

export function faultOf(
  jurisdiction: JurisdictionView,
  standard: MetadataStandard,
  field: MetadataField,
  value: string | string[],
): string | null {
  const text = (Array.isArray(value) ? value.join('') : value).trim();
  if (text === '') return field.need === 'required' ? `${field.label} is required on this portal.` : null;
  const choices = fieldChoices(jurisdiction, standard.portal, field);
  if (choices !== null && !Array.isArray(value) && chosen(choices, value) === null) {
    return `“${value}” is not one of the values this portal takes. Choose one of the list.`;
  }
  if (field.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    return `“${text}” is not an e-mail address. Write it like data@agency.gov.`;
  }
  if (field.kind === 'url' && !URL.canParse(text)) {
    return `“${text}” is not a web address. Write it whole, such as https://agency.gov/page.`;
  }
  if (field.kind === 'date-range') return faultOfRange(text);
  return null;
}

/** `2017-01-01/2020-12-31` to its two ends. */
export const endsOf = (range: string): [from: string, to: string] => {
  const [from = '', to = ''] = range.split('/');
  return [from, to];
};

function faultOfRange(range: string): string | null {
  const [from, to] = endsOf(range);
  if (from === '' || to === '') return 'Give both the first and the last day, or neither.';
  return from > to ? `The first day, ${from}, comes after the last day, ${to}.` : null;
}
