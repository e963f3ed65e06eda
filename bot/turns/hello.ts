import { helpCard, type Offer, welcomeCard } from '../cards/welcome.ts';
import type { JoinedTurn, Reply, Turn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

export const offerOf = (desk: Desk, turn: Turn): Offer => ({
  jurisdiction: jurisdictionOf(desk, turn.jurisdiction),
  pane: desk.links.pane(turn.conversation.kind === 'personal' ? turn.person : null),
});

export async function hello(desk: Desk, turn: Turn): Promise<Reply> {
  return { out: [{ card: welcomeCard(offerOf(desk, turn), null), summary: 'Hello from Open Data Desk' }] };
}

export async function thanks(): Promise<Reply> {
  return { out: [{ say: 'Glad to help. Ask me anything else, or write “help” to see what I can do.' }] };
}

export async function help(desk: Desk, turn: Turn): Promise<Reply> {
  return { out: [{ card: helpCard(offerOf(desk, turn)), summary: 'What I can do' }] };
}

/** Once in each chat or team, however often the bot is added. */
export async function welcome(desk: Desk, turn: JoinedTurn): Promise<Reply> {
  const { store } = desk.kept();
  const place = turn.conversation.team ?? turn.conversation.id;
  if (!(await store.activities.claim(`welcome/${turn.jurisdiction}/${place}`))) return { out: [] };
  const by = turn.person.name === 'Somebody' ? null : turn.person.name;
  return { out: [{ card: welcomeCard(offerOf(desk, turn), by), summary: 'Welcome to Open Data Desk' }] };
}
