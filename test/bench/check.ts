import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { readWorkbookFile } from '../../shared/workbook/node.ts';
import { bigPackage, bigText } from './big-file.ts';

/**
 * `npm run bench:check [rows]`: reading and all checks over 20 mixed columns, beside `xlsx` reading the same
 * file. Each figure is a run of its own, so that the peak of memory is its own too.
 */
const [, , task, file = ''] = process.argv;
if (task === 'ours' || task === 'theirs') await measure(task, file);
else await table(Number(task ?? 100_000));

async function table(rows: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const workbook = join(folder, 'big.xlsx');
    const text = join(folder, 'big.csv');
    await writeFile(workbook, bigPackage(rows));
    await writeFile(text, bigText(rows));
    console.log(`${rows.toLocaleString('en-US')} rows of 20 columns`);
    for (const [name, who, path] of [
      ['ours, .xlsx, reading and all checks', 'ours', workbook],
      ['ours, .csv, reading and all checks', 'ours', text],
      ['xlsx, .xlsx, reading alone', 'theirs', workbook],
    ] as const) {
      const out = execFileSync(process.execPath, [import.meta.filename, who, path], { encoding: 'utf8' });
      console.log(`${name.padEnd(40)} ${out.trim()}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(who: 'ours' | 'theirs', path: string): Promise<void> {
  const [jurisdiction] = await loadJurisdictions();
  const started = performance.now();
  let note = '';
  if (who === 'ours') {
    const workbook = await readWorkbookFile(path);
    const read = performance.now();
    const report = checkWorkbook(workbook, { jurisdiction: jurisdiction!, metadata: null });
    note = `reading ${seconds(read - started)}, checks ${seconds(performance.now() - read)}, rows ${report.table?.firstRow} to ${report.table?.lastRow}, ${report.findings.length} findings`;
  } else {
    const { read } = await import('xlsx');
    const book = read(await readFile(path), { dense: true, sheets: 0 });
    note = `${book.Sheets[book.SheetNames[0]!]?.['!data']?.length ?? 0} rows`;
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`${seconds(performance.now() - started)}, ${Math.round(peak)} MB at the peak (${note})`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
