import type { Line } from './pdf-lines.ts';

/** Sizes of print that no reader tells apart are one. */
export const half = (size: number): number => Math.round(size * 2) / 2;

/**
 * Whether a line goes on with the paragraph of the line before it; in a heading lines may stand a little less far
 * apart. `isMarked` are lines with a mark in front, which what hangs under them is set in from.
 */
export function goingOn(
  lines: Line[],
  isMarked: (line: Line) => boolean,
): (before: Line, line: Line, inHeading: boolean) => boolean {
  const spacing = usualSpacing(lines);
  const columns = Map.groupBy(lines, ({ column }) => column);
  const edges = new Map([...columns].map(([column, all]) => [column, rightEdge(all)]));
  return (before, line, inHeading) => {
    if (before.page !== line.page || before.column !== line.column || half(before.size) !== half(line.size))
      return false;
    const step = (before.y - line.y) / Math.max(1, line.size);
    if (step < 0 || step > spacing * (inHeading ? 1.25 : 1.35) + 0.05) return false;
    if (breaksOff(before, line, edges.get(line.column)!)) return false;
    // A first line set in begins a paragraph, unless it hangs under a bullet.
    return line.x - before.x < line.size * 1.2 || isMarked(before);
  };
}

/** A line that breaks off where the next word had room is the last of its paragraph. */
export function breaksOff(before: Line, line: Line, edge: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return edge - before.end > (word * 0.7 + 3) * line.size;
}

/** The distance from line to line that is most frequent, in parts of the size of the letters. */
function usualSpacing(lines: Line[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (!next || next.page !== line.page || line.size === 0) return;
    const step = Math.round(((line.y - next.y) / line.size) * 10) / 10;
    if (step > 0.8 && step < 3) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1.2;
}

/** Where full lines end. */
export function rightEdge(lines: Line[]): number {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? 0;
}
