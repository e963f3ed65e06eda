import { xmlTokenizer } from './xml.ts';
import { attribute, decode } from './xml-text.ts';

/** A small part as elements in document order: name, attributes, and the text right inside. */
export interface XmlElement {
  name: string;
  depth: number;
  attributes: (name: string) => string | null;
}

/** Walks a small part; `open` hears every element with its attributes. */
export async function walkXml(
  chunks: AsyncIterable<Uint8Array>,
  open: (element: XmlElement) => void,
  close?: (name: string, depth: number) => void,
): Promise<void> {
  let depth = 0;
  const tokenizer = xmlTokenizer({
    open(b, nameStart, nameEnd, tagEnd, selfClosing) {
      const name = decode(b, nameStart, nameEnd);
      open({ name, depth, attributes: (wanted) => attribute(b, nameEnd, tagEnd, wanted) });
      if (selfClosing) close?.(name, depth);
      else depth++;
    },
    text: () => undefined,
    close(b, nameStart, nameEnd) {
      depth--;
      close?.(decode(b, nameStart, nameEnd), depth);
    },
  });
  for await (const chunk of utf8(chunks)) tokenizer.push(chunk);
  tokenizer.end();
}

/** Parts are UTF-8; a rare one is UTF-16 and is turned. A byte order mark goes. */
export async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let turn: { decode(bytes: Uint8Array, options: { stream: boolean }): string } | null = null;
  const encoder = new TextEncoder();
  let first = true;
  for await (const chunk of chunks) {
    let piece = chunk;
    if (first && chunk.length >= 2) {
      first = false;
      if (chunk[0] === 0xff && chunk[1] === 0xfe) turn = new TextDecoder('utf-16le');
      else if (chunk[0] === 0xfe && chunk[1] === 0xff) turn = new TextDecoder('utf-16be');
      else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) piece = chunk.subarray(3);
    }
    yield turn === null ? piece : encoder.encode(turn.decode(piece, { stream: true }));
  }
}
