import { fullNumbers } from '../checks/full-numbers.ts';
import { columnMend } from '../mending/column-mend.ts';
import { withoutDress } from './numbers-plain.ts';

/** Writes “1.2 million” with all its digits, exactly. */
export const numbersInFull = columnMend(
  { id: 'numbers-in-full', title: 'Write the numbers in full' },
  fullNumbers,
  withoutDress,
);
