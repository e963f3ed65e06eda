/** No number is written longer; a longer text is not looked through. */
const longest = 64;

const isWritten = (text: string, pattern: RegExp): boolean => {
  if (text.length <= longest) return pattern.test(text);
  const bare = text.trim();
  return bare.length <= longest && pattern.test(bare);
};

/** Text that is a number and nothing else, whatever separators and signs it carries. */
export const looksLikeNumber = (text: string): boolean =>
  isWritten(text, /\d/) &&
  isWritten(
    text,
    /^\s*[-+(]?\s*[$€£]?\s*[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?\s*%?\s*\)?\s*$/i,
  );

/** A number dressed up for reading: separators, currency, percent sign, brackets. */
export const isDressed = (text: string): boolean => looksLikeNumber(text) && /[,$€£%()]/.test(text);

/** A number with a unit behind it. */
export const withUnit = (text: string): boolean =>
  isWritten(
    text,
    /^\s*[-+]?[$€£]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(percent|pct|miles?|mi|acres?|acre-feet|af|feet|ft|sq\.?\s?ft\.?|inches|in\.|meters?|km|kwh|mwh|kw|mw|gallons?|gal|tons?|lbs?|pounds|kg|mg\/l|ug\/l|dollars|usd|hours|hrs|minutes|min|days|years|yrs|months|mph)\s*$/i,
  );

/** A number and what it counts, such as `7320 fish`, in a column of numbers. */
export const withThing = (text: string): boolean =>
  isWritten(
    text,
    /^\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s+(?!or\b|plus\b|hundred|thousand|(?:m|b|tr)illion|approx|est\b|[a-z]*(?:ed|ing)\b)[a-z]{3,20}\s*$/,
  );

/** A number shortened by its magnitude: “1.2 million”, “$3.4M”, “12K”. */
export const withMagnitude = (text: string): boolean =>
  isWritten(
    text,
    /^\s*[-+]?\s*[$€£]?\s*\d{1,3}(?:,\d{3})*(?:\.\d+)?\s*(?:hundred|thousand|million|billion|trillion|mill?|mln|mm|bn|bil|[kmb])\.?(?:\s+(?:dollars|usd))?\s*$/i,
  );
