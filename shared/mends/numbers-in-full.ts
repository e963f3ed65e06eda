import { fullNumbers } from '../checks/full-numbers.ts';
import { withoutDress } from './numbers-plain.ts';
import { columnMend } from './parts/column-mend.ts';

/** Writes “1.2 million” with all its digits, exactly. */
export const numbersInFull = columnMend(
  { id: 'numbers-in-full', title: 'Write the numbers in full' },
  fullNumbers,
  withoutDress,
);
