import type { DraftColumn } from '../portal.ts';

/** The description, with the permitted values behind it. */
export function notesFor(column: DraftColumn): string {
  const values = Array.isArray(column.values)
    ? column.values.join('; ')
    : Object.entries(column.values ?? {})
        .map(([value, meaning]) => `${value} = ${meaning}`)
        .join('; ');
  return [column.description ?? '', values === '' ? '' : `Values: ${values}.`].filter(Boolean).join(' ');
}
