import type { Subject } from '../check.ts';
import { dataOnFirstTab, dataTab } from '../checks/data-on-first-tab.ts';
import type { Mend, Step } from '../mend.ts';

/** Moves the data to the front. A hidden sheet stays where it is: whether it is meant for the public is a question. */
export const dataTabFirst: Mend = {
  id: 'data-tab-first',
  check: dataOnFirstTab.meta.id,
  title: 'Move the data to the first tab',
  offers: (subject) => move(subject) !== null,
  plan(subject) {
    const step = move(subject);
    if (step === null) return null;
    const { id, check, title } = dataTabFirst;
    return { mend: id, check, title, steps: [step], kept: [], columns: {}, renamed: [] };
  },
};

function move(subject: Subject): Step | null {
  const { workbook, table } = subject;
  if (dataOnFirstTab.run(subject).outcome !== 'found') return null;
  const better = dataTab(workbook)?.sheet;
  if (better?.visibility !== 'visible') return null;
  if (workbook.first.visibility !== 'visible' && table !== null) return null;
  return { do: 'move-sheet', sheet: better.name, from: better.position, to: 1 };
}
