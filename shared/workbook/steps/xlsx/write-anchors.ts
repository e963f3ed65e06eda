import { type Shift, shiftSpan } from '../shift.ts';
import { child, setText, textOf, type XmlNode } from './write-tree.ts';

/**
 * Moves what lies over the cells from one to another; rows and columns count from 0 here. What loses all cells
 * below it keeps its size where they were, so that nothing is lost from sight.
 */
export function moveAnchor(anchor: XmlNode, shifts: readonly Shift[]): void {
  const from = child(anchor.children, 'from');
  const to = child(anchor.children, 'to');
  if (from === undefined) return;
  moveAxis(shifts, 'row', from, to);
  moveAxis(shifts, 'column', from, to);
}

function moveAxis(
  shifts: readonly Shift[],
  along: Shift['along'],
  from: XmlNode,
  to: XmlNode | undefined,
): void {
  const name = along === 'row' ? 'row' : 'col';
  const start = numberIn(from, name);
  if (start === null) return;
  const end = (to === undefined ? null : numberIn(to, name)) ?? start;
  const [first, last] = moveEnds(shifts, along, start, end);
  write(from, name, first);
  if (to !== undefined) write(to, name, last);
}

/** Ends counted from 0. */
export function moveEnds(
  shifts: readonly Shift[],
  along: Shift['along'],
  start: number,
  end: number,
): [first: number, last: number] {
  const base = along === 'row' ? 1 : 0;
  const span = shiftSpan(shifts, along, start + base, end + base);
  if (span !== null) return [span[0] - base, span[1] - base];
  // The lines behind say where the lost ones were.
  const place = shiftSpan(shifts, along, start + base, Number.MAX_SAFE_INTEGER)?.[0] ?? base;
  return [place - base, place - base + end - start];
}

const numberIn = (node: XmlNode, name: string): number | null => {
  const found = child(node.children, name);
  const value = found === undefined ? Number.NaN : Number(textOf(found));
  return Number.isInteger(value) ? value : null;
};

function write(node: XmlNode, name: string, value: number): void {
  const found = child(node.children, name);
  if (found !== undefined && Number(textOf(found)) !== value) setText(found, String(value));
}
