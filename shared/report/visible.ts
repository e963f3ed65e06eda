/** Controls, and characters that turn the direction of the text around them; line breaks and tabs are none. */
const unseen = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u200b\ufeff]/gu;

/** The text with what is not seen but changes what is shown by its number, so that nothing can hide behind it. */
export const visible = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(unseen, (one) => `[U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
