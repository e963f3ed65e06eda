/** What a byte from 128 to 159 shows in Windows-1252; the five it leaves open stand for themselves. */
const shown = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((letter, at) => [letter, at + 128]),
);

/** Text that was UTF-8 and was read as Windows-1252, perhaps more than once, as it was; null when it was not. */
export function ungarble(text: string): string | null {
  const once = readAgain(text);
  if (once === null || once === text) return null;
  return /[\u0080-\u{10ffff}]/u.test(once) ? (ungarble(once) ?? once) : once;
}

function readAgain(text: string): string | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = shown.get(letter) ?? letter.codePointAt(0)!;
    if (byte > 255) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
