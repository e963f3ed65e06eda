import { holdsText } from '../build-sheet.ts';
import type { Reading } from '../reading.ts';
import type { StringPool } from '../string-pool.ts';
import { broken } from '../unreadable.ts';
import { utf8 } from '../walk-xml.ts';
import { xmlTokenizer } from '../xml.ts';
import { appended, behindAll, decode, is, isPlain, unescapeCell } from '../xml-text.ts';
import type { Package } from '../zip.ts';

/** For each shared string of the package its number in the pool; -1 where it shows nothing. */
export async function readSharedStrings(
  pack: Package,
  part: string | null,
  pool: StringPool,
  { tick, limits }: Reading,
): Promise<number[]> {
  const ids: number[] = [];
  if (part === null || !pack.has(part)) return ids;
  let text = '';
  let inside = false;
  let phonetic = 0;
  const take = (shown: string): void => {
    if (ids.length === limits.cells) throw broken();
    ids.push(holdsText(shown) ? pool.add(shown) : -1);
  };
  /** Nearly every one is `<si><t>plain text</t></si>`. */
  function element(b: Uint8Array, start: number): number {
    const from = behindAll(b, start, '<si><t>');
    if (from === 0) return 0;
    let end = from;
    let plain = true;
    for (; end < b.length && b[end] !== 60; end++) if (!isPlain(b[end]!)) plain = false;
    const behind = plain ? behindAll(b, end, '</t></si>') : 0;
    if (behind === 0 || end - from > limits.cellCharacters || ids.length === limits.cells) return 0;
    const id = pool.addBytes(b, from, end);
    ids.push(holdsText(pool.strings[id]!) ? id : -1);
    return behind;
  }

  const tokenizer = xmlTokenizer({
    element,
    open(b, start, end, _tagEnd, selfClosing) {
      if (end - start === 1 && b[start] === 116) inside = !selfClosing && phonetic === 0;
      else if (is(b, start, end, 'si')) {
        text = '';
        if (selfClosing) take('');
      } else if (is(b, start, end, 'rPh') && !selfClosing) phonetic++;
    },
    text(b, start, end, escaped) {
      if (inside) text = appended(text, decode(b, start, end, escaped), limits.cellCharacters);
    },
    close(b, start, end) {
      if (end - start === 1 && b[start] === 116) inside = false;
      else if (is(b, start, end, 'si')) {
        take(unescapeCell(text));
        text = '';
        phonetic = 0;
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
