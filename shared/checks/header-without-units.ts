import type { Check } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, foundInNames, noHeader, noTable } from '../found.ts';
import { nameOf } from '../workbook/records.ts';

/** Units belong in the data dictionary. */
export const headerWithoutUnits: Check = {
  meta: {
    id: 'header-without-units',
    title: 'Column names without units',
    demands: 'A column name leaves the unit to the data dictionary.',
  },
  run({ table }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    return answer(
      foundInNames(table, (column) =>
        column.name !== null && unit.test(column.name)
          ? `${nameOf(column)} has a unit in its name. Leave it out and say the unit in the data dictionary.`
          : null,
      ),
    );
  },
  examples: [
    {
      name: 'no unit',
      sheets: data([
        ['lake', 'depth'],
        ['Candlewood', 90],
        ['Bantam', 25],
        ['Twin', 80],
      ]),
      outcome: 'passed',
    },
    {
      name: 'feet in brackets',
      sheets: data([
        ['lake', 'depth (ft)'],
        ['Candlewood', 90],
        ['Bantam', 25],
        ['Twin', 80],
      ]),
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

/** A unit in brackets, with the brackets. */
export const unit =
  /\(\s*(%|percent|pct|\$|usd|dollars|in thousands|thousands|millions|ft|feet|miles?|mi|acres?|acre-feet|af|cfs|in|inches|m|km|sq\.? ?(ft|mi|miles|feet)|kwh|mwh|kw|mw|gwh|tons?|lbs?|kg|mg\/l|ug\/l|ppm|ppb|gallons?|hours|hrs|minutes|days|years|°?[fc])\s*\)/i;
