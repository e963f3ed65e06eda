/** `2026-03-01 14:05 UTC`: the same in every time zone, since a card is one for all. */
export function moment(at: string): string {
  const when = new Date(at);
  return Number.isNaN(when.getTime()) ? at : `${when.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `2026-03-01` */
export const day = (at: string): string => at.slice(0, 10);
