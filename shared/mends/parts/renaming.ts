import type { Check, Subject } from '../../check.ts';
import type { Change, Fix, Mend, Step } from '../../mend.ts';
import type { ColumnDescription, Metadata } from '../../metadata.ts';
import { dictionaryOf, entryOf, keyOf } from '../../workbook/dictionary/dictionary.ts';
import { textAt } from '../../workbook/sheet.ts';
import { contentAt } from '../../workbook/steps/cell-content.ts';
import type { Table, TableColumn } from '../../workbook/table.ts';
import { cellColumns, isWithin, mend, writeStep } from './mend-of.ts';

/**
 * Gives columns other names, by their place: in the header and in the workbook's own dictionary tab. What was said of
 * a column goes along, and its name before becomes its label unless another is given.
 */
export function headerChanges(
  subject: Subject,
  table: Table,
  names: ReadonlyMap<number, string>,
  labels: ReadonlyMap<number, string> = new Map(),
): Pick<Fix, 'steps' | 'columns' | 'renamed'> {
  const { sheet } = table;
  const row = table.headerRows.at(-1)!;
  const dictionary = dictionaryOf(subject.workbook, table, subject.metadata);
  const cells: Change[] = [];
  const columns: Fix['columns'] = {};
  const renamed: Fix['renamed'] = [];
  const stays = new Set(
    table.columns.flatMap(({ name, index }) =>
      name !== null && (!names.has(index) || names.get(index) === name) ? [keyOf(name)] : [],
    ),
  );
  for (const column of table.columns) {
    const to = names.get(column.index);
    if (to === undefined) continue;
    if (to !== textAt(sheet, row, column.index)) {
      const before = contentAt(sheet, row, column.index);
      cells.push({ row, column: column.index, before, after: { value: to } });
    }
    const from = column.name;
    if (from === null || keyOf(from) === keyOf(to)) continue;
    const said = dictionary === null ? null : entryOf(dictionary, column);
    columns[to] = { ...said, label: said?.label ?? labels.get(column.index) ?? from };
    if (!stays.has(keyOf(from))) renamed.push({ from, to });
  }
  const steps = [
    ...(cells.length > 0 ? [writeStep(sheet, cells)] : []),
    ...inDictionaryTab(subject, table, renamed),
  ];
  return { steps, columns, renamed };
}

/** A mend of column names: those to be changed, by the place of the column; the others stay. */
export const headerMend = (
  head: Pick<Mend, 'id' | 'title'>,
  check: Check,
  look: (table: Table, subject: Subject, columns: TableColumn[]) => ReadonlyMap<number, string>,
  say: (column: TableColumn) => ColumnDescription = () => ({}),
): Mend =>
  mend(head, check, {
    look(subject, table, found) {
      if (table.headerRows.length !== 1) return null;
      const places = new Set(found.flatMap(cellColumns));
      const names = look(
        table,
        subject,
        table.columns.filter(({ index }) => places.has(index)),
      );
      return names.size > 0 ? names : null;
    },
    plan(names, table, subject) {
      const changes = headerChanges(subject, table, names);
      for (const column of table.columns) {
        const said = changes.columns[names.get(column.index) ?? ''];
        if (said !== undefined) Object.assign(said, say(column));
      }
      return changes;
    },
    covers: (names, found) => isWithin(found, new Set(names.keys())),
  });

/** New names one after another, each unlike all others; a name that may not change or cannot is left out. */
export function renameEach(
  table: Table,
  subject: Subject,
  columns: readonly TableColumn[],
  become: (name: string) => string | null,
  most?: number,
): Map<number, string> {
  const taken = new Set(table.columns.map(({ name }) => sameKey(name ?? '')));
  const names = new Map<number, string>();
  for (const { index, name } of columns) {
    const wanted = name === null || !mayRename(subject, name) ? null : become(name);
    if (wanted === null || wanted === '' || wanted === name) continue;
    const to = sameKey(wanted) === sameKey(name!) ? wanted : freeName(wanted, taken, most);
    taken.add(sameKey(to));
    names.set(index, to);
  }
  return names;
}

/** The same names in the dictionary tab, where one entry means one column. */
function inDictionaryTab({ workbook }: Subject, table: Table, renamed: Fix['renamed']): Step[] {
  const dictionary = dictionaryOf(workbook, table, null);
  const tab = workbook.others.find(({ name }) => name === dictionary?.tab);
  if (dictionary === null || tab === undefined) return [];
  const cells = renamed.flatMap(({ from, to }): Change[] => {
    const row = dictionary.entries.get(keyOf(from))?.row ?? null;
    const again = renamed.filter((other) => keyOf(other.from) === keyOf(from)).length > 1;
    if (row === null || again) return [];
    const column = tab.columns.find(({ index }) => keyOf(textAt(tab, row, index)) === keyOf(from));
    if (column === undefined) return [];
    return [{ row, column: column.index, before: contentAt(tab, row, column.index), after: { value: to } }];
  });
  return cells.length > 0 ? [writeStep(tab, cells)] : [];
}

/** The description of the dataset once the fix is done; none where there was none. */
export function metadataAfter(metadata: Metadata | null, { columns, renamed }: Fix): Metadata | null {
  if (metadata === null) return null;
  const newNames = new Map(renamed.map(({ from, to }) => [keyOf(from), to]));
  const kept = Object.entries(metadata.columns).filter(([header]) => !newNames.has(keyOf(header)));
  const all: Metadata['columns'] = Object.fromEntries(kept);
  for (const [header, said] of Object.entries(columns)) all[header] = { ...all[header], ...said };
  const dismissed = metadata.dismissed?.map((one) => {
    const to = one.column === undefined ? undefined : newNames.get(keyOf(one.column));
    return to === undefined ? one : { ...one, column: to };
  });
  return { ...metadata, columns: all, ...(dismissed === undefined ? {} : { dismissed }) };
}

/** What all these fixes say of the columns, by the headers in the end. What was said first stands. */
export function columnsSaid(fixes: readonly Fix[]): Fix['columns'] {
  let said: Fix['columns'] = {};
  for (const { renamed, columns } of fixes) {
    const moved: Fix['columns'] = {};
    for (const [header, before] of Object.entries(said)) {
      const to = renamed.filter(({ from }) => keyOf(from) === keyOf(header)).map((one) => one.to);
      for (const name of to.length > 0 ? to : [header]) moved[name] = before;
    }
    for (const [header, now] of Object.entries(columns)) moved[header] = { ...now, ...moved[header] };
    said = moved;
  }
  return said;
}

/** A name that was published before stays, for whoever reads the dataset by it. */
export const mayRename = ({ previous }: Subject, name: string): boolean =>
  previous?.table?.columns.some((column) => column.name !== null && keyOf(column.name) === keyOf(name)) !==
  true;

/** The name, or the name with a number behind, that no other column has. */
export function freeName(name: string, taken: ReadonlySet<string>, most = Number.POSITIVE_INFINITY): string {
  for (let next = 1; ; next++) {
    const tail = next === 1 ? '' : `_${next}`;
    const whole = `${name.slice(0, most - tail.length)}${tail}`;
    if (!taken.has(sameKey(whole))) return whole;
  }
}

/** Names of one key cannot be told apart. */
export const sameKey = (name: string): string => keyOf(name).replaceAll(' ', '');
