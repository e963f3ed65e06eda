import type { Found, Outcome } from './check.ts';

/** Passed when nothing was found. */
export const answer = (found: Found[]): Outcome =>
  found.length > 0 ? { outcome: 'found', found } : { outcome: 'passed' };

export const noTable: Outcome = { outcome: 'not-applicable', why: 'The first tab holds no table.' };
export const noHeader: Outcome = { outcome: 'not-applicable', why: 'The table has no header row.' };
export const noDictionary: Outcome = {
  outcome: 'cannot-tell',
  why: 'No data dictionary was given and the workbook has no tab with one.',
};
export const noDescription: Outcome = {
  outcome: 'cannot-tell',
  why: 'No description of the dataset was given.',
};
