import type { Answer, Citation } from '../../shared/handbook/answer.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Card } from '../teams/turn.ts';
import { card, group, heading, link, paragraphs, words } from './elements.ts';

type State = Pick<Jurisdiction, 'handbooks' | 'contacts'>;

/** What the handbook says, where it says it, and the way there; or that it does not say, and who helps. */
export function answerCard(answer: Answer, jurisdiction: State): Card {
  const [best, ...others] = answer.citations;
  if (answer.status !== 'answered' || !best) return withoutAnswer(answer, jurisdiction);
  const also = [...others, ...answer.suggestions].filter(different(best)).slice(0, 3);
  return card(
    [
      heading(best.headings.at(-1) ?? best.handbook),
      group(paragraphs(answer.answer)),
      words(handbookName(best, jurisdiction), { quiet: true }),
    ],
    [link('Open in the handbook', best.url), ...also.map((one) => link(shortTitle(one), one.url))],
  );
}

function withoutAnswer(answer: Answer, jurisdiction: State): Card {
  const contact = jurisdiction.contacts[0];
  const near = answer.suggestions.slice(0, 3);
  const handbook = jurisdiction.handbooks[0];
  return card(
    [
      heading(titles[answer.status]),
      ...paragraphs(answer.answer),
      contact && !answer.answer.includes(contact.email)
        ? words(`People who help with open data: ${contact.name}, ${contact.email}`, { quiet: true })
        : null,
      near.length > 0 ? words('Nearest in the handbook:', { quiet: true, apart: true }) : null,
    ],
    near.length > 0
      ? near.map((one) => link(shortTitle(one), one.url))
      : handbook
        ? [link('Open the handbook', handbook.url)]
        : [],
  );
}

const titles: Record<Answer['status'], string> = {
  answered: 'From the handbook',
  'not-in-handbook': 'The handbook does not say',
  declined: 'That is not for me to answer',
  'other-jurisdiction': 'That is another state’s handbook',
};

const different = (best: Citation) => (one: Citation) => one.url !== best.url;
const handbookName = (citation: Citation, { handbooks }: Pick<Jurisdiction, 'handbooks'>): string =>
  handbooks.find((one) => one.id === citation.handbook)?.name ?? citation.handbook;

/** Page and section, since sections of many pages are called alike. */
function shortTitle({ handbook, headings }: Citation): string {
  const [page = handbook] = headings;
  const section = headings.length > 1 ? headings.at(-1) : undefined;
  const title = section ? `${page} › ${section}` : page;
  return title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title;
}
