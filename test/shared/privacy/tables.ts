import type { PrivacyVerdict } from '../../../shared/privacy/column-privacy.ts';
import { type Dice, diceFrom } from './dice.ts';

type Value = string | number | boolean | null;

/** A table as an agency would publish it, or better would not; with the verdict on each column. */
export interface Privately {
  name: string;
  columns: [
    header: string,
    value: (dice: Dice, row: number) => Value,
    verdict: PrivacyVerdict,
    kind?: string,
  ][];
  rows: number;
  /** Checks with a finding above advice. */
  found: string[];
}

export function rowsOf({ name, columns, rows }: Privately): Value[][] {
  const dice = diceFrom(name);
  return [
    columns.map(([header]) => header),
    ...Array.from({ length: rows }, (_, row) => columns.map(([, value]) => value(dice, row))),
  ];
}
