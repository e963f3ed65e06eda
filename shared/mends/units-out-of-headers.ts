import { headerWithoutUnits, unit } from '../checks/header-without-units.ts';
import { unitCalled } from '../workbook/values/unit-called.ts';
import { headerMend, renameEach } from './parts/renaming.ts';

/** Takes a unit in brackets out of the name and into the data dictionary. */
export const unitsOutOfHeaders = headerMend(
  { id: 'units-out-of-headers', title: 'Move the units to the data dictionary' },
  headerWithoutUnits,
  (table, subject, columns) =>
    renameEach(table, subject, columns, (name) => name.replace(unit, ' ').replace(/\s+/g, ' ').trim()),
  ({ name }) => ({ unit: unitCalled(unit.exec(name ?? '')?.[1] ?? '') }),
);
