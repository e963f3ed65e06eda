import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Fix } from '../../../shared/mend.ts';
import { refused } from '../../../shared/refusal.ts';
import type { MendPlan } from '../check-messages.ts';
import type { DoneInExcel } from '../excel/mend/mend-workbook.ts';
import { inPlainWords } from '../excel/plain-words.ts';
import { type SaidTwice, saidBefore } from '../said.ts';
import type { DraftInPane } from '../use-draft.ts';
import type { WorkbookInPane } from '../use-workbook.ts';

/** What was mended since the workbook was opened, one step after another. */
export interface Mended {
  id: number;
  titles: string[];
  kept: Fix['kept'];
  notes: string[];
}

/** What is looked at before it is done: the mend of one finding, or all of them. */
export interface Proposal {
  /** The finding's number; null when all are to be mended. */
  finding: number | null;
  plan: MendPlan | null;
}

export interface Mends {
  done: Mended[];
  proposal: Proposal | null;
  /** What is being done at the moment, in words. */
  busy: string | null;
  /** What came of the last thing that was asked for; a new object each time. */
  outcome: { words: string; trouble: boolean } | null;
  propose(mend: string | null, finding: number | null): void;
  close(): void;
  apply(): void;
  /** Back to before this step; those after it are undone, too. */
  undo(id: number): void;
}

interface Step extends Mended {
  said: SaidTwice;
  back: { file: Blob; mended: boolean } | DoneInExcel;
}

/** Mends of the open workbook: in a file on a copy of it, in Excel in the sheet itself. Each can be undone. */
export function useMends(workbook: WorkbookInPane, { own, change }: DraftInPane): Mends {
  const { source, planMend, takeMend, showFile, showExcel } = workbook;
  const [steps, setSteps] = useState<Step[]>([]);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Mends['outcome']>(null);
  const working = useRef(false);
  const latest = useRef({ source, own, steps, proposal });
  latest.current = { source, own, steps, proposal };

  const nothingOpen = source === null;
  useEffect(() => {
    if (!nothingOpen) return;
    setSteps([]);
    setProposal(null);
    setOutcome(null);
  }, [nothingOpen]);

  /** One thing after another; whatever fails is said in a sentence. */
  const doing = useCallback(async (words: string, work: () => Promise<Mends['outcome']>) => {
    if (working.current) return;
    working.current = true;
    setBusy(words);
    setOutcome(null);
    try {
      const came = await work();
      if (came !== null) setOutcome(came);
    } catch (error) {
      setOutcome({ words: inPlainWords(error) ?? brokeOff, trouble: true });
    } finally {
      working.current = false;
      setBusy(null);
    }
  }, []);

  const propose = useCallback(
    (mend: string | null, finding: number | null) =>
      void doing('Working out what to mend', async () => {
        setProposal({ finding, plan: null });
        try {
          const plan = await planMend(mend);
          setProposal(plan === null ? null : { finding, plan });
        } catch (error) {
          setProposal(null);
          throw error;
        }
        return null;
      }),
    [doing, planMend],
  );

  const close = useCallback(() => setProposal(null), []);

  const apply = useCallback(
    () =>
      void doing('Mending', async () => {
        const { source: open, own: draft, proposal: looked } = latest.current;
        const fixes = looked?.plan?.fixes ?? [];
        if (open === null || fixes.length === 0) return null;
        const before = { columns: draft.columns, dismissed: draft.dismissed };
        const taken = await takeMend(before);
        setProposal(null);
        if (taken === null) return null;
        const { bytes, steps: todo, notes, said, renamed } = taken;
        const step = {
          id: (latest.current.steps.at(-1)?.id ?? 0) + 1,
          titles: [...new Set(fixes.map(({ title }) => title))],
          kept: fixes.flatMap(({ kept }) => kept),
          notes,
          said: { before, after: said, renamed },
        };
        if (open.kind === 'file') {
          if (bytes === null) return null;
          change(said);
          await showFile(new Blob([bytes]), true);
          setSteps((all) => [...all, { ...step, back: { file: open.file, mended: open.mended } }]);
        } else {
          const { mendWorkbook } = await import('../excel/mend/mend-workbook.ts');
          const made = await mendWorkbook(open.read, todo, setBusy);
          if (refused(made)) return { words: made.refused, trouble: true };
          change(said);
          showExcel(made.after);
          setSteps((all) => [...all, { ...step, back: made }]);
        }
        return { words: `Mended: ${step.titles.join('; ')}.`, trouble: false };
      }),
    [doing, takeMend, change, showFile, showExcel],
  );

  const undo = useCallback(
    (id: number) =>
      void doing('Undoing', async () => {
        const { steps: all, own: draft } = latest.current;
        const going = all.filter((step) => step.id >= id).reverse();
        const undone: Step[] = [];
        const notes: string[] = [];
        let said = { columns: draft.columns, dismissed: draft.dismissed };
        let show = () => {};
        let trouble: string | null = null;
        setProposal(null);
        for (const step of going) {
          const { back } = step;
          const came = 'file' in back ? back : await undoExcel(back, setBusy);
          if (refused(came)) {
            trouble = came.refused;
            break;
          }
          show = 'file' in came ? () => void showFile(came.file, came.mended) : () => showExcel(came.read);
          if ('note' in came && came.note !== null) notes.push(came.note);
          said = saidBefore(step.said, said);
          undone.push(step);
        }
        const titles = undone.flatMap((step) => step.titles);
        const words = [titles.length > 0 ? `Undone: ${titles.join('; ')}.` : '', ...notes, trouble ?? ''];
        if (undone.length > 0) {
          change(said);
          show();
          setSteps((now) => now.filter((step) => !undone.includes(step)));
        }
        return { words: words.filter((one) => one !== '').join(' '), trouble: trouble !== null };
      }),
    [doing, change, showFile, showExcel],
  );

  return useMemo(
    () => ({ done: steps, proposal, busy, outcome, propose, close, apply, undo }),
    [steps, proposal, busy, outcome, propose, close, apply, undo],
  );
}

const undoExcel = async (back: DoneInExcel, progress: (words: string) => void) =>
  (await import('../excel/mend/mend-workbook.ts')).undoInExcel(back, progress);

const brokeOff =
  'That broke off. Look whether the file is still where it was, check it again, then try once more.';
