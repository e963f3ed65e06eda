import type { Check, Found } from '../check.ts';
import { data, listed } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { gravest, type Inside, type InsideKind, insideKinds } from '../privacy/free-text.ts';
import { privacyOf } from '../privacy/privacy-of.ts';
import { cellsOf, many, nameOf, textRows, wholeColumn } from '../workbook/records.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

/** In sentences people write what they know: names, telephone numbers, somebody's date of birth. */
export const freeText: Check = {
  meta: {
    id: 'free-text',
    title: 'No personal data inside sentences',
    demands:
      'Notes, comments and descriptions of single records hold no names, numbers or addresses of persons.',
  },
  run({ table }) {
    if (table === null) return noTable;
    const { records, columns } = privacyOf(table);
    if (records.of === 'groups')
      return { outcome: 'not-applicable', why: 'The records are counts of groups.' };
    const found: Found[] = [];
    let narratives = 0;
    for (const { inside, view } of columns) {
      if (inside === null) continue;
      narratives++;
      if (inside.kinds.size > 0) found.push(foundInside(table, view.column, inside));
      else if (records.of === 'persons') found.push(toRead(table, view.column, records.are));
    }
    return narratives === 0
      ? { outcome: 'not-applicable', why: 'No column holds sentences.' }
      : answer(found);
  },
  examples: [
    {
      name: 'nothing of persons',
      sheets: listed('Violation', [
        'Food kept above 41 degrees in the walk-in cooler',
        'No paper towels at the hand sink of the kitchen',
        'Floor of the dry storage in need of repair again',
      ]),
      outcome: 'passed',
    },
    {
      name: 'a telephone number and a name',
      sheets: listed('Notes', [
        'Pothole in front of the house',
        'Call Mrs. Garcia at 203-555-0143 before noon',
        'Fixed the same day',
      ]),
      outcome: 'found',
      ranges: ['B3'],
    },
    {
      name: 'the owner of a restaurant and how to reach her',
      sheets: data([
        ['Facility Name', 'Result', 'Comments'],
        ['Golden Grill', 'Pass', 'Hood cleaned; asked for Maria Garcia, 203-555-0143, about the drain'],
        ['Harbor Cafe', 'Pass', 'No soap at the hand sink of the kitchen'],
        ['Elm Deli', 'Fail', 'Call the landlord’s office at 203-555-0177 about mice'],
      ]),
      outcome: 'found',
      ranges: ['C2'],
    },
    {
      name: 'no sentences',
      sheets: listed('Status', ['Open', 'Closed', 'Open']),
      outcome: 'not-applicable',
    },
  ],
};

function foundInside(table: Table, column: TableColumn, inside: Inside): Found {
  const rows = textRows(table, column, (text) => inside.texts.has(text));
  const said = Object.entries(insideKinds).flatMap(([kind, words]) =>
    inside.kinds.has(kind as InsideKind) ? [words] : [],
  );
  const list = said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  return {
    message: `${nameOf(column)} holds sentences, and ${many(rows.length, 'of them holds', 'of them hold')} what reads as ${list}, the first in ${column.letter}${rows[0]}. Take these out of the sentences or delete the column; a column of set categories says most of it without them.`,
    ranges: cellsOf(column, rows),
    count: rows.length,
    ...(column.name === null ? {} : { field: column.name }),
    ...(gravest.some((kind) => inside.kinds.has(kind)) ? {} : { severity: 'warning' as const }),
  };
}

const toRead = (table: Table, column: TableColumn, are: string): Found => ({
  message: `${nameOf(column)} holds sentences about ${are}. Nothing personal was seen in them, but a program does not see everything: read a sample before publishing, or put set categories in their place.`,
  ranges: [wholeColumn(table, column)],
  count: column.profile.counts.text,
  ...(column.name === null ? {} : { field: column.name }),
  severity: 'advice',
});
