/** Anchors as each publishing system makes them from a heading. */
export function gitbookSlug(heading: string): string {
  const slug = withoutPictures(heading)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}._~\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/-{2,}/g, '-');
  // GitBook puts this before what begins with a figure.
  return /^\p{N}/u.test(slug) ? `id-${slug}` : slug;
}

/** Codes of emoji leave nothing in GitBook's anchors; in code they are what they say. */
export const gitbookTypography = (text: string): string => text.replace(emojiCodes, '');

/** kramdown with GitHub's parser (`generate_gfm_header_id`): every space becomes a dash, marks vanish, nothing is folded. */
export function kramdownSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** Dashes in a row are one long dash to kramdown, outside of code; anchors hold none. */
export const kramdownTypography = (text: string): string => text.replace(/---?/g, '–');

/** The same anchor twice on a page gets a number, as all these systems do it. */
export function uniqueAnchors(): (anchor: string) => string {
  const seen = new Map<string, number>();
  return (anchor) => {
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  };
}

/** `:mega:` and the like, as they are written in Markdown; the minutes of `hh:mm:ss` are none. */
export const emojiCodes = /(?<![\p{L}\p{N}]):(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)*|\+1|-1):(?![\p{L}\p{N}])/gu;

export const withoutEmoji = (text: string): string => withoutPictures(text.replace(emojiCodes, ''));

const withoutPictures = (text: string): string =>
  text.replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '');
