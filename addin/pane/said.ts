import type { ColumnDescription } from '../../shared/metadata.ts';
import type { Said, TakenMend } from './check-messages.ts';

/** What people said before and after a mend. */
export interface SaidTwice extends Pick<TakenMend, 'renamed'> {
  before: Said;
  after: Said;
}

/** What is said once a mend is undone: as before, with what was written since. */
export function saidBefore({ before, after, renamed }: SaidTwice, now: Said): Said {
  const columns = { ...now.columns };
  for (const name of new Set([...Object.keys(before.columns), ...Object.keys(after.columns)])) {
    const written = now.columns[name];
    const changed = !same(written, after.columns[name]);
    const earlier = before.columns[name];
    if (same(earlier, after.columns[name]) || (changed && earlier !== undefined)) continue;
    delete columns[name];
    if (earlier !== undefined) columns[name] = earlier;
    const old = renamed.find(({ to }) => to === name)?.from;
    if (changed && written !== undefined && old !== undefined)
      columns[old] = withText(before.columns[old], written);
  }
  return { columns, dismissed: dismissedBefore(before, after, now) };
}

const withText = (earlier: ColumnDescription | undefined, { description }: ColumnDescription) => ({
  ...earlier,
  ...(description === undefined ? {} : { description }),
});

const dismissedBefore = (before: Said, after: Said, now: Said): Said['dismissed'] =>
  same(before.dismissed, after.dismissed) || !same(after.dismissed, now.dismissed)
    ? now.dismissed
    : before.dismissed;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
