/**
 * The dataset's name in addresses, made from its title: lower-case letters, digits and dashes. Empty when the
 * title holds no letter or digit of the Latin alphabet.
 */
export const datasetName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');

/** Whether two titles are the same but for case, accents, spaces and punctuation. */
export const sameTitle = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);

const lettersOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
