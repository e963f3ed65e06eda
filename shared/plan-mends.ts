import type { Report } from './check.ts';
import type { Severity } from './jurisdiction.ts';
import type { Fix, Mend } from './mend.ts';
import { mends as allMends } from './mends/index.ts';
import { metadataAfter } from './renaming.ts';
import { type About, checkWorkbook, subjectsOf } from './run-checks.ts';
import { applySteps } from './workbook/apply-steps.ts';
import type { Workbook } from './workbook/workbook.ts';

/** The workbook and its description once some fixes are done. */
export interface Mended {
  workbook: Workbook;
  metadata: About['metadata'];
}

/**
 * Everything that can be mended, one fix after another, each planned on what the one before left. A fix after which
 * any other check would find more is left out. Done to a sheet of which only a part was read, it ends there: read the
 * mended file and plan again.
 */
export function planAll(workbook: Workbook, about: About, mends: readonly Mend[] = allMends): Fix[] {
  const start: Mended = { workbook, metadata: about.metadata };
  const quick = planFrom(start, about, mends, () => true);
  if (quick.length === 0) return quick;
  const before = checkWorkbook(workbook, about);
  if (!isWorse(before, reportAfter(mendedBy(start, quick), about))) return quick;
  let report = before;
  return planFrom(start, about, mends, (fix, mended) => {
    const after = reportAfter(mendedBy(mended, [fix]), about);
    if (isWorse(report, after, fix.mend === 'data-tab-first')) return false;
    report = after;
    return true;
  });
}

export const mendedBy = ({ workbook, metadata }: Mended, fixes: readonly Fix[]): Mended => ({
  workbook: applySteps(
    workbook,
    fixes.flatMap(({ steps }) => steps),
  ),
  metadata: fixes.reduce(metadataAfter, metadata),
});

/** A mend may be done again when another brought up more of the same, but hardly ever more than this often. */
const mostRounds = 4;

function planFrom(
  start: Mended,
  about: About,
  mends: readonly Mend[],
  accept: (fix: Fix, mended: Mended) => boolean,
): Fix[] {
  const fixes: Fix[] = [];
  let mended = start;
  for (let round = 0; round < mostRounds; round++) {
    const before = fixes.length;
    for (const mend of mends) {
      if (!mended.workbook.first.whole) return fixes;
      const fix = planOne(mended, about, mend);
      if (fix === null || !accept(fix, mended)) continue;
      fixes.push(fix);
      mended = mendedBy(mended, [fix]);
    }
    if (fixes.length === before) break;
  }
  return fixes;
}

function planOne({ workbook, metadata }: Mended, about: About, mend: Mend): Fix | null {
  const demand = about.jurisdiction.demands.find(({ check }) => check === mend.check);
  if (demand === undefined) return null;
  return mend.plan(subjectsOf(workbook, { ...about, metadata })(demand));
}

const reportAfter = ({ workbook, metadata }: Mended, about: About): Report =>
  checkWorkbook(workbook, { ...about, metadata });

const severities: Severity[] = ['error', 'warning', 'advice'];

/** What was there all along and is only seen now: two records that differed in a space. */
const seenLater = new Set(['no-duplicate-rows', 'unique-identifiers', 'consistent-categories']);

/**
 * Whether any check finds more than before, at its severity or above. Another sheet in front is looked at for the
 * first time, so that nothing is held against it.
 */
export function isWorse(before: Report, after: Report, otherSheet = false): boolean {
  if (otherSheet) return false;
  const checks = new Set(after.findings.map(({ check }) => check));
  return [...checks].some((check) => {
    if (seenLater.has(check)) return false;
    return severities.some((_, at) => {
      const counted = severities.slice(0, at + 1);
      const count = ({ findings }: Report): number =>
        findings.filter((one) => one.check === check && counted.includes(one.severity)).length;
      return count(after) > count(before);
    });
  });
}
