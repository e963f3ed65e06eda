import type { Kind, Report } from '../check.ts';
import type { Severity } from '../jurisdiction.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

export const severityWords: Record<Severity, { one: string; many: string; means: string }> = {
  error: { one: 'Error', many: 'Errors', means: 'to be mended before publishing' },
  warning: { one: 'Warning', many: 'Warnings', means: 'readers would be misled' },
  advice: { one: 'Advice', many: 'Advice', means: 'worth doing, not required' },
};

export const kindWords: Record<Kind, string> = {
  text: 'Text',
  integer: 'Whole numbers',
  number: 'Numbers',
  date: 'Dates',
  datetime: 'Dates with times',
  time: 'Times',
  boolean: 'Yes or no',
  empty: 'Empty',
  mixed: 'Mixed',
};

/** `1 error`, `3 errors`, `1,200 places` */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : more}`;

export const figure = (count: number): string => count.toLocaleString('en-US');

/** A share in whole per cent; neither 0 nor 100 unless it is exactly that. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const share = Math.round((part / whole) * 100);
  if (share === 0 && part > 0) return 'under 1 %';
  return share === 100 && part < whole ? 'over 99 %' : `${share} %`;
}

/** Where the table was found, in one sentence. */
export function placeOf({ sheet, table }: Report): string {
  const where =
    sheet.of > 1 ? `Sheet “${sheet.name}”, number ${sheet.position} of ${sheet.of}` : `Sheet “${sheet.name}”`;
  if (table === null) return `${where}: no table was found.`;
  const header =
    table.headerRows.length === 0 ? 'no header row' : `header in row ${table.headerRows.join(', ')}`;
  return `${where}: ${header}, records in rows ${figure(table.firstRow)} to ${figure(table.lastRow)}, ${counted(table.columns.length, 'column')}.`;
}
