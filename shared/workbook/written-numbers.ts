/** Text that is a number and nothing else, whatever separators and signs it carries. */
export const looksLikeNumber = (text: string): boolean =>
  /\d/.test(text) &&
  /^\s*[-+(]?\s*[$€£]?\s*[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?\s*%?\s*\)?\s*$/i.test(text);

/** A number dressed up for reading: separators, currency, percent sign, brackets. */
export const isDressed = (text: string): boolean => looksLikeNumber(text) && /[,$€£%()]/.test(text);

/** A number with a unit or a magnitude behind it. */
export const withUnit = (text: string): boolean =>
  /^\s*[-+]?[$€£]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(million|billion|thousand|percent|pct|miles?|mi|acres?|acre-feet|af|feet|ft|sq\.?\s?ft\.?|inches|in\.|meters?|km|kwh|mwh|kw|mw|gallons?|gal|tons?|lbs?|pounds|kg|mg\/l|ug\/l|dollars|usd|hours|hrs|minutes|min|days|years|yrs|months|mph)\s*$/i.test(
    text,
  );
