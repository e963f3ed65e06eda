import type { Outcome } from '../check.ts';
import type { Records } from './records-of.ts';

/** Why a check about private persons has nothing to look at. */
export const nobody = ({ of, are }: Records): Outcome => ({
  outcome: 'not-applicable',
  why:
    of === 'public-role'
      ? `The records are about ${are}, who are named in a public role.`
      : of === 'unknown'
        ? 'Nothing says that the records are about private persons.'
        : `The records are about ${are}, not about private persons.`,
});
