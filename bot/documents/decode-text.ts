import { encodedText } from '../../shared/workbook/read/encoding.ts';

/**
 * Bytes to text, in the encoding that a mark in them or else somebody says, else by their looks. That it is UTF-8 is
 * said of every file by many servers, so it is looked at all the same.
 */
export function decodeText(bytes: Uint8Array, said: string | null): string {
  const looks = encodedText(bytes).encoding;
  const marked = looks.startsWith('utf-16') || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  const decoder = marked || said === null || /^utf-?8$/i.test(said) ? null : decoderOf(said);
  return (decoder ?? new TextDecoder(looks)).decode(bytes);
}

/** What an HTML page says of itself, in the first bytes as browsers look there (HTML standard, “prescan”). */
export function charsetInside(page: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(page.subarray(0, 1024));
  return /<meta\s[^<>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ?? null;
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
