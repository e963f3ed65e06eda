import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { outOfReach } from './turns/desk.ts';

/** Words for a turn that failed: what happened, and what to do next. */
export function apology(
  error: unknown,
  jurisdiction: Pick<Jurisdiction, 'contacts'> | undefined,
  id: string,
): string {
  const away = outOfReach(error);
  if (away) return away.message;
  const contact = jurisdiction?.contacts[0]?.email;
  return `Something went wrong on our side (error ${id}). Please try again; “status” shows where your datasets stand.${contact ? ` If it stays, write to ${contact} and name the error.` : ''}`;
}
