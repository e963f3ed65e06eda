import { headerCharacters } from '../checks/header-characters.ts';
import { looksLikeDate } from '../workbook/values/written-dates.ts';
import { allowedName } from './parts/allowed-name.ts';
import { headerMend, renameEach } from './parts/renaming.ts';
import { longestName, shortened } from './parts/shortened.ts';

/** Names of the letters, digits and signs that are allowed; what a name was is its label from now on. */
export const headersRenamed = headerMend(
  { id: 'headers-renamed', title: 'Rename the columns, and keep the old names as labels' },
  headerCharacters,
  (table, subject, columns) => {
    const allowed = String(subject.parameters.allowed ?? '.-_');
    return renameEach(
      table,
      subject,
      columns,
      // A date would be no date any more, and the table no longer one that spreads dates.
      (name) => (looksLikeDate(name) ? null : shortened(allowedName(name, allowed), longestName)),
      longestName,
    );
  },
);
