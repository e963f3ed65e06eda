/** Marks that stand for a count withheld to protect people. */
export const isSuppressed = (text: string): boolean =>
  /^\s*(\*{1,6}|<\s?=?\s?\d{1,2}|‡|†|suppressed|supp\.?|redacted|withheld|s|x|\(s\))\s*$/i.test(text);
