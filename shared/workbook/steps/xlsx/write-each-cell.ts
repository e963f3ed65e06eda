import { unmendable } from '../unmendable.ts';
import {
  type Attributes,
  elementEnd,
  figures,
  letters,
  localName,
  readAttributes,
  specialEnd,
  tagEnd,
} from './write-scan.ts';

/** A row of a sheet between two places in the bytes, by its number. */
export interface RowBytes {
  b: Uint8Array;
  from: number;
  end: number;
  row: number;
  /** The sheet's name. */
  name: string;
}

/**
 * Calls for every cell with its attributes read into `at`; `between` hears what else stands there. False once the
 * row's closing tag was met.
 */
export function eachCell(
  { b, from, end, row, name }: RowBytes,
  at: Attributes,
  cell: (start: number, end: number, column: number) => void,
  between: (start: number, end: number) => void = () => undefined,
): boolean {
  let place = from;
  let last = -1;
  while (place < end) {
    if (b[place] !== 60) {
      const tag = b.indexOf(60, place);
      const to = tag < 0 || tag > end ? end : tag;
      between(place, to);
      place = to;
      continue;
    }
    if (b[place + 1] === 47) {
      between(place, end);
      return false;
    }
    const to = b[place + 1] === 33 || b[place + 1] === 63 ? specialEnd(b, place) : elementEnd(b, place);
    if (to < 0 || to > end) throw disorder(name, row);
    const [nameStart, nameEnd] = localName(b, place, to);
    if (nameEnd - nameStart !== 1 || b[nameStart] !== 99) between(place, to);
    else {
      const tag = tagEnd(b, place);
      readAttributes(b, nameEnd, tag, at);
      const column = at.r < 0 ? last + 1 : letters(b, at.r, at.rEnd);
      if (column <= last || (at.r >= 0 && figures(b, at.r, at.rEnd) !== row)) throw disorder(name, row);
      last = column;
      cell(place, to, column);
    }
    place = to;
  }
  return true;
}

export const disorder = (name: string, row: number): Error =>
  unmendable(
    `The cells of “${name}” do not stand in order in the file (row ${row}); save it again in Excel and try once more.`,
  );
