import { unmendable } from './unmendable.ts';

/** UTF-8 text back in the encoding of the file it came from; `body` is the file's own text, as it was. */
export function backTo(encoding: string, file: Uint8Array, body: Uint8Array, made: Uint8Array): Uint8Array {
  if (encoding === 'utf-8') return withMark(file.subarray(0, file.length - body.length), made);
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  const encode = encoding === 'windows-1252' ? to1252 : to16(encoding === 'utf-16be');
  const marked = encoding !== 'windows-1252' && (file[0] === 0xfe || file[0] === 0xff);
  const mark = marked ? file.subarray(0, 2) : new Uint8Array(0);
  if (!same(withMark(mark, encode(text.decode(body))), file)) {
    throw unmendable(
      `The file holds places that are no text in its encoding (${encoding}); save it as CSV UTF-8 and try again.`,
    );
  }
  return withMark(mark, encode(text.decode(made)));
}

function withMark(mark: Uint8Array, text: Uint8Array): Uint8Array {
  const all = new Uint8Array(mark.length + text.length);
  all.set(mark);
  all.set(text, mark.length);
  return all;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

const to16 =
  (bigEndian: boolean) =>
  (text: string): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
    return bytes;
  };

function to1252(text: string): Uint8Array {
  const codes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    codes.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte);
  }
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = codes.get(text[at]!);
    if (code === undefined) {
      const whole = String.fromCodePoint(text.codePointAt(at)!);
      throw unmendable(
        `The mended text holds “${whole}”, which the file’s encoding (Windows-1252) does not know; save the file as CSV UTF-8 and try again.`,
      );
    }
    bytes[at] = code;
  }
  return bytes;
}
