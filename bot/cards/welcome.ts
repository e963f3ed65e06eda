import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Card } from '../teams/turn.ts';
import { button, card, heading, link, words } from './elements.ts';

export interface Offer {
  jurisdiction: Pick<Jurisdiction, 'name' | 'portals' | 'contacts' | 'handbooks' | 'checklists'>;
  /** Opens the pane in a browser, where that works. */
  pane: string | null;
}

/** Shown once in each chat and team, and after a greeting. */
export function welcomeCard(offer: Offer, addedBy: string | null): Card {
  const { jurisdiction } = offer;
  return card(
    [
      heading('Open Data Desk'),
      words(
        `${addedBy ? `${addedBy} added me. ` : ''}I answer from the ${jurisdiction.handbooks[0]?.name ?? 'handbook'}, walk through the checklist with you, and take a dataset from your workbook to the ${jurisdiction.portals[0]?.name ?? 'portal'}: privately first, and public only after somebody else has approved it.`,
      ),
      words('Ask me something, for example: How should I name my columns?'),
    ],
    actions(offer),
  );
}

export function helpCard(offer: Offer): Card {
  const contact = offer.jurisdiction.contacts[0];
  return card(
    [
      heading('What I can do'),
      words('A question: I look it up in the handbook and show where it stands.'),
      words('checklist: the steps before publishing, one by one; anybody here can go on with it.'),
      words('status: where your datasets stand.'),
      words('review: the datasets that wait for your approval.'),
      words(
        'curated answers: what coordinators answered where the handbook does not say, for them to look after.',
      ),
      words('help: this card.'),
      words('To check a workbook, open Open Data Desk in Excel, or send me the file in our own chat.', {
        apart: true,
      }),
      words('In a channel, begin with @Open Data Desk so that I notice.'),
      contact
        ? words(`People who help: ${contact.name}, ${contact.email}`, { quiet: true, apart: true })
        : null,
    ],
    actions(offer),
  );
}

const actions = ({ jurisdiction, pane }: Offer) => [
  jurisdiction.checklists.length > 0 ? button('Start the checklist', 'checklist') : null,
  button('My datasets', 'status'),
  pane ? link('Check a workbook', pane) : null,
  jurisdiction.handbooks[0] ? link('Open the handbook', jurisdiction.handbooks[0].url) : null,
];
