import { firstNames, lastNames } from './frequent-names.ts';

/** How much a text reads as the name of a person: 2 = first and last name are frequent, 1 = one of them, 0 = none. */
export type NameSign = 0 | 1 | 2;

const organisation =
  /\b(inc|llc|llp|lp|ltd|co|corp|company|companies|corporation|incorporated|assoc|associates|association|partners|partnership|group|holdings|enterprises?|services?|systems?|solutions|industries|industrial|international|national|american|united|global|supply|construction|contracting|contractors|builders|plumbing|electric|electrical|roofing|painting|landscap\w*|motors?|auto\w*|consult\w*|engineer\w*|technolog\w*|medical|health\w*|care|clinic|hospital|pharmacy|dental|labs?|laborator\w+|foundation|fund|trust|bank|credit union|insurance|agency|department|dept|division|bureau|office|board|commission|committee|council|authority|district|county|city|town|village|state|university|college|school|academy|elementary|middle|high|church|temple|ministr\w+|center|centre|club|union|institute|museum|library|park|plaza|mall|market|foods?|grocery|deli|cafe|coffee|restaurant|grill|pizza\w*|bakery|bar|tavern|kitchen|diner|house|home|homes|properties|realty|estates?|apartments|manor|towers?|villas?|farms?|ranch|vineyards?|winery|nursery|store|shop|salon|spa|hotel|inn|motel|lodge|gas|oil|energy|power|solar|water|sewer|utilities|transport\w*|trucking|logistics|airport|station|street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|highway|hwy|route|creek|river|lake|reservoir|canyon|valley|mountain|mt|beach|bay|island|bridge|dam|canal|fire|police|sheriff|court|jail|prison|program|project|plan|act|day|unknown|various|other|total|none|and|the|of|for|at)\b|&|@|#|\+/i;

const ornaments = /\b(jr|sr|ii|iii|iv|esq|md|phd|dds|dvm|rn|cpa|pe|dr|mr|mrs|ms|miss|hon|rev|prof)\b\.?/gi;
const word = /^[\p{L}][\p{L}’'.-]*$/u;

/** Whether the text names an organisation, a place or a thing. */
export const readsAsOrganisation = (text: string): boolean =>
  organisation.test(text.replace(ornaments, ' ')) || /\d/.test(text);

/** `Doe, Jane A.`, `DOE JANE` or `Jane A. Doe`. */
export function nameSign(text: string): NameSign {
  if (text.length < 4 || text.length > 50) return 0;
  const plain = text.replace(ornaments, ' ');
  if (organisation.test(plain) || /[\d()/:;_*]/.test(plain)) return 0;
  const [before = '', after, ...more] = plain.replace(/,\s*$/, '').split(',').map(tokens);
  if (more.length > 0) return 0;
  if (after === undefined) return inLine(tokens(plain), text === text.toUpperCase());
  const [last, given] = [before as string[], after as string[]];
  if (last.length === 0 || last.length > 3 || given.length === 0 || given.length > 3) return 0;
  return sign(
    firstNames.has(given[0]!),
    last.some((one) => lastNames.has(one)),
  );
}

/** Lists in capitals put the last name first. */
function inLine(parts: string[], shouted: boolean): NameSign {
  if (parts.length < 2 || parts.length > 4) return 0;
  const [start, end] = [parts[0]!, parts.at(-1)!];
  const usual = sign(firstNames.has(start), lastNames.has(end));
  if (usual === 2) return 2;
  const given = parts[1]!;
  if (lastNames.has(start) && firstNames.has(given)) return 2;
  return firstNames.has(start) || (shouted && firstNames.has(given)) ? 1 : 0;
}

const sign = (first: boolean, last: boolean): NameSign => (first && last ? 2 : first || last ? 1 : 0);

/** Words without initials; none when something is no word. */
function tokens(text: string): string[] {
  const all = text
    .trim()
    .split(/\s+/)
    .filter((one) => one !== '');
  if (!all.every((one) => word.test(one))) return [];
  return all.map((one) => one.replace(/[.’']/g, '').toLowerCase()).filter((one) => one.length > 1);
}

/** One part of a name, as it stands in a column of first or of last names. */
export const isNamePart = (text: string): boolean =>
  text.length <= 40 && !organisation.test(text) && /^[\p{L}][\p{L}’'. -]*$/u.test(text.trim());

export const isFrequentPart = (text: string): boolean => {
  const [one = ''] = tokens(text);
  return firstNames.has(one) || lastNames.has(one);
};
