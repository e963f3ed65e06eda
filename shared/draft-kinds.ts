import { parse } from 'csv-parse/sync';
import type { Kind } from './check.ts';
import { type DraftKind, fitsKind, kindCandidates } from './kind-candidates.ts';

/**
 * The kind of each column for the portal: what the person says, else what the table shows, and only where every
 * value fits. A portal loses or refuses values that do not; as text they all arrive as they are.
 */
export function draftKinds(csv: Uint8Array, columns: { kind: Kind; said?: string }[]): DraftKind[] {
  const open = columns.map((column) => kindCandidates(column));
  const records: string[][] = parse(new TextDecoder().decode(csv), { from: 2, relax_column_count: true });
  for (const record of records)
    for (const [index, kinds] of open.entries()) {
      const value = record[index] ?? '';
      while (value !== '' && !fitsKind(kinds[0] ?? 'text', value)) kinds.shift();
    }
  return open.map(([kind]) => kind ?? 'text');
}
