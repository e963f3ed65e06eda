import { cellName } from '../../address.ts';
import { shownAs } from '../../read/number-format.ts';
import { Cell } from '../../sheet.ts';
import type { Written } from '../sheet-edit.ts';
import { unmendable } from '../unmendable.ts';
import type { StyleBook } from './write-styles.ts';

export interface CellWriter {
  /** A cell that holds this; `own` is the style it had, null where there was no cell. */
  cell(row: number, column: number, own: OwnStyle | null, content: Written): string;
}

export interface OwnStyle {
  style: number;
  /** Whether the cell held anything. */
  filled: boolean;
}

/** `prefix` is that of the sheet's tags, with its colon. */
export function cellWriter(prefix: string, styles: StyleBook, from1904: boolean): CellWriter {
  return {
    cell(row, column, own, content) {
      const style = styleOf(own, content);
      const empty = content.value === null || content.value === '';
      if (empty && style === 0) return '';
      const tag = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
      if (empty) return `${tag}/>`;
      return `${tag}${held(content, style, cellName(row, column))}</${prefix}c>`;
    },
  };

  /** What was empty looked like nothing, whatever format it was to have. */
  function styleOf(own: OwnStyle | null, { value, format, look, fresh }: Written): number {
    const there = own !== null && fresh !== true ? own : { style: 0, filled: false };
    if (value === null || value === '') return there.style;
    const wanted = format ?? (there.filled ? undefined : 'General');
    if (wanted === undefined) return there.style;
    const other = styles.formatOf(there.style) !== wanted;
    if (!other && look === undefined) return there.style;
    return styles.like(there.style, other ? wanted : undefined, look);
  }

  function held({ value }: Written, style: number, name: string): string {
    const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
    if (typeof value === 'boolean') return ` t="b">${v(value ? '1' : '0')}`;
    if (typeof value === 'number') return `>${v(String(onFile(value, style, name)))}`;
    if (typeof value === 'string') {
      return ` t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t></${prefix}is>`;
    }
    return ` t="e">${v(escapeText(value?.error ?? '#N/A'))}`;
  }

  /** Days count from 1904 in some files. */
  function onFile(value: number, style: number, name: string): number {
    if (!from1904) return value;
    const shown = shownAs(styles.formatOf(style));
    if (shown === Cell.number || shown === Cell.time || value < 0 || value >= 2_958_466) return value;
    if (value < 1462) {
      throw unmendable(
        `The workbook counts its days from 1904 and cannot hold the earlier day that is to stand in ${name}; copy the data into a new workbook and try again.`,
      );
    }
    return value - 1462;
  }
}

/** Text of a cell: what XML cannot hold is written the way Excel does, and so is what would be taken for that. */
const escapeText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (one) => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&gt;'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
    .replace(/[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, (one) => `_x${hex(one)}_`);

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
