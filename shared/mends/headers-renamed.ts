import { headerCharacters } from '../checks/header-characters.ts';
import { headerMend, renameEach } from '../renaming.ts';
import { longestName, shortened } from './headers-shortened.ts';

/** Names of the letters, digits and signs that are allowed; what a name was is its label from now on. */
export const headersRenamed = headerMend(
  { id: 'headers-renamed', title: 'Rename the columns, and keep the old names as labels' },
  headerCharacters,
  (table, subject, columns) => {
    const allowed = String(subject.parameters.allowed ?? '.-_');
    return renameEach(
      table,
      subject,
      columns,
      (name) => shortened(allowedName(name, allowed), Math.max(longestName, name.length)),
      longestName,
    );
  },
);

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
