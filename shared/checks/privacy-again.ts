import type { Check } from '../check.ts';
import { answer } from '../found.ts';
import { headerCell, many, short } from '../workbook/records.ts';
import { kindOf } from '../workbook/releases/compare-columns.ts';
import { besideLast } from '../workbook/releases/last-release.ts';

const rows = [
  ['town', 'cases'],
  ['Avon', 14],
  ['Bethel', 20],
  ['Canton', 8],
];

/** A column more can point at people whom the others left unknown. */
export const privacyAgain: Check = {
  meta: {
    id: 'privacy-again',
    title: 'Privacy was looked at for these columns',
    demands:
      'When the structure of the data changes, somebody looks again whether people can be recognised in it.',
  },
  run(subject) {
    const beside = besideLast(subject);
    if ('outcome' in beside) return beside;
    const { now, columns } = beside;
    const turned = columns.pairs.filter(
      ({ before, now: column }) =>
        kindOf(before.kind) !== kindOf(column.kind) && before.kind !== 'empty' && column.kind !== 'empty',
    );
    const filled = columns.pairs.filter(
      ({ before, now: column }) => before.kind === 'empty' && column.kind !== 'empty',
    );
    const changed = [...columns.added, ...turned.map((pair) => pair.now), ...filled.map((pair) => pair.now)];
    if (changed.length === 0) return { outcome: 'passed' };
    const names = changed.slice(0, 4).map(({ name, letter }) => `“${short(name ?? letter)}”`);
    return answer([
      {
        message: `The structure changed since the last release: ${many(changed.length, 'column')} ${changed.length === 1 ? 'is' : 'are'} new or of another kind (${names.join(', ')}${changed.length > 4 ? ' and more' : ''}). Look again whether people can be recognised, alone or together with the other columns, before this is published.`,
        ranges: changed.map((column) => headerCell(now, column)),
        count: changed.length,
      },
    ]);
  },
  examples: [
    { name: 'no last release', sheets: [{ name: 'Data', rows }], outcome: 'not-applicable' },
    {
      name: 'the same columns',
      sheets: [{ name: 'Data', rows }],
      previous: rows.slice(0, 3),
      outcome: 'passed',
    },
    {
      name: 'a column more',
      sheets: [{ name: 'Data', rows: rows.map((row, at) => [...row, at === 0 ? 'age' : at * 30]) }],
      previous: rows,
      outcome: 'found',
      ranges: ['C1'],
    },
  ],
};
