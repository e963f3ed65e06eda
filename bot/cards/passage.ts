import type { Quotation } from '../../shared/handbook/answered.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Card } from '../teams/turn.ts';
import { card, heading, link } from './elements.ts';
import { quotation } from './quotation.ts';

/** A passage to put into a message of one's own: what it says, whose words it is, and the way there. */
export const passageCard = (one: Quotation, state: Pick<Jurisdiction, 'handbooks'>): Card =>
  card(
    [heading(one.citation.headings.at(-1) ?? one.citation.handbook), ...quotation(one, state)],
    [link('Open in the handbook', one.citation.url)],
  );
