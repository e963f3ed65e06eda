import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundAtName, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';
import { distinctRecords, firstRecords } from '../workbook/releases/record-keys.ts';
import { isMeasure, recordCount } from '../workbook/table/column-roles.ts';
import type { TableColumn } from '../workbook/table.ts';

/** What a record is about comes first, what was observed of it last. */
export const measuresLast: Check = {
  meta: {
    id: 'measures-last',
    title: 'Figures stand at the right',
    demands: 'Columns that say what a record is about stand to the left of the figures observed.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const at = table.columns.findIndex(isMeasure);
    if (at < 0) return { outcome: 'not-applicable', why: 'No column holds figures that were observed.' };
    const before = table.columns.slice(0, at).filter(({ kind }) => kind !== 'empty');
    const behind = table.columns.slice(at + 1).filter(divides);
    if (behind.length === 0) return { outcome: 'passed' };
    const sample = firstRecords(table);
    const told = distinctRecords(sample, before);
    if (told === recordCount(sample)) return { outcome: 'passed' };
    const late = behind.filter((column) => distinctRecords(sample, [...before, column]) > told * 1.05);
    if (late.length === 0) return { outcome: 'passed' };
    const measures = table.columns.slice(at, table.columns.indexOf(late.at(-1)!)).filter(isMeasure);
    return answer([
      foundAtName(
        table,
        measures,
        `${measures.map(nameOf).join(', ')} ${measures.length === 1 ? 'holds' : 'hold'} figures but ${measures.length === 1 ? 'stands' : 'stand'} to the left of ${nameOf(late.at(-1)!)}, which says what the record is about. Move figures to the right end of the table.`,
      ),
    ]);
  },
  examples: [
    { name: 'figures at the right', sheets: data(births), outcome: 'passed' },
    {
      name: 'a remark behind the figures',
      sheets: data([
        ['town', 'births', 'remark'],
        ['Avon', 140, 'estimated'],
        ['Bethel', 201, null],
        ['Canton', 88, 'estimated'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'the figure between town and sex',
      sheets: data([
        ['town', 'births', 'sex'],
        ['Avon', 140, 'female'],
        ['Avon', 151, 'male'],
        ['Bethel', 201, 'female'],
        ['Bethel', 188, 'male'],
      ]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

/** A date, or a category that comes again. */
const divides = (column: TableColumn): boolean =>
  !isMeasure(column) &&
  column.name !== null &&
  ['text', 'date', 'integer', 'boolean'].includes(column.kind) &&
  !/note|remark|comment|flag|footnote|unit|source|status|updated|suppress|description|link|url/i.test(
    column.name,
  );
