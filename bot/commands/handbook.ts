import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SyncReport } from '../../shared/handbook/sync/sync-report.ts';
import { counted } from '../../shared/report/words.ts';
import { pointersOfCurated } from '../curated.ts';
import { openHandbooks, type SyncHow } from '../handbooks.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { readMode } from '../settings.ts';
import { SourceRefused } from '../source-refused.ts';
import { isAddress } from '../sources/addresses.ts';
import { type Io, UsageError } from './command.ts';
import { evaluate } from './evaluate.ts';
import { gaps } from './gaps.ts';

const usage =
  'Say “handbook sync ca --from <folder, zip archive, document or address>”, “handbook gaps ca” or “handbook evaluate questions.jsonl”.';

/** `desk handbook sync`, `desk handbook gaps` and `desk handbook evaluate`. */
export async function handbook([what, ...args]: string[], io: Io): Promise<number> {
  if (what === 'sync') return sync(args, io);
  if (what === 'gaps') return gaps(args, io);
  if (what === 'evaluate') return evaluate(args, io);
  throw new UsageError(usage);
}

async function sync(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [state, ...more] = positionals;
  if (!state || more.length > 0 || !values.from) throw new UsageError(usage);
  const from = isAddress(values.from) ? values.from : resolve(io.cwd, values.from);
  const how = { handbook: values.handbook, acceptLoss: values['accept-loss'] };
  const report = await synced(state, from, how, io);
  io.out(values.format === 'json' ? JSON.stringify(report) : inWords(report));
  return 0;
}

async function synced(state: string, from: string, how: SyncHow, io: Io): Promise<SyncReport> {
  const served = await io.service(`/api/handbooks/${encodeURIComponent(state)}/sync`, {
    from,
    ...how,
  });
  if (served !== null) return reportShape.parse(served);
  const jurisdictions = await jurisdictionsHere(io.env);
  if (!jurisdictions.some(({ id }) => id === state)) {
    throw new UsageError(
      `There is no jurisdiction “${state}”; take ${jurisdictions.map(({ id }) => id).join(' or ')}.`,
    );
  }
  const store = await io.openStore();
  try {
    const reach = { loopback: readMode(io.env, jurisdictions, []) === 'sandbox' };
    const handbooks = await openHandbooks(jurisdictions, store.handbooks, reach, (id) =>
      pointersOfCurated(store.asked, id),
    );
    return await handbooks.sync(state, from, how);
  } catch (error) {
    throw error instanceof SourceRefused ? new UsageError(error.message) : error;
  } finally {
    await store.close();
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        handbook: { type: 'string' },
        'accept-loss': { type: 'boolean' },
        format: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const names = z.array(z.string());
const reportShape = z.object({
  handbook: z.string(),
  from: z.string(),
  pages: z.number(),
  sections: z.number(),
  new: names,
  changed: names,
  vanished: names,
  pointing: z.array(
    z.object({
      kind: z.enum(['questions', 'checklist item', 'check', 'metadata field', 'curated answer']),
      what: z.string(),
      place: z.string(),
      because: z.enum(['changed', 'vanished', 'missing']),
    }),
  ),
  links: names,
  duplicates: names,
  warnings: names,
});

function inWords(report: SyncReport): string {
  const list = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...firstOf(lines).map((one) => `  ${one}`)];
  const pointing = report.pointing.map(
    ({ kind, what, place, because }) => `${kind} ${what}: ${place} ${stale[because]}`,
  );
  return [
    `${report.handbook}: ${counted(report.pages, 'page')}, ${counted(report.sections, 'section')} from ${report.from}`,
    ...list('New', report.new),
    ...list('Changed', report.changed),
    ...list('Vanished', report.vanished),
    ...list('To look at again, since their section is not what it was', pointing),
    ...list('Links that cannot be right', report.links),
    ...list('Said twice', report.duplicates),
    ...list('Not read as it stands', report.warnings),
  ].join('\n');
}

const stale = { changed: 'has changed', vanished: 'is gone', missing: 'is not in the handbook' };

/** The JSON has them all. */
function firstOf(lines: string[]): string[] {
  const most = 30;
  return lines.length <= most ? lines : [...lines.slice(0, most), `… and ${lines.length - most} more`];
}
