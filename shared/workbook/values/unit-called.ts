const signs: Record<string, string> = {
  '%': 'percent',
  pct: 'percent',
  $: 'dollars',
  usd: 'dollars',
  '€': 'euros',
  '£': 'pounds sterling',
};

/** A unit as the dictionary says it: `%` is percent. */
export const unitCalled = (unit: string): string => signs[unit.trim().toLowerCase()] ?? unit.trim();
