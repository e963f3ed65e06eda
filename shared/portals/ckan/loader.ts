import { z } from 'zod';
import { until } from '../wait.ts';
import { type Ckan, refusal, unknownAction } from './api.ts';

const task = z.looseObject({ status: z.string().nullish() });
const loaders = ['xloader_status', 'datapusher_status'] as const;
const busy = new Set(['pending', 'submitting', 'running', 'running_but_viewable']);
const looksWithoutTask = 2;

/**
 * Portals load an uploaded CSV into their table by themselves, later. Ours is put in its place afterwards, so
 * the loader has to be through first: it would replace the table, and the column descriptions with it. A
 * loader that failed does not matter for the same reason.
 */
export async function waitForLoader(ckan: Ckan, resource: string): Promise<void> {
  for (const loader of loaders) {
    if (await isThrough(ckan, loader, resource)) return;
  }
}

/** False when the portal has no such loader. */
async function isThrough(ckan: Ckan, loader: string, resource: string): Promise<boolean> {
  const doing = 'waiting for the portal to load the file';
  let withoutTask = 0;
  return until(
    async () => {
      const answered = await ckan.ask(loader, { resource_id: resource }, task, { doing, read: true });
      if ('result' in answered) return busy.has(answered.result.status ?? '') ? null : true;
      if (unknownAction(answered) || answered.status === 403) return false;
      // No task yet, or none ever: some portals load only on demand.
      if (answered.status === 404) return ++withoutTask > looksWithoutTask ? true : null;
      throw refusal(ckan.name, answered, doing);
    },
    {
      wait: ckan.wait,
      patience: ckan.patience,
      still: `${ckan.name} is still loading the file into its table. This is looked at again by itself.`,
    },
  );
}
