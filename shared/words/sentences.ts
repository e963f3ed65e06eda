/** No description is longer; what comes behind is not read for its language. */
export const longest = 50_000;

/** The text without what is no prose: addresses, mail addresses, code, Markdown's signs and targets of links. */
export const plainWords = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/`[^`\n]{0,300}`/g, ' ')
    .replace(/\[([^\][\n]{0,300})\]\((?:https?:|mailto:)[^)\s]{0,2000}\)/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/[^\s@]{1,64}@[^\s@]{1,255}\.\w+/g, ' ')
    .replace(/^[ \t]*(?:#{1,6}|[*+-]|\d{1,3}\.)[ \t]+/gm, '')
    .replace(/\*\*|__/g, '');

/** Sentences, a line of a list being one too; a point inside "U.S." or "e.g." ends none. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(
      /\n+|(?<=[.!?]["”)]?)(?<!\b(?:e\.g|i\.e|[A-Z]|no|vs|approx|incl|etc|sec|St|Dr|Mr|Ms|Dept|Inc)\.)\s+(?=["“(]?[\p{Lu}\p{N}])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Words in small letters, split at signs and inside camelCase: `WellDepth_ft` is well, depth, ft. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\p{N}%$°]+/gu) ?? [];
