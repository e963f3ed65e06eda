import type { Report } from './check.ts';
import type { Severity } from './jurisdiction.ts';
import type { Fix, Mend } from './mend.ts';
import { mends as allMends } from './mends/index.ts';
import { metadataAfter } from './mends/parts/renaming.ts';
import { type About, checkWorkbook, subjectsOf } from './run-checks.ts';
import { applySteps } from './workbook/steps/apply-steps.ts';
import type { Workbook } from './workbook/workbook.ts';

/** The workbook and its description once some fixes are done. */
export interface Mended {
  workbook: Workbook;
  metadata: About['metadata'];
}

/**
 * Everything that can be mended, one fix after another, each planned on what the one before left. A fix after which
 * any other check would find more, or its own as much as before, is left out, and so is what a person lets stand. Done
 * to a sheet of which only a part was read, it ends there: read the mended file and plan again.
 */
export function planAll(workbook: Workbook, about: About, mends: readonly Mend[] = allMends): Fix[] {
  const start = { workbook, metadata: about.metadata, report: checkWorkbook(workbook, about) };
  const quick = planFrom(start, about, mends);
  const moved = quick.fixes.some(movesSheet);
  if (!isWorse(start.report, quick.report, moved)) return quick.fixes;
  return planFrom(start, about, mends, isProgress).fixes;
}

export const mendedBy = ({ workbook, metadata }: Mended, fixes: readonly Fix[]): Mended => ({
  workbook: applySteps(
    workbook,
    fixes.flatMap(({ steps }) => steps),
  ),
  metadata: fixes.reduce(metadataAfter, metadata),
});

interface Planned extends Mended {
  fixes: Fix[];
  report: Report;
}

/** A mend may be done again when another brought up more of the same, but hardly ever more than this often. */
const mostRounds = 4;

/** Goes through the mends of what was found until nothing is left to do. With `accept` every fix is looked at. */
function planFrom(
  start: Omit<Planned, 'fixes'>,
  about: About,
  mends: readonly Mend[],
  accept?: (fix: Fix, before: Report, after: Report) => boolean,
): Planned {
  const fixes: Fix[] = [];
  let now: Mended = start;
  let { report } = start;
  for (let round = 0; round < mostRounds; round++) {
    const found = new Set(report.findings.map(({ check }) => check));
    const before = fixes.length;
    for (const mend of mends) {
      const fix = found.has(mend.check) && now.workbook.first.whole ? planOne(now, about, mend) : null;
      if (fix === null) continue;
      const mended = mendedBy(now, [fix]);
      const after = accept === undefined ? null : reportAfter(mended, about);
      if (after !== null && !accept!(fix, report, after)) continue;
      fixes.push(fix);
      now = mended;
      report = after ?? report;
    }
    if (fixes.length === before) break;
    report = accept === undefined ? reportAfter(now, about) : report;
  }
  return { ...now, fixes, report };
}

const isProgress = (fix: Fix, before: Report, after: Report): boolean =>
  countOf(after, fix.check) < countOf(before, fix.check) && !isWorse(before, after, movesSheet(fix));

const movesSheet = ({ steps }: Fix): boolean => steps.some((step) => step.do === 'move-sheet');

function planOne({ workbook, metadata }: Mended, about: About, mend: Mend): Fix | null {
  const demand = about.jurisdiction.demands.find(({ check }) => check === mend.check);
  if (demand === undefined) return null;
  return mend.plan(subjectsOf(workbook, { ...about, metadata })(demand));
}

const reportAfter = ({ workbook, metadata }: Mended, about: About): Report =>
  checkWorkbook(workbook, { ...about, metadata });

const severities: Severity[] = ['error', 'warning', 'advice'];

/** Cells, rows and columns that a check finds. */
export const countOf = ({ findings }: Report, check: string): number =>
  findings.reduce((sum, one) => sum + (one.check === check ? one.count : 0), 0);

/** What was there all along and is only seen now: two records that differed in a space, figures kept as text. */
const seenLater = new Set([
  'no-duplicate-rows',
  'unique-identifiers',
  'consistent-categories',
  'measures-last',
]);

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
