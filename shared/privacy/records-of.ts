import { cellText } from '../workbook/records.ts';
import type { Table } from '../workbook/table.ts';
import type { ColumnView } from './column-view.ts';
import { demographicOf, ofNature } from './demographics.ts';
import { countsPeople, isMeasure, isRate } from './measures.ts';
import { nameSign, readsAsOrganisation } from './person-name.ts';
import { publicRole } from './public-role.ts';
import { tellsOfOne, whose } from './whose.ts';

/** What one record of a table is about; it decides whether a name or a telephone number is anybody's business. */
export interface Records {
  of: 'groups' | 'persons' | 'public-role' | 'places' | 'events' | 'unknown';
  /** In words, for evidence: `patients`, `licence holders`. */
  are: string;
}

/** By all headers together, and by whether identifiers repeat. */
export function recordsOf(views: readonly ColumnView[]): Records {
  const filled = views.filter(({ column }) => column.profile.filled > 0);
  if (!filled.some(isSingle) && isGrouped(filled)) return { of: 'groups', are: 'counts of groups' };
  const persons = privateSign(filled);
  if (persons !== null) return { of: 'persons', are: persons };
  const role = publicRole(filled);
  if (role?.includes('licence') && filled.some(isPlaceName))
    return { of: 'places', are: 'licensed businesses' };
  if (role?.startsWith('officials') && filled.some(isFacility))
    return { of: 'places', are: 'organisations or places' };
  if (role !== null && !(tellsOfPersons(filled) && !filled.some(holdsNames)))
    return { of: 'public-role', are: role };
  if (role !== null) return { of: 'persons', are: role };
  if (tellsOfPersons(filled)) return { of: 'persons', are: 'persons' };
  if (filled.some(({ words }) => parcel.test(words))) return { of: 'places', are: parcels };
  if (filled.some(isPlaceName)) return { of: 'places', are: 'organisations or places' };
  if (filled.some(({ words }) => eventNumber.test(words))) return { of: 'events', are: 'events or requests' };
  if (filled.some(({ words }) => placeNumber.test(words))) return { of: 'places', are: 'places or things' };
  return { of: 'unknown', are: 'records' };
}

/** Land, whose owners are mostly private persons. */
export const parcels = 'parcels';
const parcel = /\b(apn|ain|parcel|situs|assessor)\b/;

const eventNumber =
  /\b(case|incident|request|service request|ticket|collision|crash|accident|complaint|report|call|event|citation|violation|stop|dispatch|response)\b.*\b(id|number|no|num|key|#)\b|^(311|unique key)/;
const placeNumber =
  /\b(station|sensor|well|parcel|apn|asset|site|facility|segment|route|stop|meter|gauge|gage|bridge|pipe|tree|hydrant|sign|signal|pole|building|project|fund|account|object)\b/;

const privateWord =
  /\b(patient|student|pupil|child|juvenile|minor|client|inmate|prisoner|detainee|arrestee|suspect|offender|probationer|parolee|defendant|victim|claimant|beneficiary|enrollee|resident|tenant|decedent|deceased|mother|father|parent|guardian|spouse|newborn|infant|subscriber|policyholder|driver|passenger|pedestrian|voter|veteran|survivor|household|participant|person|individual|respondent|caregiver|foster youth|dependent|customer|injured worker|emergency contact|next of kin)s?\b/;

/** Whose records they are when a column speaks of one private person. */
function privateSign(views: readonly ColumnView[]): string | null {
  for (const { words, column, share } of views) {
    const [, one] = privateWord.exec(words) ?? [];
    if (one === undefined || /\bdriver s?\b.*licen[cs]e|licen[cs]e/.test(words)) continue;
    if (!tellsOfOne.test(words) && words !== one && words !== `${one}s`) continue;
    if (
      whose(words) !== 'private' ||
      /\b(number of|no of|count|total|percent|rate|avg|average)\b/.test(words)
    )
      continue;
    if (share(readsAsOrganisation) > 0.4 && /^\w+( name)?$/.test(words)) continue;
    if (words === `${one}s` && column.kind !== 'text') continue;
    if (words === one && column.kind !== 'text' && column.profile.distinct < column.profile.filled) continue;
    return one === 'person' || one === 'individual' ? 'persons' : plural(one);
  }
  if (views.some(({ words }) => /\b(ssid|sasid|lasid)\b/.test(words))) return 'students';
  const medical = views.some(
    ({ words, column }) =>
      /\b(mrn|medical record|diagnosis|icd ?(9|10)?|medicaid id|medi cal id)\b/.test(words) &&
      column.profile.distinct > 1 &&
      !/\b(description|category|count|rate)\b/.test(words),
  );
  return medical && views.some(({ words }) => demographicOf(words) !== null) ? 'patients' : null;
}

const plural = (one: string): string =>
  one === 'child' ? 'children' : one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;

/** A column that only a record of one person or one event has. */
function isSingle({ words, column: { profile, kind } }: ColumnView): boolean {
  if (/\b(dob|date of birth|birth ?date|ssn|social security)\b/.test(words)) return true;
  const apart = profile.filled > 2 && profile.distinct / profile.filled;
  if (apart === false) return false;
  if (apart === 1 && eventNumber.test(words)) return true;
  if ((kind === 'datetime' || kind === 'time') && apart > 0.5) return true;
  return (
    apart > 0.3 && privateWord.test(words) && /\b(id|number|no|num|key|record|identifier|name)\b/.test(words)
  );
}

/** Records are groups when figures count what the other columns divide, each division once. */
function isGrouped(views: readonly ColumnView[]): boolean {
  const measures = views.filter(isMeasure);
  if (measures.length === 0) return false;
  const dimensions = views.filter((view) => !isMeasure(view));
  if (dimensions.some((view) => reaches.test(view.words) || view.share((text) => nameSign(text) === 2) > 0.2))
    return false;
  const [first] = dimensions;
  const needed = measures.some(({ words }) => isRate(words) || countsPeople(words, false)) ? 0.25 : 0.98;
  return first === undefined || apartShare(first.table, dimensions) > needed;
}

/** Ways to reach somebody, which a table of counts has none of. */
const reaches = /\b(phone|telephone|fax|e ?mail|website|url|street address|last name|surname|lname)\b/;

/** Share of the first records that no other one equals in these columns. */
function apartShare(table: Table, dimensions: readonly ColumnView[]): number {
  const seen = new Set<string>();
  const until = Math.min(table.lastRow, table.firstRow + 2000);
  let records = 0;
  for (let row = table.firstRow; row <= until; row++) {
    const key = dimensions.map(({ column }) => cellText(table, row, column.index)).join('\u0000');
    if (key.replaceAll('\u0000', '') === '') continue;
    records++;
    seen.add(key);
  }
  return records === 0 ? 1 : seen.size / records;
}

/** Two traits of a person, at least one of them of the body or the origin, and no figures. */
function tellsOfPersons(views: readonly ColumnView[]): boolean {
  if (views.some(({ words }) => ofNature.test(words) && !things.test(words))) return false;
  const traits = new Set(
    views
      .map(({ words, column }) => (column.profile.distinct > 1 ? demographicOf(words) : null))
      .filter((one) => one !== null),
  );
  const ofBody = views.some(({ words }) => things.test(words)) ? ['sex', 'race'] : bodily;
  return traits.size >= 2 && ofBody.some((one) => traits.has(one as never));
}

const bodily = ['age', 'birth-year', 'sex', 'race'];
/** What has an age too, but neither sex nor race. */
const things = /\b(vessels?|vehicles?|buildings?)\b/;

const holdsNames = ({ words, share }: ColumnView): boolean =>
  /\b(first|last|full) ?name\b|\b[fl] ?name\b/.test(words) || share((text) => nameSign(text) === 2) > 0.2;

/** Names a place that somebody runs, each in few records: its address is where it is, whoever runs it. */
const isFacility = ({ words, column: { kind, profile }, share }: ColumnView): boolean =>
  kind === 'text' &&
  profile.distinct > profile.filled * 0.5 &&
  /^(legal |business )?(facility|provider|hospital|nursing home|school|clinic|pharmacy|library|shelter)( legal)? name$/.test(
    words,
  ) &&
  share(readsAsOrganisation) > 0.5;

/** Names what the record is about: a facility of any number of records, or a school or an agency of its own. */
function isPlaceName(view: ColumnView): boolean {
  const { words, column } = view;
  if (column.kind !== 'text' || whose(words) === 'private') return false;
  if (
    /\b(facility|business|restaurant|establishment|company|hospital|dba|nursing home|pharmacy)\b( (name|legal name|as name))?( \d)?$/.test(
      words,
    )
  )
    return true;
  if (column.profile.distinct <= column.profile.filled * 0.5) return false;
  if (
    /\b(organi[sz]ation|site|station|store|plant|school|clinic|agency|library|park|bridge|product|project)( name)?$/.test(
      words,
    )
  )
    return true;
  if (
    /\b(employer|department|division|requester|owner|location|address|street|road|route|city|town|county|place)\b/.test(
      words,
    )
  )
    return false;
  return (
    (whose(words) === 'organisation' || /^(name|title)$/.test(words)) && view.share(readsAsOrganisation) > 0.5
  );
}
