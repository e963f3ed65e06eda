import { holdsText } from '../build-sheet.ts';
import type { StringPool } from '../string-pool.ts';
import { utf8 } from '../walk-xml.ts';
import { xmlTokenizer } from '../xml.ts';
import { decode, is, unescapeCell } from '../xml-text.ts';
import type { Package } from '../zip.ts';

/** For each shared string of the package its number in the pool; -1 where it shows nothing. */
export async function readSharedStrings(
  pack: Package,
  part: string | null,
  pool: StringPool,
  tick: () => void,
): Promise<number[]> {
  const ids: number[] = [];
  if (part === null || !pack.has(part)) return ids;
  let text = '';
  let inside = false;
  let phonetic = 0;
  const tokenizer = xmlTokenizer({
    open(b, start, end, _tagEnd, selfClosing) {
      if (end - start === 1 && b[start] === 116) inside = !selfClosing && phonetic === 0;
      else if (is(b, start, end, 'si')) {
        text = '';
        if (selfClosing) ids.push(-1);
      } else if (is(b, start, end, 'rPh') && !selfClosing) phonetic++;
      return 0;
    },
    text(b, start, end, escaped) {
      if (inside) text += decode(b, start, end, escaped);
    },
    close(b, start, end) {
      if (end - start === 1 && b[start] === 116) inside = false;
      else if (is(b, start, end, 'si')) {
        const shown = unescapeCell(text);
        ids.push(holdsText(shown) ? pool.add(shown) : -1);
        text = '';
      } else if (is(b, start, end, 'rPh')) phonetic--;
    },
  });
  for await (const chunk of utf8(pack.open(part))) {
    tick();
    tokenizer.push(chunk);
  }
  tokenizer.end();
  return ids;
}
