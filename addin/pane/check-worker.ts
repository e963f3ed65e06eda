import type { Report } from '../../shared/check.ts';
import { checks } from '../../shared/checks/index.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { dictionaryOf, entryOf } from '../../shared/workbook/dictionary/dictionary.ts';
import { workbookFromBlocks } from '../../shared/workbook/read/blocks.ts';
import { readWorkbook } from '../../shared/workbook/read/read-workbook.ts';
import { UnreadableFile } from '../../shared/workbook/read/unreadable.ts';
import { findTable } from '../../shared/workbook/table/find-table.ts';
import type { Table } from '../../shared/workbook/table.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import type { Against, Checked, FromWorker, ShownReport, ToWorker } from './check-messages.ts';
import { excerptOf } from './excerpt.ts';
import { mendPlanner } from './mend-planner.ts';
import { shownFindings } from './shown-findings.ts';

type Asked<Kind extends ToWorker['kind']> = Extract<ToWorker, { kind: Kind }>;

/** Reads one workbook and checks it as often as asked, away from the page's own thread. */
let opening: Promise<Opened> | null = null;
/** What was asked for last; the answer to what was asked before would be old. */
let latest: Against | null = null;
const findings = shownFindings();
const planner = mendPlanner();

interface Opened {
  workbook: Workbook;
  table: Table | null;
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    await answer(data);
  } catch (error) {
    // One sentence is enough: the same failed opening is met again by every message after it.
    if (error instanceof UnreadableFile) tell({ kind: 'refused', message: error.message });
    else tell({ kind: 'failed', message: brokeDown });
  }
};

async function answer(data: ToWorker): Promise<void> {
  if ('against' in data) latest = data.against;
  if (data.kind === 'open-file' || data.kind === 'open-excel') opening = open(data);
  if (opening === null) return;
  const opened = await opening;
  if ('against' in data) {
    if (data.against !== null && data.against === latest) check(opened, data.against);
    return;
  }
  const { request } = data;
  switch (data.kind) {
    case 'excerpt':
      return tell({
        kind: data.kind,
        request,
        excerpt: excerptOf(opened.workbook.first, opened.table, data.range),
      });
    case 'places':
      return tell({ kind: data.kind, request, places: findings.places(data.finding, data.from) });
    case 'plan-mend':
      return tell({ kind: 'mend-planned', request, plan: await planner.plan(opened.workbook, data) });
    case 'take-mend':
      return tell({ kind: 'mend-taken', request, taken: planner.take(data.said) });
  }
}

async function open(asked: Asked<'open-file' | 'open-excel'>): Promise<Opened> {
  const workbook =
    asked.kind === 'open-excel'
      ? workbookFromBlocks(asked.workbook)
      : await readWorkbook(asked.name, new Uint8Array(asked.bytes), {
          progress: readingProgress,
          early: checkEarly,
        });
  tell({ kind: 'progress', words: 'Finding the table', done: 0, of: 0 });
  return { workbook, table: findTable(workbook.first) };
}

let lastShare = 0;
function readingProgress(share: number): void {
  if (share - lastShare < 0.01) return;
  lastShare = share;
  tell({ kind: 'progress', words: 'Reading the first sheet', done: share, of: 1 });
}

/** Checks of the column names and of what stands above them: whatever rows follow, they stay true. */
const toldByTheTop = new Set([
  'header-in-first-row',
  'single-header-row',
  'header-present',
  'header-unique',
  'header-characters',
  'header-length',
  'header-without-units',
  'header-single-line',
  'header-plain-words',
  'no-hidden-sheets',
]);

/** The first findings come while the rest of a long sheet is being read. */
function checkEarly(top: Workbook): void {
  if (latest === null) return;
  const early = checks.filter(({ meta }) => toldByTheTop.has(meta.id));
  soFar(checkWorkbook(top, { ...latest, checks: early }), latest);
}

/** Rarely enough that the page is not kept busy. */
const pause = 150;

function check({ workbook, table }: Opened, against: Against): void {
  let told = performance.now();
  const report = checkWorkbook(workbook, {
    ...against,
    heard(report, done, of) {
      if (performance.now() - told < pause) return;
      tell({ kind: 'progress', words: 'Checking', done, of });
      soFar(report(), against);
      told = performance.now();
    },
  });
  tell({ kind: 'checked', checked: { report: shown(report, against), ...about(workbook, table) } });
}

const titles = Object.fromEntries(checks.map(({ meta }) => [meta.id, meta.title]));

const soFar = (report: Report, against: Against): void =>
  tell({ kind: 'so-far', soFar: { report: shown(report, against), titles } });

const shown = (report: Report, { metadata }: Against): ShownReport =>
  findings.show(report, metadata?.dismissed ?? []);

function about(workbook: Workbook, table: Table | null): Omit<Checked, 'report'> {
  const columns = (table?.columns ?? []).flatMap(({ name, letter, kind, profile }) =>
    name === null
      ? []
      : [{ name, letter, kind, samples: profile.frequent.slice(0, 3).map(([value]) => value) }],
  );
  const dictionary = dictionaryOf(workbook, table, null);
  return {
    titles,
    columns,
    dictionary: Object.fromEntries(
      (table?.columns ?? []).flatMap((column) => {
        const entry = dictionary && entryOf(dictionary, column);
        return column.name === null || entry === null ? [] : [[column.name, entry]];
      }),
    ),
    dictionaryTab: dictionary?.tab ?? null,
  };
}

const tell = (message: FromWorker): void => self.postMessage(message);

const brokeDown =
  'Checking broke down on this file. Try once more; if it happens again, tell the portal’s team which file it was.';
