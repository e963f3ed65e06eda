import { relationsOf } from '../../read/xlsx/package-parts.ts';
import { isUntouched } from '../sheet-edit.ts';
import { concernedByWrites, movers } from './write-attachments.ts';
import type { PackageEdit } from './write-package.ts';
import type { PlannedSheet } from './write-plan.ts';
import type { Following } from './write-references.ts';
import { renamedColumns } from './write-table.ts';

type Follow = Following & { renamed: Map<string, Map<string, string>> };

/** What formulas have to follow, as far as the steps tell; names of table columns come in later. */
export function followingOf(sheets: readonly PlannedSheet[]): Follow {
  const moved = sheets.filter(({ edit }) => edit.shifts.length > 0);
  return {
    shifts: new Map(moved.map(({ name, edit }) => [name.toLowerCase(), edit.shifts])),
    renamed: new Map(),
  };
}

/** Moves what hangs on the sheets; first come the names of table columns, as formulas anywhere may use them. */
export async function moveAttached(
  edit: PackageEdit,
  sheets: readonly PlannedSheet[],
  following: Follow,
): Promise<void> {
  const attached = await attachmentsOf(edit, sheets, following.shifts.size > 0);
  for (const { kind, part, sheet } of attached) {
    if (kind !== 'table') continue;
    const [table, names] = renamedColumns(await edit.read(part), sheet.edit);
    if (names.size > 0) following.renamed.set(table, names);
  }
  const all = following.renamed.size === 0 ? attached : await attachmentsOf(edit, sheets, true);
  for (const { kind, part, sheet } of all) {
    const tree = await edit.read(part);
    movers[kind]!(tree, sheet.edit, following);
    await edit.write(part, tree);
  }
}

interface Attached {
  kind: string;
  part: string;
  sheet: PlannedSheet;
}

/** Parts that say something of cells, each with the sheet it hangs on. */
async function attachmentsOf(
  edit: PackageEdit,
  sheets: readonly PlannedSheet[],
  all: boolean,
): Promise<Attached[]> {
  const found = new Map<string, Attached>();
  const pack = edit.before();
  const visit = async (from: string, sheet: PlannedSheet): Promise<void> => {
    for (const { type: kind, part } of await relationsOf(pack, from)) {
      if (part === null || !Object.hasOwn(movers, kind) || found.has(part) || !pack.has(part)) continue;
      if (!all && !concernedByWrites.has(kind)) continue;
      found.set(part, { kind, part, sheet });
      await visit(part, sheet);
    }
  };
  for (const sheet of sheets) {
    if (sheet.part !== null && (all || !isUntouched(sheet.edit))) await visit(sheet.part, sheet);
  }
  return [...found.values()];
}
