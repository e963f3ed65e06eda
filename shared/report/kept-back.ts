import type { Report } from '../check.ts';

/**
 * Reports are kept with the dataset and opened by others. One rule for all of them, also on a person's own
 * machine and whatever somebody lets stand: the values of a column are in the report only if its privacy verdict
 * says that it points to nobody, or that it points to somebody only together with other columns, as an age or a
 * town does. Gives the sentence that says why they are left out, or null, for every column.
 */
export function keptBack(
  privacy: NonNullable<Report['privacy']>,
): (column: Pick<ReportColumn, 'letter'>) => string | null {
  const verdicts = new Map(privacy.map((one) => [one.letter, one]));
  return ({ letter }) => {
    const told = verdicts.get(letter);
    if (told === undefined) return untold;
    if (told.verdict === 'clear' || told.kind === 'quasi-identifier') return null;
    return inQuestion;
  };
}

type ReportColumn = NonNullable<Report['table']>['columns'][number];

const inQuestion = 'Its values are not shown here, because they may point to persons.';
const untold = 'Its values are not shown here, because the privacy of the column could not be told.';
