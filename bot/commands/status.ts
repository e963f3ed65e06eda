import { z } from 'zod';
import { type DatasetView, datasetView as viewSchema } from '../../shared/api.ts';
import type { Store } from '../../shared/store/store.ts';
import { datasetView } from '../api/dataset-view.ts';
import { type Io, UsageError } from './command.ts';
import { formatOption, readOptions } from './options.ts';

const use = 'status [dataset] [--jurisdiction ca|ct] [--format text|json]';

/** `desk status`: all datasets, or one with its record; from the running service, else from the store. */
export async function status(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { jurisdiction: { type: 'string' }, format: { type: 'string' } },
    use,
  );
  const format = formatOption(values.format);
  if (positionals.length > 1) throw new UsageError(`Name one dataset at most. Use: ${use}`);
  const [named] = positionals;
  if (named !== undefined) {
    const view = await one(named, io);
    if (view === null)
      throw new UsageError(`There is no dataset “${named}”. \`desk status\` lists all of them.`);
    io.out(format === 'json' ? JSON.stringify(view, null, 2) : whole(view));
    return 0;
  }
  const views = await all(values.jurisdiction, io);
  io.out(format === 'json' ? JSON.stringify(views, null, 2) : list(views));
  return 0;
}

async function all(jurisdiction: string | undefined, io: Io): Promise<DatasetView[]> {
  const query = jurisdiction === undefined ? '' : `?jurisdiction=${encodeURIComponent(jurisdiction)}`;
  const heard = await io.service(`/api/datasets${query}`);
  if (heard !== null) return z.array(viewSchema).parse(heard);
  return await fromStore(io, async (store) => {
    const datasets = await store.datasets.list(jurisdiction === undefined ? {} : { jurisdiction });
    return await Promise.all(
      datasets.map(async (dataset) =>
        datasetView(dataset, await store.datasets.record(dataset.id), null, false),
      ),
    );
  });
}

/** By id, or by the name in addresses. */
async function one(named: string, io: Io): Promise<DatasetView | null> {
  const views = await all(undefined, io);
  const found = views.find(({ id, title }) => id === named || title.toLowerCase() === named.toLowerCase());
  if (found === undefined) return null;
  const heard = await io.service(`/api/datasets/${encodeURIComponent(found.id)}`);
  if (heard !== null) return viewSchema.parse(heard);
  return await fromStore(io, async (store) => {
    const dataset = await store.datasets.get(found.id);
    if (dataset === null) return null;
    const kept = await store.datasets.handedOver(dataset.id, dataset.revision);
    return datasetView(dataset, await store.datasets.record(dataset.id), kept?.report ?? null, true);
  });
}

async function fromStore<Result>(io: Io, read: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await io.openStore();
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

function list(views: DatasetView[]): string {
  if (views.length === 0) {
    return 'No dataset has been handed over yet. Hand one over from the pane in Excel, or with `desk hand-over`.';
  }
  return views
    .map(
      (view) =>
        `${view.title} (${view.jurisdiction}, version ${view.revision}): ${view.stateWords}${trouble(view)}\n  ${view.id}${view.url ? `  ${view.url}` : ''}`,
    )
    .join('\n');
}

function whole(view: DatasetView): string {
  const lines = (view.record ?? []).map(({ at, by, says }) => `  ${at}  ${by ?? 'the desk'}: ${says}`);
  return [
    `${view.title}, version ${view.revision}: ${view.stateWords}${trouble(view)}`,
    ...(view.url ? [view.url] : []),
    ...lines,
  ].join('\n');
}

const trouble = (view: DatasetView): string => (view.trouble ? `. Held up: ${view.trouble}` : '');
