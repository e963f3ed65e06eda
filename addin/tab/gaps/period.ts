/** How far back the report looks; kept in the address as `?period=30`. */
export const periods = [
  { id: '30', name: 'Last 30 days', days: 30 },
  { id: '90', name: 'Last 90 days', days: 90 },
  { id: '365', name: 'Last 12 months', days: 365 },
  { id: 'all', name: 'Everything', days: null },
] as const;
export type Period = (typeof periods)[number];

/** The one the address asks for, else 90 days. */
export function periodIn(search: string): Period {
  const asked = new URLSearchParams(search).get('period');
  return periods.find(({ id }) => id === asked) ?? periods[1];
}

/** The address with the period in it and all else as it was. */
export function withPeriod(address: string, { id }: Period): string {
  const url = new URL(address);
  url.searchParams.set('period', id);
  return url.href;
}

/** The first day it covers, by the calendar that questions are kept by; null: all there is. */
export function sinceOf({ days }: Period, now: Date): string | null {
  if (days === null) return null;
  return new Date(now.getTime() - days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

/** `August 30, 2026` for `2026-08-30`. */
export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
