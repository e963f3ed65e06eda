import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, createInflateRaw } from 'node:zlib';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { defaultLimits } from '../../shared/workbook/read/limits.ts';
import { readWorkbookFile } from '../../shared/workbook/read/node.ts';
import { openPackage } from '../../shared/workbook/read/zip.ts';
import { bigPackage, bigText } from './big-file.ts';

/**
 * `npm run bench:check [rows …]`: reading and all checks over 20 mixed columns, beside the package `xlsx` reading
 * the same file and beside inflating its bytes and looking at each of them once. Each figure is a run of its own, so
 * that the peak of memory is its own too.
 */
const [, , task = '', path = '', size = ''] = process.argv;
const tasks = { write, ours, theirs, bytes };
type Task = keyof typeof tasks;
if (Object.hasOwn(tasks, task)) await tasks[task as Task](path, Number(size));
else await compare(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000]);

interface Measured {
  seconds: number;
  /** Seconds of work on all cores; what else runs on the machine changes it less. */
  cpu: number;
  megabytes: number;
  note: string;
}

async function compare(sizes: number[]): Promise<void> {
  const table: Record<string, string>[] = [];
  const perRow: number[] = [];
  for (const rows of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      const [xlsx, csv] = [join(folder, 'big.xlsx'), join(folder, 'big.csv')];
      run('write', folder, rows);
      const alone = run('bytes', xlsx);
      const other = run('theirs', xlsx);
      const ofXlsx = run('ours', xlsx);
      const ofCsv = run('ours', csv);
      perRow.push(ofXlsx.cpu / rows);
      const line = (format: string, ours: Measured, beside: Record<string, string>): void => {
        table.push({
          rows: rows.toLocaleString('en-US'),
          format,
          ours: times(ours),
          ...beside,
          peak: `${ours.megabytes} MB`,
          'of which': ours.note,
        });
      };
      line('.xlsx', ofXlsx, {
        'xlsx reads it in': `${times(other)} (${other.note}, ${other.megabytes} MB)`,
        'ours / xlsx': ratio(ofXlsx, other),
        'inflate and scan': times(alone),
        'ours / scan': ratio(ofXlsx, alone),
      });
      line('.csv', ofCsv, { 'csv / .xlsx': ratio(ofCsv, ofXlsx) });
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  for (const line of table)
    console.log(
      Object.entries(line)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · '),
    );
  const [first, last] = [perRow[0]!, perRow.at(-1)!];
  if (perRow.length > 1)
    console.log(`a row of the largest takes ${(last / first).toFixed(2)} times one of the smallest (cpu)`);
}

function run(asked: Task, file: string, rows = 0): Measured {
  const args = ['--max-old-space-size=6000', import.meta.filename, asked, file, String(rows)];
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return asked === 'write' ? { seconds: 0, cpu: 0, megabytes: 0, note: '' } : JSON.parse(out);
}

async function write(folder: string, rows: number): Promise<void> {
  await writeFile(join(folder, 'big.csv'), bigText(rows));
  await writeFile(join(folder, 'big.xlsx'), bigPackage(rows));
}

async function ours(file: string): Promise<void> {
  const [jurisdiction] = await loadJurisdictions();
  await measured(async () => {
    const started = performance.now();
    const workbook = await readWorkbookFile(file);
    const read = performance.now();
    const { table, findings } = checkWorkbook(workbook, { jurisdiction: jurisdiction!, metadata: null });
    const [reading, checks] = [read - started, performance.now() - read].map((time) => seconds(time / 1000));
    return `reading ${reading}, checks ${checks}, rows ${table?.firstRow} to ${table?.lastRow}, ${findings.length} findings`;
  });
}

async function theirs(file: string): Promise<void> {
  const { read } = await import('xlsx');
  await measured(async () => {
    const book = read(await readFile(file), { dense: true, sheets: 0 });
    return `${(book.Sheets[book.SheetNames[0]!]?.['!data']?.length ?? 0).toLocaleString('en-US')} rows`;
  });
}

async function bytes(file: string): Promise<void> {
  await measured(async () => {
    const inflate = (data: Uint8Array): AsyncIterable<Uint8Array> =>
      createInflateRaw({ chunkSize: 262_144 }).end(data);
    const pack = openPackage(await readFile(file), defaultLimits, inflate, crc32);
    let tags = 0;
    for (const name of pack.names) {
      for await (const piece of pack.open(name)) {
        for (let at = 0; at < piece.length; at++) if (piece[at] === 60) tags++;
      }
    }
    return `${tags} tags`;
  });
}

async function measured(task: () => Promise<string>): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const note = await task();
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const cpu = (user + system) / 1e6;
  console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, cpu, megabytes, note }));
}

function seconds(time: number): string {
  return `${time.toFixed(2)} s`;
}

function ratio(one: Measured, other: Measured): string {
  return `${(one.seconds / other.seconds).toFixed(2)} (cpu ${(one.cpu / other.cpu).toFixed(2)})`;
}

function times(one: Measured): string {
  return `${seconds(one.seconds)} (cpu ${seconds(one.cpu)})`;
}
