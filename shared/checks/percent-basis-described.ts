import type { Check } from '../check.ts';
import { atHeader, lookAtSaid } from '../workbook/dictionary/said.ts';
import { namesPercent } from '../workbook/values/percents.ts';

const rows = [
  ['town', 'pct_owned'],
  ['Avon', 0.71],
  ['Bethel', 0.64],
  ['Canton', 0.8],
];

/** 0.71 is most of a town or less than one in a hundred, by what the dictionary says. */
export const percentBasisDescribed: Check = {
  meta: {
    id: 'percent-basis-described',
    title: 'The basis of a percentage is said',
    demands: 'The dictionary says of every percentage whether it is out of 1 or out of 100.',
  },
  run: (subject) =>
    lookAtSaid(subject, (said) => {
      const { column, description, text, table } = said;
      if ((description.description ?? '').trim() === '' || !namesPercent(table, column)) return null;
      const most = Math.max(...(column.profile.range ?? [0, 0]).map(Math.abs));
      if (basis.test(text) || (most > 1.5 && /percent|%|\bpct\b/i.test(text))) return null;
      return atHeader(
        said,
        `holds percentages up to ${Math.round(most * 1000) / 1000}, and its description does not say on which basis. Say “out of 1, so 0.2 means 20 percent” or “out of 100, so 20 means 20 percent”.`,
      );
    }),
  examples: [
    { name: 'no dictionary', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'out of 1',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { pct_owned: { description: 'Share of homes lived in by their owner, out of 1' } },
      },
      outcome: 'passed',
    },
    {
      name: 'no basis',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { pct_owned: { description: 'Percent of homes lived in by their owner' } },
      },
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

const basis =
  /\bout of (1|one|100|a hundred|one hundred)\b|\b(0|zero) ?(-|–|to|and|through) ?(1|one|100)(\.0+)?\b|\bproportion|\bfractions?\b|\bdecimals?\b|\bper (100|hundred)\b|\b0?\.\d+ (means|is|equals|=)|\b\d+ (means|equals|=) \d+ ?(%|percent)|\bwhere (1|100)\b|\b(1|100) ?(=|means|equals) ?(100|all|every)|\bmultipl(y|ied) by 100\b|\b(on|of) a (0|scale)\b/i;
