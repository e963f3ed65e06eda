import type { ColumnView } from '../column-view.ts';
import { isFrequentPart, isNamePart, nameSign, readsAsOrganisation } from '../person-name.ts';
import { parcels, type Records } from '../records-of.ts';
import { whose } from '../whose.ts';
import { clear, personal, question, type Recognised, shareOf, standing } from './recogniser.ts';

const part =
  /\b(first|last|middle|given|family|maiden|christian|fore|sur)[ ]?(names?|nm|init|initial)\b|^(first|last|middle|mi|m i)$|\b(fname|lname|mname|f name|l name|m name|firstname|lastname|middlename|surname|forename|given names?|nickname)\b/;
const whole =
  /^(full ?names?|names?|name (last first|first last|of (person|patient|student|client))|persons? names?|legal name|last first|name full)$/;
const notPersons =
  /\b(artists?|authors?|composers?|performers?|historic|histor\w+|species|scientific|common|brand|street|road|river|lake|park|school|town|city|county|place|file|user|screen|product|project|program|title|baby)\b/;

/** Names of people: a column of first or last names, or whole names in the usual orders. */
export function recogniseName(view: ColumnView, records: Records): Recognised | null {
  const { words, column, share, sample } = view;
  if (column.profile.counts.text < column.profile.filled * 0.5 || sample.length === 0) return null;
  if (part.test(words))
    return isPart(view)
      ? judged(view, records, 'its name says so, and its values read as parts of names', 1)
      : null;
  const strong = share((text) => nameSign(text) === 2);
  const some = share((text) => nameSign(text) > 0);
  const organisations = share(readsAsOrganisation);
  const seen = shareOf(some, 'read as names of people');
  if (notPersons.test(words)) return some > 0.6 ? clear('name', `${seen}, which its name explains`) : null;
  const who = whose(words);
  const asksForPerson =
    whole.test(words) ||
    who === 'private' ||
    who === 'public' ||
    /\b(by|to|person|contact|taxpayer|debtor|payer)( name)?$/.test(words);
  if (asksForPerson && who !== 'organisation') {
    const few = sample.length < 3;
    if (some >= (few ? 1 : 0.3)) return judged(view, records, seen, some);
    if (some > 0.03 && some * sample.length >= 3 && who === 'public')
      return question('name', 'advice', `${seen}, the others as those of organisations`, 'low');
    return organisations > 0.5 && some > 0
      ? clear('name', 'most values read as names of organisations')
      : null;
  }
  if (sample.length < 4) return null;
  if (who === 'organisation') return strong > 0.3 && some > 0.5 ? judged(view, records, seen, some) : null;
  return strong > 0.2 && some > 0.5 ? judged(view, records, seen, some) : null;
}

function isPart({ share, sample }: ColumnView): boolean {
  const parts = share(isNamePart);
  if (parts < 0.5) return false;
  const initials = share((text) => /^[A-Za-z]\.?$/.test(text));
  return sample.length < 10 || initials > 0.8 || share(isFrequentPart) > 0.08;
}

function judged(view: ColumnView, records: Records, evidence: string, strength: number): Recognised {
  const land = records.are === parcels || records.of === 'unknown';
  const kind = land && /\bowners?\b/.test(view.words) ? 'owner-name' : 'name';
  const confidence = strength > 0.7 ? 'high' : 'medium';
  if (kind === 'owner-name') return question(kind, 'warning', evidence, confidence);
  switch (standing(view, records)) {
    case 'private':
      return personal(kind, `${evidence}; the records are about ${records.are}`, confidence);
    case 'public':
      return question(kind, 'advice', evidence, confidence);
    case 'organisation':
      return records.of === 'groups'
        ? clear(kind, `${evidence}, counted in groups`)
        : question(kind, 'advice', evidence, confidence);
    case 'unknown':
      return question(kind, 'warning', evidence, confidence);
  }
}
