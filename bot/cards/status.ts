import type { Dataset } from '../../shared/dataset.ts';
import type { Card } from '../teams/turn.ts';
import { button, card, fact, heading, link, words } from './elements.ts';

export interface StatusLine {
  dataset: Pick<Dataset, 'id' | 'title' | 'state' | 'url' | 'trouble' | 'stuck'>;
  stateWords: string;
  /** Whom it waits for, when it waits for somebody. */
  waitsFor: string | null;
}

const most = 8;

/** The person's datasets, newest first. */
export function statusCard(title: string, lines: StatusLine[], page: string | null): Card {
  const shown = lines.slice(0, most);
  const stuck = shown.filter((one) => one.dataset.stuck).slice(0, 3);
  return card(
    [
      heading(title),
      ...shown.flatMap(({ dataset, stateWords, waitsFor }) => [
        fact(dataset.title, `${stateWords}${waitsFor ? ` by ${waitsFor}` : ''}`),
        dataset.trouble ? words(dataset.trouble, { quiet: true }) : null,
      ]),
      lines.length > most
        ? words(`… and ${lines.length - most} older ones, not shown here.`, { quiet: true })
        : null,
    ],
    [
      ...stuck.map(({ dataset }) =>
        button(`Try again: ${short(dataset.title)}`, 'try-again', { dataset: dataset.id }),
      ),
      ...shown
        .filter(({ dataset }) => dataset.url !== null && !dataset.stuck)
        .slice(0, 5 - stuck.length)
        .map(({ dataset }) => link(short(dataset.title), dataset.url ?? '')),
      page ? link('Check a workbook', page) : null,
    ],
  );
}

/** For somebody who has handed over nothing so far: how to begin. */
export const noDatasetsCard = (page: string | null): Card =>
  card(
    [
      heading('You have not handed over a dataset yet'),
      words(
        'Check your workbook with Open Data Desk in Excel, describe it and hand it over there. Then you see here how far it is.',
      ),
    ],
    [page ? link('Check a workbook', page) : null, button('Start the checklist', 'checklist')],
  );

const short = (title: string): string => (title.length > 30 ? `${title.slice(0, 29).trimEnd()}…` : title);
