import type { Summary } from '../../shared/checklist.ts';
import type { Checklist, ChecklistItem } from '../../shared/jurisdiction.ts';
import type { Card } from '../teams/turn.ts';
import { button, card, group, heading, link, paragraphs, textInput, words } from './elements.ts';

export interface ItemView {
  checklist: Pick<Checklist, 'title'>;
  run: string;
  item: ChecklistItem;
  step: string;
  number: number;
  of: number;
  /** What the answer to the item before means; null when it needs no words. */
  before: { answer: string; advice: string | null } | null;
}

/** One item: its question, the three answers, a note, and the way into the handbook. */
export function itemCard({ checklist, run, item, step, number, of, before }: ItemView): Card {
  const data = { run, item: item.id };
  return card(
    [
      words(`${checklist.title} · ${number} of ${of} · ${step}`, { quiet: true }),
      before?.advice ? group([words(before.answer, { strong: true }), ...paragraphs(before.advice)]) : null,
      heading(item.question),
      ...(item.help ? paragraphs(item.help) : []),
      textInput('note', 'Note (optional)', { placeholder: 'For yourself and whoever goes on' }),
    ],
    [
      button('Yes', 'checklist-answer', { ...data, answer: 'yes' }, 'positive'),
      button('No', 'checklist-answer', { ...data, answer: 'no' }),
      button('Not sure', 'checklist-answer', { ...data, answer: 'not-sure' }),
      number > 1 || before ? button('Back', 'checklist-undo', { run }) : null,
      link('Handbook', item.handbook.url),
    ],
  );
}

export interface SummaryView {
  checklist: Pick<Checklist, 'title' | 'handbook'>;
  run: string;
  summary: Summary;
  /** The item whose “no” ended the walk. */
  stopped: ChecklistItem | null;
}

/** Everything that is open, with what to do next; nothing is left out without saying so. */
export function summaryCard({ checklist, run, summary, stopped }: SummaryView): Card {
  const { yes, open, skipped } = summary;
  const shown = open.slice(0, 15);
  const skippedWords = skipped.length > 0 ? `, ${skipped.length} did not apply` : '';
  return card(
    [
      heading(
        stopped
          ? 'Do not publish this as it is'
          : open.length === 0
            ? 'Everything is in order'
            : 'What is still open',
      ),
      words(`${checklist.title}: ${yes.length} in order, ${open.length} open${skippedWords}.`),
      ...(stopped ? paragraphs(stopped.no) : []),
      ...shown.flatMap(({ item, answer, note }) => [
        words(`${answer === 'no' ? 'No' : 'Not sure'}: ${item.question}`, { strong: true, apart: true }),
        ...paragraphs(answer === 'no' ? item.no : item.notSure, {}, 600),
        note ? words(`Note: ${note}`, { quiet: true }) : null,
      ]),
      open.length > shown.length ? words(`… and ${open.length - shown.length} more.`) : null,
    ],
    [
      button('Take the last answer back', 'checklist-undo', { run }),
      button('Walk it again', 'checklist', { again: true }),
      link('Handbook', checklist.handbook.url),
    ],
  );
}
