import { noControlCharacters } from '../checks/no-control-characters.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';

/** Takes characters away that nobody sees; a tab becomes a space. */
export const invisibleOut = columnMend(
  { id: 'invisible-out', title: 'Take the invisible characters out' },
  noControlCharacters,
  (table, column) => {
    const texts = rewriteTexts(textsOf(table, column), (text) => visible(text) || null);
    return texts === null ? null : { texts };
  },
);

const visible = (text: string): string =>
  text
    .replace(/_x00([01][0-9A-F])_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (letter) => (stays(letter) ? letter : ''))
    .trim();

/** Line breaks are a mend of their own; joiners make one letter or picture of several. */
const stays = (letter: string): boolean =>
  '\n\v\f\u0085\u200c\u200d'.includes(letter) || /[\u{e0020}-\u{e007f}]/u.test(letter);
