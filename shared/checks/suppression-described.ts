import type { Check } from '../check.ts';
import { answer, noTable } from '../found.ts';
import { dictionaryOf } from '../workbook/dictionary/dictionary.ts';
import { fieldTexts } from '../workbook/dictionary/said.ts';
import { cellsOf, many, textRows } from '../workbook/records.ts';
import type { TableColumn } from '../workbook/table.ts';
import { isSuppressed } from '../workbook/values/marks.ts';

const rows = [
  ['town', 'cases'],
  ['Avon', 14],
  ['Bethel', '*'],
  ['Canton', 8],
  ['Darien', 9],
];

/** What a mark means is one thing; by which rule values were withheld is what a reader needs to reckon with them. */
export const suppressionDescribed: Check = {
  meta: {
    id: 'suppression-described',
    title: 'The rule for withheld values is said',
    demands: 'Where values are withheld, the description says by which rule and what for.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    const withheld = table.columns
      .filter(measures)
      .map((column) => ({ column, rows: textRows(table, column, isSuppressed) }))
      .filter((one) => one.rows.length > 0);
    if (withheld.length === 0) return { outcome: 'passed' };
    const dictionary = dictionaryOf(workbook, table, metadata);
    if (dictionary === null)
      return { outcome: 'cannot-tell', why: 'Neither a description nor a data dictionary was given.' };
    const texts = [
      ...fieldTexts(metadata),
      ...[...dictionary.entries.values()].map(({ description }) => JSON.stringify(description)),
    ];
    if (texts.some((text) => rule.test(text))) return { outcome: 'passed' };
    const count = withheld.reduce((sum, one) => sum + one.rows.length, 0);
    return answer([
      {
        message: `${many(count, 'value')} ${count === 1 ? 'is' : 'are'} withheld in ${many(withheld.length, 'column')}, and nothing says by which rule. Say in the description what is withheld and what for, such as “counts of 1 to 5 are withheld to protect privacy”.`,
        ranges: withheld.flatMap((one) => cellsOf(one.column, one.rows)),
        count,
        field: 'description',
      },
    ]);
  },
  examples: [
    { name: 'nothing described', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'the rule in the description',
      sheets: [{ name: 'Data', rows }],
      metadata: { fields: { description: 'Counts of 1 to 5 are withheld to protect privacy.' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'no rule',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: { description: 'Cases by town.' },
        columns: { cases: { description: 'Cases; * is no figure' } },
      },
      outcome: 'found',
      ranges: ['B3'],
    },
  ],
};

/** Among figures a mark stands for a figure; in a column of text it may be a code. */
const measures = ({ kind, profile }: TableColumn): boolean =>
  profile.counts.text > 0 && (kind !== 'text' || profile.counts.number >= profile.counts.text);

const rule =
  /suppress|withh[eo]ld|redact|mask(ed|ing)|confidential|privacy|identif(y|iable|ication)|small (counts?|numbers?|cells?|groups?)|(fewer|less|smaller) than \w+|under \d+|\d+ or (fewer|less)|<\s?=?\s?\d|≤\s?\d|counts? (of|between|from) \d/i;
