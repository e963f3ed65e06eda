import type { Check } from '../check.ts';
import { listed } from '../example-data.ts';
import { answer, foundInColumns, noTable } from '../found.ts';
import { many, textRows } from '../workbook/records.ts';
import { mostTexts } from '../workbook/values/majority.ts';
import { isTwelveHour, looksLikeTime } from '../workbook/values/written-dates.ts';

/** 12:30 AM sorts behind 11:00 PM. Times that are real times of Excel leave as 24 hours anyway. */
export const twentyFourHourTimes: Check = {
  meta: {
    id: '24-hour-times',
    title: 'Times by 24 hours',
    demands: 'A time of day is written 19:30, without AM or PM.',
  },
  run({ table }) {
    if (table === null) return noTable;
    return answer(
      foundInColumns(
        table,
        (column) => {
          const times =
            ['time', 'date', 'datetime'].includes(column.kind) || mostTexts(table, column, looksLikeTime);
          return times ? textRows(table, column, isTwelveHour) : [];
        },
        ({ name, rows, shown, cell }) =>
          `${name} has ${many(rows.length, 'time')} with AM or PM, such as “${shown}” in ${cell}. Write times by 24 hours, such as 19:30.`,
      ),
    );
  },
  examples: [
    { name: 'by 24 hours', sheets: listed('time', ['07:30', '19:30', '23:05']), outcome: 'passed' },
    {
      name: 'opening hours in words',
      sheets: listed('hours', ['Mon-Fri 8 AM - 5 PM', 'Closed', 'Sat 9 AM - 1 PM']),
      outcome: 'passed',
    },
    {
      name: 'with PM',
      sheets: listed('time', ['7:30 AM', '7:30 PM', '23:05']),
      outcome: 'found',
      ranges: ['B2:B3'],
    },
  ],
};
