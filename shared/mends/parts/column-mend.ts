import type { Check, Found, Subject } from '../../check.ts';
import type { Content, Mend, Step } from '../../mend.ts';
import type { ColumnDescription } from '../../metadata.ts';
import { leftOutOf, textCounts } from '../../workbook/records.ts';
import { Cell, columnAt, slotFrom } from '../../workbook/sheet.ts';
import { contentReader } from '../../workbook/steps/cell-content.ts';
import type { Table, TableColumn } from '../../workbook/table.ts';
import { areasOf, cellColumns, type Head, isWithin, mend } from './mend-of.ts';

/** What becomes of one column's records. */
export interface Rewrite {
  column: TableColumn;
  /** What each of these texts becomes; the others stay. */
  texts?: ReadonlyMap<string, Content>;
  /** What a cell that is no text becomes; undefined where it stays. */
  figure?(kind: number, value: number, format: string): Content | undefined;
  /** What is to be said of the column from now on. */
  say?: ColumnDescription;
  kept?: string;
}

/**
 * A mend of values, column by column: a column is mended whole or not at all. `look` says what becomes of it, null
 * when there is nothing to do or something in it does not agree.
 */
export const columnMend = (
  head: Head,
  check: Check,
  look: (table: Table, column: TableColumn, subject: Subject) => Omit<Rewrite, 'column'> | null,
): Mend =>
  mend<Rewrite[]>(head, check, {
    look(subject, table, found) {
      const columns = new Set(found.filter((one) => isOfRecords(one, table)).flatMap(cellColumns));
      const rewrites = table.columns.flatMap((column) => {
        if (!columns.has(column.index)) return [];
        const rewrite = look(table, column, subject);
        return rewrite === null ? [] : [{ ...rewrite, column }];
      });
      return rewrites.length === 0 ? null : rewrites;
    },
    plan(rewrites, table) {
      const said = rewrites.filter(({ say }) => say !== undefined);
      return {
        steps: [rewriteStep(table, rewrites)],
        columns: Object.fromEntries(said.map(({ column, say }) => [column.name ?? column.letter, say!])),
        kept: rewrites.flatMap(({ column, kept }) =>
          kept === undefined ? [] : [{ from: column.name ?? column.letter, text: kept }],
        ),
      };
    },
    covers: (rewrites, found, table) =>
      isOfRecords(found, table) && isWithin(found, new Set(rewrites.map(({ column }) => column.index))),
  });

/** Not of the names of columns. */
const isOfRecords = (found: Found, { firstRow }: Table): boolean =>
  areasOf(found).every((area) => area.firstRow >= firstRow);

function rewriteStep(table: Table, rewrites: readonly Rewrite[]): Step {
  const { sheet } = table;
  const read = contentReader(sheet);
  const leftOut = leftOutOf(table);
  const cells = rewrites.flatMap(({ column: { index }, texts, figure }) => {
    const held = columnAt(sheet, index);
    if (held === undefined) return [];
    const changes = [];
    for (let slot = slotFrom(held, table.firstRow); slot < held.length; slot++) {
      const row = held.rows[slot]!;
      if (row > table.lastRow) break;
      if (leftOut.has(row)) continue;
      const after =
        held.kinds[slot] === Cell.text
          ? texts?.get(sheet.strings[held.values[slot]!]!)
          : figure?.(
              held.kinds[slot]!,
              held.values[slot]!,
              sheet.styles[held.styles[slot]!]?.format ?? 'General',
            );
      if (after !== undefined) changes.push({ row, column: index, before: read(held, slot), after });
    }
    return changes;
  });
  return { do: 'write', sheet: sheet.name, cells };
}

/** Each distinct text of a column's records. */
export const textsOf = (table: Table, column: TableColumn): string[] =>
  [...textCounts(table, column)].map(([text]) => text);

/** The texts of a column that become something else; null when none does. */
export function rewriteTexts(
  texts: Iterable<string>,
  become: (text: string) => Content['value'] | Content | undefined,
): Map<string, Content> | null {
  const made = new Map<string, Content>();
  for (const text of texts) {
    const after = become(text);
    if (after === undefined || after === text) continue;
    made.set(text, isContent(after) ? after : { value: after });
  }
  return made.size === 0 ? null : made;
}

const isContent = (given: Content['value'] | Content): given is Content =>
  typeof given === 'object' && given !== null && 'value' in given;
