import { textRows } from '../../workbook/records.ts';
import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { personal, question, type Recognised, shareOf } from './recogniser.ts';

/** Social security numbers and individual taxpayer numbers. */
export function recogniseSocialSecurity(view: ColumnView, records: Records): Recognised | null {
  return byHeader(view) ?? inGroups(view, records) ?? inDigits(view, records);
}

const named =
  /\b(ssn|ssns|ss (number|no|num|#)|ss#|soc sec|social security( (number|no|num|#))?|social sec|itin|social( number| no)?)\b/;
const aboutIt =
  /\b(amount|income|benefits?|administration|recipients?|percent|count|flag|indicator|status|type|office|yes|valid|verified)\b/;
/** Nine digits, or what is left of them when the rest is hidden. */
const nine = /^\d{3}[- ]?\d{2}[- ]?\d{4}$/;
const rest = /^(?:[xX*#]{3}[- ]?[xX*#]{2}[- ]?)?\d{4}$/;

function byHeader({ words, column, share }: ColumnView): Recognised | null {
  if (!named.test(words) || aboutIt.test(words) || column.profile.filled === 0) return null;
  const whole = share((text) => nine.test(text) || /^\d{7,8}$/.test(text));
  if (whole > 0.3)
    return personal('social-security', `its name says so, and ${shareOf(whole, 'have nine digits')}`);
  const ends = share((text) => rest.test(text));
  if (ends < 0.3) return null;
  return personal('social-security', `its name says so, and ${shareOf(ends, 'are its last four digits')}`);
}

const grouped = /^\d{3}[- ]\d{2}[- ]\d{4}$/;
const given = /^(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}$/;
const taxpayer = /^9\d\d[- ](?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[- ]\d{4}$/;
const hidden = /^[xX*]{3}-?[xX*]{2}-?\d{4}$/;

/** Codes of other kinds that are written in the same groups. */
const otherCodes =
  /\b(apn|ain|parcel|phone|fax|tel|ein|fein|map|lot|block|tract|well|site|station|product|part|stock|sku|item|catalog|ndc|cas|model|route|asset|equipment|meter|project|contract|permit|grant|account|serial|sensor|device|instrument|inventory|sample|specimen|budget|fund|object)\b/;

function inGroups(view: ColumnView, records: Records): Recognised | null {
  const { table, column, words } = view;
  if (column.profile.counts.text === 0 || otherCodes.test(words)) return null;
  let shaped = 0;
  let itins = 0;
  const rows = textRows(table, column, (raw) => {
    const text = raw.length > 16 ? raw.trim() : raw;
    if (text.length < 9 || text.length > 16) return false;
    const shown = text.trim();
    if (hidden.test(shown)) return true;
    if (!grouped.test(shown)) return false;
    shaped++;
    const isTaxpayer = taxpayer.test(shown);
    if (isTaxpayer) itins++;
    return isTaxpayer || given.test(shown);
  });
  if (rows.length === 0) return null;
  const kind = itins * 2 > shaped && shaped > 0 ? 'taxpayer' : 'social-security';
  const written = `${rows.length.toLocaleString('en-US')} values are written 3-2-4 and lie where such numbers are given out`;
  if (isOther(view, shaped)) return null;
  const code = /\b(case|docket|file|record|reference|order|invoice|ticket|number of)\b/.test(words);
  if (code && records.of !== 'persons' && rows.length < 3)
    return question(kind, 'warning', written, 'low', rows);
  return personal(kind, written, rows.length > 1 || records.of === 'persons' ? 'high' : 'medium', rows);
}

/** A tenth of any other numbers in these groups is never given out to a person, and numbers that run on begin alike. */
function isOther({ share, sample }: ColumnView, shaped: number): boolean {
  if (shaped < 20) return false;
  const groups = share((text) => grouped.test(text));
  const fits = share((text) => given.test(text) || taxpayer.test(text));
  const starts = new Set(sample.map((text) => text.slice(0, 3))).size;
  return groups > 0.5 && (fits < groups * 0.96 || starts < 4);
}

const codeHeader =
  /^(id|ids|id number|number|no|identifier|tax id|tax id number|taxpayer id|tin|national id|person id|client id|patient id|employee id|member id|claimant id|applicant id)$/;

/** Nine digits without anything between them are only asked about: most of those numbers are something else. */
function inDigits({ words, share, sample }: ColumnView, records: Records): Recognised | null {
  const tax = /\b(tax id|tin|taxpayer id)\b/.test(words);
  if (!codeHeader.test(words) || (records.of !== 'persons' && !tax) || sample.length < 10) return null;
  const fits = share((text) => /^(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(text));
  const areas = new Set(sample.map((text) => text.slice(0, 3))).size;
  if (fits < 0.98 || areas < Math.min(20, sample.length / 3)) return null;
  return question(
    'social-security',
    'warning',
    `${shareOf(fits, 'have nine digits')} that could be social security numbers`,
    'low',
  );
}
