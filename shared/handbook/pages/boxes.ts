/** A box to tick in front of a line, as typed or as Word and print draw it. */
const box = /^[ \t]*(?:\[([ x]?)\]|([☐□▢])|([☑☒✓✔]))[ \t]+(?=\S)/i;

/** The line without its box, and whether that is ticked; null for a line without one. */
export function readBox(line: string): { text: string; ticked: boolean } | null {
  const found = box.exec(line);
  if (!found) return null;
  const ticked = found[3] !== undefined || found[1]?.toLowerCase() === 'x';
  return { text: line.slice(found[0].length), ticked };
}
