import type { Block } from '../section.ts';

/** A row to an answer: each cell with its column's header, in reading order. */
export function rowBlocks(header: string[], rows: string[][], lead: string): Block[] {
  const blocks: Block[] = [];
  const heads = header.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const wanted = heads.map((head) => !/^screenshot$/i.test(head));
  const before: string[] = [];
  for (const row of rows) {
    const cells = row.map((cell, at) => {
      const text = cell.trim();
      // A first column that is empty goes on from the row above, as in grouped tables.
      if (at === 0 && text === '' && rows.length > 1) return { text: before[0] ?? '', carried: true };
      before[at] = text;
      return { text, carried: false };
    });
    const own = cells.filter((cell, at) => wanted[at] !== false && cell.text !== '' && !cell.carried);
    if (own.length === 0) continue;
    const wide = row.filter((cell) => cell.length > 120).length > 1;
    if (wide || row.some((cell) => cell.split('\n').length > 3)) {
      blocks.push(...pieces(heads, row, nameOf(row[0] ?? '', rows.length), lead));
      continue;
    }
    const parts: string[] = [];
    cells.forEach(({ text, carried }, at) => {
      if (text === '' || wanted[at] === false || carried) return;
      const flat = text.replace(/\n/g, ' ');
      parts.push(own.length > 1 && heads[at] ? `${heads[at]}: ${flat}` : flat);
    });
    const carried = cells.find((cell) => cell.carried)?.text ?? '';
    blocks.push({
      kind: 'row',
      text: parts.join(' · '),
      lead: [lead, carried].filter(Boolean).join(' '),
      depth: 0,
    });
  }
  // A table whose header holds sentences (roles side by side) says something there, too.
  if (heads.some((head) => head !== '') && rows.length > 0) {
    blocks.unshift({ kind: 'reference', text: heads.filter(Boolean).join(' · '), lead, depth: 0 });
  }
  return blocks;
}

/** A cell that holds a list of its own gives a block for each line, under the names of its row and column. */
function pieces(heads: string[], row: string[], name: string, lead: string): Block[] {
  return row.flatMap((cell, at) => {
    const lines = cell.split('\n').filter((line) => line !== '');
    const names = [at > 0 ? name.replace(/[.:]$/, '') : '', heads[at]].filter(Boolean).join(' · ');
    return lines.map((text) => ({
      kind: 'row' as const,
      text,
      lead: names || lead,
      depth: 0,
      ...(names ? { inCell: true as const } : {}),
    }));
  });
}

/** What a row is called: its first cell, or what that begins with, alone on its line or up to a stop. */
function nameOf(cell: string, rows: number): string {
  const lines = cell.split('\n');
  if (cell.length <= 60 && lines.length <= 3) return lines.join(' ');
  // Running text is no name, and what stands side by side in a single row has none.
  if (rows === 1) return '';
  const first = lines[0]!;
  if (lines.length > 1 && first.length <= 60) return first;
  const named = /^[^.:]{2,60}[.:](?=\s)/.exec(first)?.[0];
  return named ?? (cell.length <= 120 ? lines.join(' ') : '');
}
