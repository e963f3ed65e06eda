import { headerLength } from '../checks/header-length.ts';
import { headerMend, renameEach } from './parts/renaming.ts';
import { longestName, shortened } from './parts/shortened.ts';

/** Shorter names; the long wording is the label from now on. */
export const headersShortened = headerMend(
  { id: 'headers-shortened', title: 'Shorten the column names, and keep the old ones as labels' },
  headerLength,
  (table, subject, columns) => {
    const most = typeof subject.parameters.max === 'number' ? subject.parameters.max : longestName;
    return renameEach(table, subject, columns, (name) => shortened(name, most), most);
  },
);
