import { passageCard } from '../cards/passage.ts';
import { pathOf } from '../cards/quotation.ts';
import type { Reply, SearchTurn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

/** Sections of the state's handbook for somebody who writes a message; the chosen one goes into it as a card. */
export async function searchHandbook(desk: Desk, turn: SearchTurn): Promise<Reply> {
  const state = jurisdictionOf(desk, turn.jurisdiction);
  const quotations = await desk.search(turn.jurisdiction, turn.text);
  if (quotations.length === 0) {
    const notice = `${state.name}’s handbook says nothing about “${turn.text.slice(0, 80)}”. Try other words, such as “date format” or “who approves”.`;
    return { out: [], notice };
  }
  return {
    out: [],
    found: quotations.map((one) => ({
      title: pathOf(one.citation),
      text: one.passage.replace(/\s+/g, ' ').slice(0, 160),
      card: passageCard(one, state),
    })),
  };
}
