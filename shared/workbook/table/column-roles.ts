import { headerWords } from '../../privacy/header-words.ts';
import { leftOutOf } from '../records.ts';
import type { Table, TableColumn } from '../table.ts';
import { codeName } from './code-names.ts';

/** How many records the table has. */
export function recordCount(table: Table): number {
  let all = table.lastRow - table.firstRow + 1;
  for (const row of leftOutOf(table)) if (row >= table.firstRow && row <= table.lastRow) all--;
  return all;
}

/** Whether every record has a value in this column that no other record has. */
export const isUnique = (table: Table, { profile }: TableColumn): boolean =>
  profile.filled === recordCount(table) && profile.distinct === profile.filled;

/** Whether the name says that the column tells the year, not how many years. */
export function namesYear(column: TableColumn): boolean {
  const words = headerWords(column.name);
  return (
    /\b(year|yr|fy|cy|sy)\b/.test(words) &&
    !/\b(per|over|to|of|previous|prior|last|code|id) (year|yr)\b|\b(year|yr) (to date|over|end|code|id|count|total)\b|\b(rate|change|average|avg|total|count|number)\b/.test(
      words,
    )
  );
}

/** Whether the column's numbers are years. */
export function holdsYears(column: TableColumn): boolean {
  const [least, most] = column.profile.range ?? [0, 0];
  return column.kind === 'integer' && namesYear(column) && least >= 1800 && most <= 2150;
}

/** Whether the name is that of a record's identifier. */
export function namesIdentifier(column: TableColumn): boolean {
  const words = headerWords(column.name);
  if (
    /\b(number|no|num|count) of\b|\b(previous|prior|parent|related|phone|fax|mobile|room|suite|unit|house|street)\b/.test(
      words,
    )
  )
    return false;
  return (
    /(^|\b\w+ )(id|ids|identifier|uid|uuid|guid|objectid|globalid|key|apn|uei|duns|npi|ein)$/.test(words) ||
    /\b(case|permit|license|licence|record|incident|report|complaint|docket|application|certificate|registration|inspection|collision|crash|accident|event|request|ticket|contract|project|facility|site|station|asset|account|parcel|claim|grant|award|invoice|order|tag|sample|document|file|reference|bridge|well|vin) (number|num|no|nbr|id|key|code|#)$/.test(
      words,
    )
  );
}

/** Whether the name is that of a coordinate. */
export const namesCoordinate = (column: TableColumn): boolean =>
  /\b(lat|latitude|lon|long|lng|longitude|x|y|easting|northing|elevation)\b/.test(headerWords(column.name));

/** Whether the column holds what was observed or counted: numbers that are no codes, years, places or running numbers. */
export const isMeasure = (column: TableColumn): boolean =>
  (column.kind === 'integer' || column.kind === 'number') &&
  column.name !== null &&
  !codeName(column.name) &&
  !namesIdentifier(column) &&
  !namesCoordinate(column) &&
  !namesYear(column) &&
  !countsRecords(column) &&
  !/\b(month|quarter|week|day|hour|date|age|rank|order|sequence|row|index|year|id|number|level|grade|period|stage|phase)\b/.test(
    headerWords(column.name),
  );

/** Whole numbers each of which stands once, close together: they count or name the records. */
function countsRecords({ profile }: TableColumn): boolean {
  const { range, whole, distinct, filled } = profile;
  return whole && range !== null && distinct === filled && range[1] - range[0] < filled * 2;
}
