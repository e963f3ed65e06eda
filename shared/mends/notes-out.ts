import { noFootnotes } from '../checks/no-footnotes.ts';
import { cellName } from '../workbook/address.ts';
import { textAt } from '../workbook/sheet.ts';
import { contentAt } from '../workbook/steps/cell-content.ts';
import { mayRemoveRows, removeRows } from '../workbook/steps/step-parts.ts';
import type { Table } from '../workbook/table.ts';
import { foundRows, keptRows, mend, writeStep } from './parts/mend-of.ts';

interface Seen {
  rows: number[];
  beside: Table['beside'];
}

/**
 * Takes notes away from below, between and beside the records. Labels of groups of records stay: what they say
 * belongs into a column, whose name nobody but a person knows.
 */
export const notesOut = mend<Seen>(
  { id: 'notes-out', title: 'Take the notes out of the sheet' },
  noFootnotes,
  {
    look(_subject, { sheet, inside, below, beside }) {
      const notes = [...inside, ...below].filter(({ role }) => role === 'note').map(({ row }) => row);
      const rows = mayRemoveRows(sheet, notes) ? notes : [];
      return rows.length + beside.length > 0 ? { rows, beside } : null;
    },
    plan({ rows, beside }, { sheet }) {
      const cells = beside.map(({ row, column }) => ({
        row,
        column,
        before: contentAt(sheet, row, column),
        after: { value: null },
      }));
      return {
        steps: [
          ...(cells.length > 0 ? [writeStep(sheet, cells)] : []),
          ...(rows.length > 0 ? [removeRows(sheet, rows)] : []),
        ],
        kept: [
          ...beside.map(({ row, column }) => ({
            from: cellName(row, column),
            text: textAt(sheet, row, column),
          })),
          ...keptRows(sheet, rows),
        ],
      };
    },
    covers({ rows, beside }, found) {
      const gone = new Set([...rows, ...beside.map(({ row }) => row)]);
      return foundRows(found).every((row) => gone.has(row)) && found.ranges.length > 0;
    },
  },
);
