import { headerSingleLine } from '../checks/header-single-line.ts';
import { headerMend } from './parts/renaming.ts';

/** Writes every name on one line. */
export const headerLinesJoined = headerMend(
  { id: 'header-lines-joined', title: 'Write the column names on one line' },
  headerSingleLine,
  (_table, _subject, columns) =>
    new Map(columns.flatMap(({ index, name }) => (name === null ? [] : [[index, name]]))),
);
