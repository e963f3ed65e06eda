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
