import { singleHeaderRow } from '../checks/single-header-row.ts';
import { mayRemoveRows, removeRows } from '../workbook/steps/step-parts.ts';
import { type JoinedHeader, joinedHeader, repeatsHeader, upperRows } from './parts/joined-header.ts';
import { keptRows, mend } from './parts/mend-of.ts';
import { headerChanges } from './parts/renaming.ts';

interface Seen extends JoinedHeader {
  rows: number[];
}

/** Makes one row of several that name the columns, and takes out those that name them again further down. */
export const headerRowsJoined = mend<Seen>(
  { id: 'header-rows-joined', title: 'Make one row of the column names' },
  singleHeaderRow,
  {
    look(_subject, table) {
      const joined = joinedHeader(table);
      const again = table.inside.filter(({ role }) => role === 'header').map(({ row }) => row);
      const rows = [...upperRows(table), ...again];
      const nothingLost = again.every((row) => repeatsHeader(table, row)) && mayRemoveRows(table.sheet, rows);
      return joined !== null && nothingLost ? { ...joined, rows } : null;
    },
    plan({ names, labels, units, numbering, rows }, table, subject) {
      const { steps, columns, renamed } = headerChanges(subject, table, names, labels);
      for (const [index, unit] of units) {
        const name = names.get(index)!;
        columns[name] = { ...columns[name], unit };
      }
      return {
        steps: [...steps, removeRows(table.sheet, rows)],
        columns,
        renamed,
        kept: keptRows(table.sheet, numbering),
      };
    },
  },
);
