/** `DateOfBirth`, `date_of_birth` and `DATE OF BIRTH` as the same small words. */
export const headerWords = (name: string | null): string =>
  (name ?? '')
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[’']s?(?=\s|$|[A-Z_])/g, '')
    .replace(/[’']/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z]{2})/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/[^A-Za-z0-9#%$]+/g, ' ')
    .trim()
    .toLowerCase();
