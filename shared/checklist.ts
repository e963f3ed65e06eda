import type { Checklist, ChecklistItem } from './jurisdiction.ts';

export type Answer = 'yes' | 'no' | 'not-sure';
/** What has been answered so far, item id to answer; a later answer to the same item replaces the earlier one. */
export type Answers = Record<string, { answer: Answer; note: string; by: string; at: string }>;

export type Next =
  | { next: ChecklistItem; step: string; number: number; of: number }
  | { done: Summary }
  | { stopped: ChecklistItem; summary: Summary };

export interface Summary {
  yes: ChecklistItem[];
  open: { item: ChecklistItem; answer: Exclude<Answer, 'yes'>; note: string }[];
  /** Not asked because its condition did not hold. */
  skipped: ChecklistItem[];
}

/** The answers so far in, the next item out: the first in order that applies and has no answer yet. */
export function nextItem(checklist: Checklist, answers: Answers): Next {
  const all = checklist.steps.flatMap((step) => step.items.map((item) => ({ item, step: step.title })));
  const applies = (item: ChecklistItem) =>
    item.when === undefined || answers[item.when.item]?.answer === item.when.is;
  const stop = all.find(({ item }) => item.stop && applies(item) && answers[item.id]?.answer === 'no');
  if (stop)
    return {
      stopped: stop.item,
      summary: summarise(
        all.map((one) => one.item),
        answers,
        applies,
      ),
    };
  const asked = all.filter(({ item }) => applies(item));
  const index = asked.findIndex(({ item }) => answers[item.id] === undefined);
  const next = asked[index];
  if (!next)
    return {
      done: summarise(
        all.map((one) => one.item),
        answers,
        applies,
      ),
    };
  return { next: next.item, step: next.step, number: index + 1, of: asked.length };
}

function summarise(
  items: ChecklistItem[],
  answers: Answers,
  applies: (item: ChecklistItem) => boolean,
): Summary {
  const summary: Summary = { yes: [], open: [], skipped: [] };
  for (const item of items) {
    const given = answers[item.id];
    if (!applies(item)) summary.skipped.push(item);
    else if (item.decides && given?.answer !== 'not-sure') continue;
    else if (given?.answer === 'yes') summary.yes.push(item);
    else if (given) summary.open.push({ item, answer: given.answer, note: given.note });
  }
  return summary;
}
