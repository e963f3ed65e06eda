import type { Example } from './check.ts';

type ExampleSheet = Example['sheets'][number];
type Value = ExampleSheet['rows'][number][number];

/** The sheets of an example that has one, called Data. */
export const data = (
  rows: ExampleSheet['rows'],
  more: Omit<ExampleSheet, 'name' | 'rows'> = {},
): ExampleSheet[] => [{ name: 'Data', rows, ...more }];

/** One column of values under its name, behind a column that counts the records. */
export const listed = (
  name: string,
  values: Value[],
  more: Omit<ExampleSheet, 'name' | 'rows'> = {},
): ExampleSheet[] => data([['no', name], ...values.map((value, at) => [at + 1, value])], more);

/** A table in which nothing is wrong. */
export const births: ExampleSheet['rows'] = [
  ['Town', 'Births'],
  ['Avon', 140],
  ['Bethel', 201],
  ['Canton', 88],
];
