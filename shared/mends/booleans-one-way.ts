import { consistentBooleans } from '../checks/consistent-booleans.ts';
import type { Content } from '../mend.ts';
import { eachCell } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { columnMend, rewriteTexts, textsOf } from './parts/column-mend.ts';

type Way = [yes: Content['value'], no: Content['value']];

/** Writes yes and no as most cells of the column do. */
export const booleansOneWay = columnMend(
  { id: 'booleans-one-way', title: 'Write yes and no one way' },
  consistentBooleans,
  (table, column) => {
    const way = usualWay(table, column);
    if (way === null) return null;
    const become = (answer: boolean): Content => ({ value: way[answer ? 0 : 1] });
    const texts = rewriteTexts(textsOf(table, column), (text) => {
      const answer = answerIn(text);
      return answer === null || text === way[answer ? 0 : 1] ? text : become(answer);
    });
    return {
      ...(texts === null ? {} : { texts }),
      figure: (kind, value) =>
        (kind === Cell.boolean && typeof way[0] !== 'boolean') || (kind === Cell.number && way[0] !== 1)
          ? become(value === 1)
          : undefined,
    };
  },
);

const pairs: [yes: RegExp, no: RegExp][] = [
  [/^yes$/i, /^no$/i],
  [/^y$/i, /^n$/i],
  [/^true$/i, /^false$/i],
  [/^t$/i, /^f$/i],
  [/^on$/i, /^off$/i],
  [/^1$/, /^0$/],
];

function answerIn(text: string): boolean | null {
  const shown = text.trim();
  const pair = pairs.find(([yes, no]) => yes.test(shown) || no.test(shown));
  return pair === undefined ? null : pair[0].test(shown);
}

/** The pair with most cells, as its cells are mostly written; null when one of the two never comes. */
function usualWay(table: Table, column: TableColumn): Way | null {
  const spelled = pairs.map(
    () => [new Map<Content['value'], number>(), new Map<Content['value'], number>()] as const,
  );
  const count = (pair: number, answer: boolean, value: Content['value']): void => {
    const times = spelled[pair]![answer ? 0 : 1];
    times.set(value, (times.get(value) ?? 0) + 1);
  };
  const { strings } = table.sheet;
  eachCell(table, column, (_row, kind, value) => {
    if (kind === Cell.boolean) count(2, value === 1, value === 1);
    else if (kind === Cell.number) count(5, value === 1, value);
    else if (kind === Cell.text) {
      const shown = strings[value]!.trim();
      const pair = pairs.findIndex(([yes, no]) => yes.test(shown) || no.test(shown));
      if (pair >= 0) count(pair, pairs[pair]![0].test(shown), shown);
    }
  });
  const size = (pair: number): number =>
    spelled[pair]!.reduce((sum, times) => sum + [...times.values()].reduce((all, one) => all + one, 0), 0);
  const usual = pairs.reduce((best, _, pair) => (size(pair) > size(best) ? pair : best), 0);
  const [yes, no] = spelled[usual]!.map(mostFrequent);
  return yes === undefined || no === undefined || typeof yes !== typeof no ? null : [yes, no];
}

function mostFrequent(times: ReadonlyMap<Content['value'], number>): Content['value'] | undefined {
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}
