import type { ColumnView } from '../column-view.ts';
import type { Records } from '../records-of.ts';
import { clear, personal, question, type Recognised, shareOf, standing } from './recogniser.ts';

const street =
  /^(?:#?\d{1,6}[A-Z]?(?:[- ]\d{1,4}\/?\d?)?\s+(?:[NSEW]\.?|north|south|east|west)?\s*[\w'’.]+(?:\s+[\w'’.]+){0,4}|p\.?\s?o\.?\s?box\s+\d+)/i;
const kindOfStreet =
  /\b(st|street|ave?|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|cir|circle|way|pl|place|ter|terrace|pkwy|parkway|hwy|highway|trl|trail|sq|square|loop|row|tpke|turnpike|route|rte|box|apt|unit|alley|path|plaza|run|point|pt|cres\w*)\b/i;
export const isStreetAddress = (text: string): boolean => street.test(text) && kindOfStreet.test(text);

const named = /\b(address|addresses|addr|street|residence|address line|address ?1|street ?1)\b/;
const notHome = /\b(e ?mail|ip|web|mac|url|memory|block|name|type|status|city|state|zip|county|validation)\b/;
const home = /\b(home|residen\w+|domicile|lives?|private|personal)\b/;

/** Street addresses: of persons they are homes, of facilities and events they are what the data is about. */
export function recogniseAddress(view: ColumnView, records: Records): Recognised | null {
  const { words, column, share } = view;
  if (column.profile.counts.text === 0) return null;
  const streets = share(isStreetAddress);
  const says = named.test(words) && !notHome.test(words);
  if (!(says ? streets > 0.25 : streets > 0.8 && (records.of === 'persons' || records.of === 'unknown')))
    return null;
  const seen = shareOf(streets, 'are street addresses');
  const standsFor = standing(view, records);
  if (home.test(words) && !/\b(facility|care|nursing|group)\b/.test(words))
    return standsFor === 'public'
      ? question('home-address', 'warning', seen)
      : personal('home-address', `${seen}, and its name says whose`);
  if (
    /\b(incident|location|site|facility|business|school|work|employer|office|crash|service|occurrence|scene|hospital)\b/.test(
      words,
    )
  )
    return clear('home-address', `${seen}, of places`);
  if (/\bowners?\b/.test(words)) return question('home-address', 'warning', seen);
  switch (standsFor) {
    case 'private':
      return personal(
        'home-address',
        `${seen}; the records are about ${records.are}`,
        says ? 'high' : 'medium',
      );
    case 'public':
      return question(
        'home-address',
        'advice',
        `${seen} of ${records.are}, where they may live or work`,
        'low',
      );
    default:
      return clear('home-address', `${seen}, of ${records.are}`);
  }
}

const coordinate =
  /\b(latitude|longitude|lat|lon|lng|long|x coord\w*|y coord\w*|coordinates?|geolocation|geo ?point|location)\b/;

/** Four decimals tell one house from the next. */
export function recogniseCoordinates(view: ColumnView, records: Records): Recognised | null {
  const { words, share } = view;
  if (!coordinate.test(words)) return null;
  const exact = share((text) => /^(?:POINT ?\(|\()?-?\d{1,3}\.\d{4,}/.test(text));
  if (exact < 0.5) return null;
  const seen = shareOf(exact, 'are exact to a house');
  if (home.test(words) && !/\b(care|nursing|facility)\b/.test(words))
    return personal('home-coordinates', `${seen}, and its name says whose`);
  if (
    /\b(incident|site|facility|business|school|crash|collision|death|injury|stop|hospital|arrest|occurrence)\b/.test(
      words,
    )
  )
    return null;
  return standing(view, records) === 'private'
    ? question('home-coordinates', 'warning', seen, 'medium')
    : null;
}
