/** Kinds of street with the way they are shortened. */
export const streetTypes: Record<string, string> = {
  street: 'st',
  avenue: 'ave',
  boulevard: 'blvd',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  highway: 'hwy',
  parkway: 'pkwy',
  circle: 'cir',
  terrace: 'ter',
  turnpike: 'tpke',
};

const types = [
  ...Object.entries(streetTypes).flat(),
  'way',
  'loop',
  'trail',
  'plaza',
  'square',
  'sq',
  'trl',
  'row',
  'expy',
  'route',
  'rte',
  'broadway',
  'alley',
  'green',
  'point',
  'ridge',
  'hill',
];
const withType = new RegExp(
  `^\\s*\\d+[A-Z]?(?:\\s?[-–]\\s?\\d+)?(?:\\s+1/2)?\\s+(?:[\\w.'’#&/-]+\\s+){0,6}(?:${types.join('|')})\\b\\.?`,
  'i',
);

/** A house number, a name and a kind of street. */
export const looksLikeAddress = (text: string): boolean => withType.test(text);

/** The kind of street as it is written, behind house number and name; null when there is none. */
export function streetType(text: string): string | null {
  const head = text.split(',')[0]!;
  if (!looksLikeAddress(head)) return null;
  const words = head.toLowerCase().replace(/\./g, '').split(/\s+/);
  for (let at = words.length - 1; at >= 2; at--) {
    const word = words[at]!;
    if (Object.hasOwn(streetTypes, word) || Object.values(streetTypes).includes(word)) return word;
  }
  return null;
}

/** An address that names the town and the state or ZIP code too. */
export const isWholeAddress = (text: string): boolean =>
  /,\s*[A-Za-z .'-]+,?\s+(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\.?,?(?:\s+\d{5}(?:-\d{4})?)?\s*(?:,?\s*(?:USA?|United States))?\s*$/.test(
    text,
  );
