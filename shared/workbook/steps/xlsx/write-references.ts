import { type Shift, shiftSpan } from '../shift.ts';
import { unmendable } from '../unmendable.ts';
import { changeFormula, type End, type Reference } from './write-formula.ts';

/** What formulas anywhere in the workbook have to follow. Sheets and tables by their names in small letters. */
export interface Following {
  shifts: ReadonlyMap<string, readonly Shift[]>;
  /** Old column names in small letters to new ones. */
  renamed: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const nothingToFollow = ({ shifts, renamed }: Following): boolean =>
  shifts.size === 0 && renamed.size === 0;

/**
 * The formula of a cell on `home` pointing to the same cells as before; `lost` when one of them is gone. What is
 * relative in a defined name counts from wherever it is used, so there only what is fixed may follow.
 */
export function followFormula(
  formula: string,
  home: string,
  { shifts, renamed }: Following,
  fixedOnly = false,
): { text: string; lost: boolean } {
  if (nothingToFollow({ shifts, renamed })) return { text: formula, lost: false };
  return changeFormula(formula, {
    reference(one) {
      if (one.spans) return overSheets(one, shifts);
      const moves = shifts.get((one.sheet ?? home).toLowerCase());
      return moves === undefined ? one : followed(one, moves, fixedOnly);
    },
    columns(table, brackets) {
      const names = renamed.get(table.toLowerCase());
      return names === undefined ? brackets : renamedColumns(brackets, names);
    },
  });
}

function overSheets(one: Reference, shifts: Following['shifts']): Reference {
  const concerned = [...shifts.keys()][0];
  if (concerned === undefined) return one;
  throw unmendable(
    `A formula reads the same cells of several sheets (${one.sheet}), which would not be the same any more; put values in its place (Copy, Paste Values) and try again.`,
  );
}

function followed(one: Reference, shifts: readonly Shift[], fixedOnly: boolean): Reference | null {
  const { first, last } = one;
  const rows = axis(shifts, 'row', first, last, fixedOnly);
  const columns = axis(shifts, 'column', first, last, fixedOnly);
  if (rows === null || columns === null) return null;
  const made = {
    first: { ...first, row: rows[0], column: columns[0] },
    last: last === null ? null : { ...last, row: rows[1], column: columns[1] },
  };
  return sameEnd(made.first, first) && (last === null || sameEnd(made.last!, last))
    ? one
    : { ...one, ...made };
}

function axis(
  shifts: readonly Shift[],
  along: Shift['along'],
  first: End,
  last: End | null,
  fixedOnly: boolean,
): [first: number | null, last: number | null] | null {
  const from = first[along];
  const to = last === null ? from : last[along];
  if (from === null || to === null) return [from, to];
  const mark = along === 'row' ? 'rowFixed' : 'columnFixed';
  if (fixedOnly && !(first[mark] && (last === null || last[mark]))) return [from, to];
  const span = shiftSpan(shifts, along, Math.min(from, to), Math.max(from, to));
  return span === null || from <= to ? span : [span[1], span[0]];
}

const sameEnd = (a: End, b: End): boolean => a.row === b.row && a.column === b.column;

/** Names inside brackets, where an apostrophe takes the next character as it is. */
const renamedColumns = (brackets: string, names: ReadonlyMap<string, string>): string =>
  brackets.replace(/\[(@?)((?:'[\s\S]|[^[\]'])*)\]/g, (whole, at: string, inner: string) => {
    if (inner.startsWith('#')) return whole;
    const name = names.get(inner.replace(/'([\s\S])/g, '$1').toLowerCase());
    return name === undefined ? whole : `[${at}${name.replace(/['#@[\]]/g, "'$&")}]`;
  });
