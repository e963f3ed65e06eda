import type { Answer, Citation } from '../../shared/handbook/answer.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Card } from '../teams/turn.ts';
import { card, group, heading, link, paragraphs, words } from './elements.ts';

/** What the handbook says, where it says it, and the way there; or that it does not say, and who helps. */
export function answerCard(answer: Answer, jurisdiction: Pick<Jurisdiction, 'handbooks'>): Card {
  const [best, ...others] = answer.citations;
  if (answer.status !== 'answered' || !best) return withoutAnswer(answer, jurisdiction);
  const also = [...others, ...answer.suggestions].filter(different(best)).slice(0, 3);
  return card(
    [
      heading(best.headings.at(-1) ?? best.handbook),
      group(paragraphs(answer.answer)),
      words(handbookName(best, jurisdiction), { quiet: true }),
      ...alsoThere(also, 'Also in the handbook'),
    ],
    [link('Open in the handbook', best.url), ...also.map((one) => link(shortTitle(one), one.url))],
  );
}

function withoutAnswer(answer: Answer, jurisdiction: Pick<Jurisdiction, 'handbooks'>): Card {
  const near = answer.suggestions.slice(0, 3);
  const handbook = jurisdiction.handbooks[0];
  return card(
    [
      heading(titles[answer.status]),
      ...paragraphs(answer.answer),
      ...alsoThere(near, 'Nearest in the handbook'),
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

function alsoThere(places: Citation[], title: string) {
  if (places.length === 0) return [];
  return [
    words(title, { strong: true, apart: true }),
    ...places.map((one) => words(place(one), { quiet: true })),
  ];
}

const place = (citation: Citation): string => citation.headings.join(' > ');
const different = (best: Citation) => (one: Citation) => one.url !== best.url;
const handbookName = (citation: Citation, { handbooks }: Pick<Jurisdiction, 'handbooks'>): string =>
  handbooks.find((one) => one.id === citation.handbook)?.name ?? citation.handbook;

function shortTitle(citation: Citation): string {
  const title = citation.headings.at(-1) ?? citation.handbook;
  return title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title;
}
