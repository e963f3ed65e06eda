/** Plain words as Markdown that shows just these. Addresses stay as they are: Markdown takes all of them as one. */
export const escapeMarkdown = (text: string): string =>
  text.replace(
    /((?:https?:\/\/|www\.)[^\s<>[\]|`\\]+)|[\\`*_[\]<>|~#&{}$]/gi,
    (mark, address?: string) => address ?? `\\${mark}`,
  );

/** The same where no address becomes a link, as inside a link's own words. */
export const escapeMarks = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~#&{}$]/g, (mark) => `\\${mark}`);
