import { headerUnique } from '../checks/header-unique.ts';
import { freeName, headerMend, mayRename, sameKey } from './parts/renaming.ts';
import { longestName } from './parts/shortened.ts';

/** Gives columns of one name a number each, from the second on. */
export const headersToldApart = headerMend(
  { id: 'headers-told-apart', title: 'Number the columns of one name' },
  headerUnique,
  (table, subject, columns) => {
    const taken = new Set(table.columns.map(({ name }) => sameKey(name ?? '')));
    const seen = new Set<string>();
    const names = new Map<number, string>();
    for (const { index, name } of columns) {
      if (name === null || !mayRename(subject, name)) continue;
      const again = seen.has(sameKey(name));
      const to = again ? freeName(name, taken, Math.max(longestName, name.length)) : name;
      seen.add(sameKey(name));
      taken.add(sameKey(to));
      names.set(index, to);
    }
    return names;
  },
);
