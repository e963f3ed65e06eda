import { checks } from '../../shared/checks/index.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../shared/workbook/blocks.ts';
import { dictionaryOf, entryOf } from '../../shared/workbook/dictionary.ts';
import { findTable } from '../../shared/workbook/find-table.ts';
import { readWorkbook } from '../../shared/workbook/read-workbook.ts';
import type { Table } from '../../shared/workbook/table.ts';
import { UnreadableFile } from '../../shared/workbook/unreadable.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import type { Checked, FromWorker, ToWorker } from './check-messages.ts';
import { excerptOf } from './excerpt.ts';

/** Reads one workbook and checks it as often as asked, away from the page's own thread. */
let opening: Promise<{ workbook: Workbook; table: Table | null }> | null = null;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.kind === 'open-file' || data.kind === 'open-excel') {
      opening = open(data);
      await opening;
      return;
    }
    if (opening === null) return;
    const { workbook, table } = await opening;
    if (data.kind === 'excerpt') {
      tell({ kind: 'excerpt', request: data.request, excerpt: excerptOf(workbook.first, table, data.range) });
      return;
    }
    tell({ kind: 'progress', words: 'Checking', done: 0, of: 0 });
    const { jurisdiction, portal, metadata } = data;
    const report = checkWorkbook(workbook, { jurisdiction, portal, metadata });
    tell({ kind: 'checked', checked: { report, ...about(workbook, table) } });
  } catch (error) {
    // One sentence is enough: the same failed opening is met again by every message after it.
    if (error instanceof UnreadableFile) tell({ kind: 'refused', message: error.message });
    else tell({ kind: 'failed', message: brokeDown });
  }
};

async function open(
  asked: Extract<ToWorker, { kind: 'open-file' | 'open-excel' }>,
): Promise<{ workbook: Workbook; table: Table | null }> {
  const workbook =
    asked.kind === 'open-excel'
      ? workbookFromBlocks(asked.workbook)
      : await readWorkbook(asked.name, new Uint8Array(asked.bytes), { progress: readingProgress });
  return { workbook, table: findTable(workbook.first) };
}

let lastShare = 0;
function readingProgress(share: number): void {
  if (share - lastShare < 0.01) return;
  lastShare = share;
  tell({ kind: 'progress', words: 'Reading the first sheet', done: share, of: 1 });
}

function about(workbook: Workbook, table: Table | null): Omit<Checked, 'report'> {
  const columns = (table?.columns ?? []).flatMap(({ name, letter, kind, profile }) =>
    name === null
      ? []
      : [{ name, letter, kind, samples: profile.frequent.slice(0, 3).map(([value]) => value) }],
  );
  const dictionary = dictionaryOf(workbook, table, null);
  return {
    titles: Object.fromEntries(checks.map(({ meta }) => [meta.id, meta.title])),
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
