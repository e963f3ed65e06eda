import type { Fix } from '../../shared/mend.ts';
import { mends } from '../../shared/mends/index.ts';
import { metadataAfter } from '../../shared/mends/parts/renaming.ts';
import { type LeftOut, planForFile } from '../../shared/plan-for-file.ts';
import { planAll } from '../../shared/plan-mends.ts';
import { previewEach } from '../../shared/preview-fix.ts';
import { subjectsOf } from '../../shared/run-checks.ts';
import { writeMended } from '../../shared/workbook/steps/write-workbook.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import type { Against, MendPlan, OpenFile, Said, TakenMend } from './check-messages.ts';

/** In the worker: plans mends of the open workbook and keeps the last plan, with the file as it will be. */
export function mendPlanner(): {
  plan(workbook: Workbook, asked: Asked): Promise<MendPlan>;
  take(said: Said): TakenMend;
} {
  let last: Pick<TakenMend, 'bytes' | 'notes'> & { fixes: Fix[] } = nothing;
  return {
    async plan(workbook, { mend, about, file }) {
      const plan = (without: ReadonlySet<string>) => planned(workbook, about, mend, without);
      const left: LeftOut[] = [];
      last = file === null ? { ...nothing, fixes: plan(new Set()) } : await inFile(file, plan, left);
      const changes = previewEach(workbook, last.fixes);
      return {
        fixes: last.fixes.map(({ mend, title, kept }, at) => ({ mend, title, kept, changes: changes[at]! })),
        left,
      };
    },
    take(said) {
      const { fixes, bytes, notes } = last;
      last = nothing;
      const { columns, dismissed = [] } = fixes.reduce(after, said);
      return {
        steps: bytes === null ? fixes.flatMap(({ steps }) => steps) : [],
        bytes,
        notes,
        said: { columns, dismissed },
        renamed: fixes.flatMap(({ renamed }) => renamed),
      };
    },
  };
}

interface Asked {
  mend: string | null;
  about: Against;
  file: OpenFile | null;
}

const nothing = { fixes: [], bytes: null, notes: [] };

function planned(workbook: Workbook, about: Against, id: string | null, without: ReadonlySet<string>): Fix[] {
  const wanted = mends.filter((mend) => !without.has(mend.id) && (id === null || mend.id === id));
  if (id === null) return planAll(workbook, about, wanted);
  const subjectFor = subjectsOf(workbook, about);
  return wanted.flatMap((mend) => {
    const demand = about.jurisdiction.demands.find(({ check }) => check === mend.check);
    const fix = demand === undefined ? null : mend.plan(subjectFor(demand));
    return fix === null ? [] : [fix];
  });
}

async function inFile(
  { name, bytes }: OpenFile,
  plan: (without: ReadonlySet<string>) => Fix[],
  left: LeftOut[],
): Promise<{ fixes: Fix[]; bytes: ArrayBuffer | null; notes: string[] }> {
  const made = await planForFile(
    plan,
    (steps, note) => writeMended(name, new Uint8Array(bytes), steps, { note }),
    left,
  );
  return made === null ? nothing : { ...made, bytes: new Uint8Array(made.bytes).buffer };
}

function after(said: Said, fix: Fix): Said {
  const now = metadataAfter({ fields: {}, ...said }, fix);
  return { columns: now?.columns ?? {}, dismissed: now?.dismissed ?? [] };
}
