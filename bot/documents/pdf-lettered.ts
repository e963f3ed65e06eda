import { follows, type Label, labelOf } from '../../shared/handbook/pages/labels.ts';
import type { Line } from './pdf-lines.ts';

const near = 4;
const most = 40;

/** Lines marked `A.`, `(b)` or `iv.` that have the next or the one before below or above them: items, not initials. */
export function letteredLines(lines: Line[]): Set<Line> {
  const found = new Set<Line>();
  const open: { label: Label; line: Line }[] = [];
  for (const line of lines) {
    const label = labelOf(line.text);
    if (!label) continue;
    const before = open.findIndex(
      (one) => Math.abs(one.line.x - line.x) <= near && follows(one.label, label),
    );
    if (before >= 0) {
      found.add(open[before]!.line).add(line);
      open.splice(before, 1);
    }
    open.unshift({ label, line });
    open.length = Math.min(open.length, most);
  }
  return found;
}
