/** How text is encoded, and its bytes turned to UTF-8, without a byte order mark. */
export interface EncodedText {
  encoding: string;
  /** Places that are no text in this encoding; each reads as `�`. */
  broken: number;
  pieces(): Iterable<Uint8Array>;
}

const pieceSize = 262_144;

/** Text is UTF-8 with or without a mark, UTF-16, else Windows-1252. A lone bad byte makes no UTF-8 file another. */
export function encodedText(bytes: Uint8Array): EncodedText {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return turned(bytes, encoding);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const { good, bad } = countSequences(body);
  if (!marked && bad > good) return turned(body, 'windows-1252');
  return { encoding, broken: bad, pieces: () => cut(body) };
}

/** The beginning of a text, whatever its encoding. */
export const beginningOf = (bytes: Uint8Array, length: number): string =>
  new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, length));

function turned(bytes: Uint8Array, encoding: string): EncodedText {
  return {
    encoding,
    broken: 0,
    *pieces() {
      const decoder = new TextDecoder(encoding);
      const encoder = new TextEncoder();
      for (const piece of cut(bytes)) yield encoder.encode(decoder.decode(piece, { stream: true }));
      const last = decoder.decode();
      if (last !== '') yield encoder.encode(last);
    },
  };
}

function* cut(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

/** How often bytes over 127 are one UTF-8 character, and how often they are not. */
function countSequences(b: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < b.length; at++) {
    const first = b[at]!;
    if (first < 128) continue;
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    let same = 0;
    while (same < more && (b[at + same + 1]! & 0xc0) === 0x80) same++;
    if (first >= 0xc2 && first < 0xf5 && same === more) good++;
    else bad++;
    at += same;
  }
  return { good, bad };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return 'utf-8';
}

/** Whether the bytes read as text rather than as some binary format; a few stray control characters are text. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return true;
  const sample = bytes.subarray(0, 8000);
  let odd = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) odd++;
  }
  return odd <= sample.length * 0.01;
}
