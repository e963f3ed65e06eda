import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundAtName, noHeader, noTable } from '../found.ts';
import { headerWords } from '../privacy/header-words.ts';
import { nameOf } from '../workbook/records.ts';
import { firstRecords } from '../workbook/releases/record-keys.ts';
import { columnAt, slotOf } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';

const places = [
  ['Avon', 'Hartford', 140],
  ['Bethel', 'Fairfield', 201],
  ['Canton', 'Hartford', 88],
  ['Darien', 'Fairfield', 190],
];

/** State, then county, then city: whoever reads from the left narrows down. */
export const generalBeforeSpecific: Check = {
  meta: {
    id: 'general-before-specific',
    title: 'The general stands before the specific',
    demands: 'Columns that divide the same thing more and more finely go from general to specific.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const sample = firstRecords(table);
    const found = ladders.flatMap((ladder) => {
      const steps = ladder.flatMap((names, level) => {
        const column = table.columns.find(({ name }) => names.test(headerWords(name)));
        return column === undefined ? [] : [{ column, level }];
      });
      return steps.flatMap(({ column, level }) => {
        const finer = steps.find(
          (other) =>
            other.level > level &&
            other.column.index < column.index &&
            !inAddress(table, other.column) &&
            decides(sample, other.column, column),
        );
        if (finer === undefined) return [];
        const message = `${nameOf(column)} is more general than ${nameOf(finer.column)} but stands to its right. Move it to the left of it.`;
        return [foundAtName(table, [column], message)];
      });
    });
    return answer(found);
  },
  examples: [
    {
      name: 'county before town',
      sheets: data([
        ['county', 'town', 'births'],
        ...places.map(([town, county, n]) => [county!, town!, n!]),
      ]),
      outcome: 'passed',
    },
    {
      name: 'town and state of an address',
      sheets: data([
        ['office', 'address', 'city', 'state', 'zip'],
        ['A', '4 Main St', 'Avon', 'CT', '06001'],
        ['B', '9 Elm St', 'Avon', 'CT', '06001'],
        ['C', '12 School St', 'Bethel', 'CT', '06801'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'town before county',
      sheets: data([['town', 'county', 'births'], ...places]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

/** Names from the most general to the most specific. */
const ladders: RegExp[][] = [
  [
    /^(country|nation)( name)?$/,
    /^(state|province)( name)?$/,
    /^(county|planning region)( name)?$/,
    /^(city|town|municipality|community|jurisdiction)( name)?$/,
    /^(census )?tract$/,
    /^(census )?block group$/,
    /^(census )?block$/,
  ],
  [/^county( name)?$/, /^(school )?district( name)?$/, /^school( name)?$/],
  [/^(agency|department)( name)?$/, /^(division|bureau)( name)?$/, /^(section|unit|office)( name)?$/],
  [/^category$/, /^sub ?category$/],
  [/^type$/, /^sub ?type$/],
  [/^group$/, /^sub ?group$/],
];

/** Addresses are written from the house to the state, and are left so. */
function inAddress({ columns }: Table, column: TableColumn): boolean {
  const at = columns.indexOf(column);
  const before = headerWords(columns[at - 1]?.name ?? '');
  const behind = headerWords(columns[at + 1]?.name ?? '');
  return (
    /\b(address|street|addr|suite|unit|zip|postal)\b/.test(before) ||
    (/\b(state|zip|postal)\b/.test(behind) &&
      columns.some(({ name }) => /zip|postal|address|street/i.test(name ?? '')))
  );
}

/** Whether the specific value leaves no choice of the general one, as a town leaves none of its county. */
function decides({ sheet, firstRow, lastRow }: Table, specific: TableColumn, general: TableColumn): boolean {
  const [fine, broad] = [columnAt(sheet, specific.index), columnAt(sheet, general.index)];
  if (fine === undefined || broad === undefined) return false;
  if (general.profile.distinct >= specific.profile.distinct) return false;
  const known = new Map<number, number>();
  let records = 0;
  let other = 0;
  for (let slot = 0; slot < fine.length; slot++) {
    const row = fine.rows[slot]!;
    const at = row < firstRow || row > lastRow ? -1 : slotOf(broad, row);
    if (at < 0) continue;
    records++;
    const value = broad.values[at]!;
    const before = known.get(fine.values[slot]!);
    if (before === undefined) known.set(fine.values[slot]!, value);
    else if (before !== value) other++;
  }
  return records >= 3 && other <= records * 0.02;
}
