/** What signs that many handbooks do not allow are called. */
const words: [sign: RegExp, word: string][] = [
  [/&/g, ' and '],
  [/%/g, ' percent '],
  [/\$/g, ' dollars '],
  [/#/g, ' number '],
  [/\+/g, ' plus '],
  [/</g, ' under '],
  [/>/g, ' over '],
  [/['’]/g, ''],
];

/** The name spelled with letters, digits and the signs allowed. */
export function allowedName(name: string, allowed: string): string {
  const join = ['_', '-', '.'].find((sign) => allowed.includes(sign)) ?? '';
  let spelled = name.normalize('NFKD').replace(/\p{M}/gu, '');
  for (const [sign, word] of words) spelled = spelled.replace(sign, word);
  const parts = [...spelled].map((one) => (/[A-Za-z0-9]/.test(one) || allowed.includes(one) ? one : ' '));
  return parts
    .join('')
    .split(' ')
    .map((part) => part.replace(/^[_.-]+|[_.-]+$/g, ''))
    .filter((part) => part !== '')
    .join(join);
}
