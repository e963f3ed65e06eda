import { noLineBreaks } from '../checks/no-line-breaks.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';

/** Writes text on one line: a semicolon between entries, a space within a sentence. */
export const lineBreaksOut = columnMend(
  { id: 'line-breaks-out', title: 'Write the text on one line' },
  noLineBreaks,
  (table, column) => {
    const texts = rewriteTexts(textsOf(table, column), (text) =>
      /[\n\r\u2028\v\f]/.test(text.trim()) ? onOneLine(text) : text,
    );
    return texts === null ? null : { texts };
  },
);

function onOneLine(text: string): string {
  const lines = text.split(/[\n\r\u2028\v\f]+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .reduce((all, line) => {
      const goesOn = /[-.,;:!?/&(]$/.test(all) || /^[\p{Ll}).,;:]/u.test(line);
      return `${all}${goesOn ? ' ' : '; '}${line}`;
    });
}
