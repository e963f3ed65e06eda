import type { Quotation } from '../../shared/handbook/answered.ts';
import { passageCard } from '../cards/passage.ts';
import { pathOf } from '../cards/quotation.ts';
import type { Reply, SearchTurn } from '../teams/turn.ts';
import { type Desk, jurisdictionOf } from './desk.ts';

/** Sections of the state's handbook for somebody who writes a message; the chosen one goes into it as a card. */
export async function searchHandbook(
  desk: Pick<Desk, 'jurisdictions' | 'search'>,
  turn: Pick<SearchTurn, 'jurisdiction' | 'text'>,
): Promise<Reply> {
  const state = jurisdictionOf(desk, turn.jurisdiction);
  const { found, elsewhere } = await desk.search(turn.jurisdiction, turn.text);
  if (found.length === 0) {
    const typed = `“${turn.text.slice(0, 80)}”`;
    const notice = elsewhere
      ? `${typed} is about ${elsewhere.name}; here ${state.name}’s handbook is searched. Leave the name out, or search in ${elsewhere.name}’s channel.`
      : `${state.name}’s handbook says nothing about ${typed}. Try other words, such as “date format” or “who approves”.`;
    return { out: [], notice };
  }
  return {
    out: [],
    found: found.map((one) => ({
      title: pathOf(one.citation),
      text: inShort(one),
      card: passageCard(one, state),
    })),
  };
}

/** An address alone says nothing of what is found there; the heading does. */
function inShort({ passage, citation }: Quotation): string {
  const text = passage.replace(/\s+/g, ' ').slice(0, 160);
  const bare = !/\p{L}/u.test(passage.replace(/\b(?:https?:|mailto:)\S+/gi, ''));
  return bare ? `${citation.headings.at(-1) ?? citation.handbook}: ${text}` : text;
}
