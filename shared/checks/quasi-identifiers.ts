import type { Check, Found } from '../check.ts';
import { data } from '../example-data.ts';
import { answer, noTable } from '../found.ts';
import { codesOf, grouping, groupSums, shift } from '../privacy/groups.ts';
import { nobody } from '../privacy/nobody.ts';
import { privacyOf } from '../privacy/privacy-of.ts';
import { coarser, coarserWords, type QuasiKind } from '../privacy/quasi.ts';
import { many, nameOf, wholeColumn } from '../workbook/records.ts';
import { Cell } from '../workbook/sheet.ts';
import type { Table, TableColumn } from '../workbook/table.ts';
import { isoDate } from '../workbook/values/written-values.ts';

/** Age, sex, race and ZIP code together single people out, although each alone does not. */
export const quasiIdentifiers: Check = {
  meta: {
    id: 'quasi-identifiers',
    title: 'Nobody can be recognised by several traits together',
    demands:
      'In records about persons, every combination of traits such as age, sex, race and place is shared by several.',
  },
  run({ table, parameters }) {
    if (table === null) return noTable;
    const { records, columns } = privacyOf(table);
    if (records.of !== 'persons') return nobody(records);
    const traits = columns.flatMap(({ quasi, view }) =>
      quasi === null ? [] : [{ kind: quasi, column: view.column }],
    );
    if (traits.length === 0)
      return { outcome: 'not-applicable', why: 'No column holds a trait that many people share.' };
    const k = typeof parameters.smallest === 'number' ? parameters.smallest : 6;
    return answer(singledOut(table, traits, k));
  },
  examples: [
    {
      name: 'six alike',
      sheets: data([
        ['Age', 'Sex', 'Offense'],
        ...Array.from({ length: 12 }, (_, at) => [at < 6 ? 34 : 51, at < 6 ? 'F' : 'M', 'Theft']),
      ]),
      outcome: 'passed',
    },
    {
      name: 'one alone of her age',
      sheets: data([
        ['Age', 'Sex', 'Offense'],
        ...Array.from({ length: 12 }, (_, at) => [
          at === 0 ? 93 : at < 6 ? 34 : 51,
          at < 6 ? 'F' : 'M',
          'Theft',
        ]),
      ]),
      outcome: 'found',
      ranges: ['A2:A13', 'B2:B13'],
    },
    {
      name: 'counts of groups',
      sheets: data([
        ['Year', 'Sex', 'Age Group', 'Deaths'],
        [2023, 'F', '0-17', 12],
        [2023, 'M', '0-17', 14],
        [2023, 'F', '18-64', 80],
        [2023, 'M', '18-64', 91],
      ]),
      outcome: 'not-applicable',
    },
  ],
};

interface Trait {
  kind: QuasiKind;
  column: TableColumn;
}

function singledOut(table: Table, traits: readonly Trait[], k: number): Found[] {
  const codes = traits.map(({ column }) =>
    codesOf(table, column, (_kind, value, text) => text?.trim() ?? value),
  );
  const sums = groupSums(table, codes);
  const { records, smallest, below } = grouping(table, sums, k);
  if (below === 0) return [];
  let best: { trait: Trait; left: number } | null = null;
  traits.forEach((trait, at) => {
    const wider = codesOf(table, trait.column, (kind, value, text) =>
      coarser(trait.kind, shown(kind, value, text)),
    );
    shift(sums, codes[at]!, at);
    shift(sums, wider, at);
    const left = grouping(table, sums, k).below;
    shift(sums, wider, at);
    shift(sums, codes[at]!, at);
    if (best === null || left < best.left) best = { trait, left };
  });
  const { trait, left } = best!;
  const names = traits.map(({ column }) => `“${column.name ?? column.letter}”`);
  const together =
    names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} together`;
  return [
    {
      message: `${together} single people out: ${below.toLocaleString('en-US')} of ${many(records, 'record')} stand in groups of fewer than ${k} alike, the smallest of ${smallest}. ${left < below ? `${nameOf(trait.column)} in ${coarserWords(trait.kind)} helps most: ${left.toLocaleString('en-US')} would be left. ` : ''}Widen or leave out columns until none is, or publish counts of groups instead.`,
      ranges: traits.map(({ column }) => wholeColumn(table, column)),
      count: below,
    },
  ];
}

function shown(kind: number, value: number, text: string | null): string {
  if (text !== null) return text.trim();
  return kind === Cell.date || kind === Cell.datetime ? isoDate(value) : String(value);
}
