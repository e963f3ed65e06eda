import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundAtName, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';
import { distinctRecords, firstRecords } from '../workbook/releases/record-keys.ts';
import { isMeasure, isUnique, namesIdentifier, recordCount } from '../workbook/table/column-roles.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isEven, periodsOf } from '../workbook/values/periods.ts';

const series = ['Alpine', 'Butte'].flatMap((county, place) =>
  ['2024-01', '2024-02', '2024-03', '2024-04'].map((month, at) => [county, month, 12 + place * 30 + at]),
);

/** In a time series the reader looks for the time first. */
export const dateFirst: Check = {
  meta: {
    id: 'date-first',
    title: 'A time series begins with its dates',
    demands:
      'In a time series the date, month or year stands before the figures; in some states first of all.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const date = seriesOver(table);
    if (date === null) return { outcome: 'not-applicable', why: 'The table is no time series.' };
    const measure = table.columns.find(isMeasure)!;
    const late = parameters.place === 'first' ? date !== table.columns[0] : date.index > measure.index;
    if (!late) return { outcome: 'passed' };
    const where = parameters.place === 'first' ? 'to the left end of the table' : `before ${nameOf(measure)}`;
    return answer([
      foundAtName(table, [date], `${nameOf(date)} dates the figures of a time series. Move it ${where}.`),
    ]);
  },
  examples: [
    {
      name: 'the month first',
      sheets: data([
        ['month', 'county', 'cases'],
        ...series.map(([county, month, cases]) => [month!, county!, cases!]),
      ]),
      parameters: { place: 'first' },
      outcome: 'passed',
    },
    {
      name: 'permits with the day they were issued',
      sheets: data([
        ['permit_id', 'issued', 'fee'],
        ['P1', '2024-01', 20],
        ['P2', '2024-02', 35],
        ['P3', '2024-03', 20],
      ]),
      parameters: { place: 'first' },
      outcome: 'not-applicable',
    },
    {
      name: 'the month behind the county',
      sheets: data([['county', 'month', 'cases'], ...series]),
      parameters: { place: 'first' },
      outcome: 'found',
      ranges: ['B1'],
    },
    {
      name: 'where it only has to stand before the figures',
      sheets: data([['county', 'month', 'cases'], ...series]),
      outcome: 'passed',
    },
  ],
};

/** The column of periods when what the records are about comes again with each period, and once in each. */
function seriesOver(table: Table): TableColumn | null {
  if (!table.columns.some(isMeasure)) return null;
  if (table.columns.some((column) => namesIdentifier(column) && isUnique(table, column))) return null;
  const date = table.columns.find((column) => {
    const periods = isMeasure(column) ? null : periodsOf(table, column);
    return periods !== null && isEven(periods);
  });
  if (date === undefined) return null;
  const sample = firstRecords(table);
  const about = table.columns.filter((column) => !isMeasure(column));
  const others = about.filter((column) => column !== date);
  const records = recordCount(sample);
  const once = distinctRecords(sample, about) >= records * 0.98;
  return once && distinctRecords(sample, others) <= records * 0.6 ? date : null;
}
