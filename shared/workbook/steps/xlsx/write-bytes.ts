/** Collects bytes and text and hands them on in larger pieces. */
export interface ByteSink {
  bytes(from: Uint8Array, start: number, end: number): void;
  /** Mostly plain letters; anything else is turned into UTF-8. */
  text(text: string): void;
  flush(): void;
}

const size = 262_144;

export function byteSink(take: (bytes: Uint8Array) => void): ByteSink {
  const encoder = new TextEncoder();
  let held = new Uint8Array(size);
  let length = 0;

  function flush(): void {
    if (length > 0) take(held.subarray(0, length));
    held = new Uint8Array(size);
    length = 0;
  }

  function bytes(from: Uint8Array, start: number, end: number): void {
    const count = end - start;
    if (count > size - length) flush();
    if (count > size) {
      take(from.slice(start, end));
    } else if (count < 48) {
      for (let at = start; at < end; at++) held[length++] = from[at]!;
    } else {
      held.set(from.subarray(start, end), length);
      length += count;
    }
  }

  return {
    bytes,
    flush,
    text(text) {
      if (text.length > size - length) flush();
      const start = length;
      if (text.length <= 64) {
        let at = 0;
        for (; at < text.length; at++) {
          const code = text.charCodeAt(at);
          if (code > 127) break;
          held[length++] = code;
        }
        if (at === text.length) return;
        length = start;
      }
      const encoded = encoder.encode(text);
      bytes(encoded, 0, encoded.length);
    },
  };
}
