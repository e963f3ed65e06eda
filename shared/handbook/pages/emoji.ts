import { nameToEmoji } from 'gemoji';
import { emojiCodes } from './anchors.ts';

/** What pages write as `:mega:`, as readers see it; what only looks like such a code stays as it stands. */
export const withEmoji = (text: string): string =>
  text.replace(emojiCodes, (code) => known.get(code.slice(1, -1)) ?? code);

/** A heading goes without those that decorate it: known ones, and whatever is written like one in front of it. */
export const withoutDecoration = (text: string, first: boolean): string =>
  text.replace(emojiCodes, (code, at: number) =>
    known.has(code.slice(1, -1)) || (first && text.slice(0, at).trim() === '') ? '' : code,
  );

/** GitHub's names, which GitBook and Jekyll share. */
const known = new Map(Object.entries(nameToEmoji));
