import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, notToldBy } from '../found.ts';
import { columnRanges } from '../workbook/address.ts';
import { many, rowsByColumn } from '../workbook/records.ts';

/** Values that come from another workbook are lost or stale once that one is out of reach. */
export const noExternalLinks: Check = {
  meta: {
    id: 'no-external-links',
    title: 'No links to other workbooks',
    demands: 'Nothing in the workbook is fetched from another one.',
  },
  run({ workbook }) {
    const { linkedFormulas } = workbook.first;
    if (linkedFormulas.length > 0) {
      const ranges = [...rowsByColumn(linkedFormulas)].flatMap(([column, rows]) =>
        columnRanges(column, rows),
      );
      return answer([
        {
          message: `${many(linkedFormulas.length, 'cell takes its value', 'cells take their values')} from another workbook, such as ${ranges[0]}. Nobody else has that file: paste the values in place of the formulas.`,
          ranges,
          count: linkedFormulas.length,
        },
      ]);
    }
    const { externalLinks } = workbook;
    if (externalLinks === 0) return notToldBy(workbook, 'links to other workbooks') ?? { outcome: 'passed' };
    return answer([
      {
        message: `The workbook is linked to ${many(externalLinks, 'other workbook')}, though not from the data tab. Break the links (Data, Edit Links), so that it opens without asking for files nobody else has.`,
        ranges: [],
        count: externalLinks,
        severity: 'advice',
      },
    ]);
  },
  examples: [
    { name: 'none', sheets: data(births), outcome: 'passed' },
    { name: 'a link on another tab', sheets: data(births), externalLinks: 1, outcome: 'found', ranges: [] },
  ],
};
