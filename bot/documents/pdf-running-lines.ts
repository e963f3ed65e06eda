import type { Line } from './pdf-lines.ts';

/** Without the lines at the top and bottom of the pages that only repeat, and without page numbers. */
export function withoutRunningLines(lines: Line[]): Line[] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  const seen = new Map<string, Set<number>>();
  const edges = new Set<Line>();
  for (const [page, all] of pages) {
    const byHeight = [...all].sort((a, b) => b.y - a.y);
    for (const line of new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])) {
      edges.add(line);
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  }
  const often = Math.max(2, Math.ceil(pages.size * 0.4));
  return lines.filter((line) => {
    if (!edges.has(line)) return true;
    if (/^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(line.text)) return false;
    return pages.size < 2 || (seen.get(keyOf(line))?.size ?? 0) < often;
  });
}

const keyOf = ({ text, y }: Line): string => `${text.replace(/\d+/g, '0')} ${Math.round(y / 8)}`;
