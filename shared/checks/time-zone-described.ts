import type { Check } from '../check.ts';
import type { Said } from '../workbook/dictionary/said.ts';
import { atHeader, fieldTexts, lookAtSaid } from '../workbook/dictionary/said.ts';
import { eachCell } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';

const rows = [
  ['call', 'received'],
  [1, '2024-03-01T14:05:00'],
  [2, '2024-03-01T14:07:00'],
  [3, '2024-03-01T14:31:00'],
];

/** A clock time is one moment only when it is said where the clock stood. */
export const timeZoneDescribed: Check = {
  meta: {
    id: 'time-zone-described',
    title: 'The time zone is said',
    demands: 'Where a column holds times of day, the description says in which time zone.',
  },
  run(subject) {
    const general = fieldTexts(subject.metadata).some((text) => zone.test(text));
    return lookAtSaid(subject, (said) => {
      const { column, description, text } = said;
      if (!['datetime', 'time'].includes(column.kind) && !/datetime|timestamp/i.test(description.kind ?? ''))
        return null;
      if ((description.description ?? '').trim() === '' || general || zone.test(text) || !hasTimes(said))
        return null;
      if (/duration|elapsed|length/i.test(text) || /duration|elapsed/i.test(column.name)) return null;
      return atHeader(
        said,
        'holds times of day, and nothing says in which time zone. Add it, such as “local time” or “Pacific Time”.',
      );
    });
  },
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'local time',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { received: { description: 'When the call came in, in local time' } },
      },
      outcome: 'passed',
    },
    {
      name: 'no zone',
      sheets: [
        {
          name: 'Data',
          rows: rows.map(([call, at]) => [call!, at!]),
        },
      ],
      metadata: {
        fields: {},
        columns: { received: { description: 'When the call came in', kind: 'timestamp' } },
      },
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

const zone =
  /time\s?zone|\blocal (standard |daylight )?time\b|\b(pacific|eastern|mountain|central|universal|greenwich|standard|daylight|coordinated)\b|\b(UTC|GMT|PST|PDT|PT|EST|EDT|ET|MST|CST)\b|[+-]\d{2}:\d{2}\b|\bZulu\b/i;

/** Midnight everywhere is a date that came with empty hours. */
function hasTimes({ column, table }: Said): boolean {
  let timed = false;
  eachCell(table, column, (_row, kind, value) => {
    if (kind === Cell.text) timed ||= /\d:\d/.test(table.sheet.strings[value] ?? '');
    else timed ||= value % 1 !== 0;
  });
  return timed;
}
