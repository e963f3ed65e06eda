import type { Store } from '../shared/store/store.ts';
import type { Answers } from './answers.ts';
import { startJobs } from './jobs.ts';
import { openLife } from './life.ts';
import { openNotifier } from './notify.ts';
import { openAskedNotifier } from './notify-asked.ts';
import type { Parts } from './parts.ts';
import { sandboxHolders } from './sandbox/people.ts';
import type { Settings } from './settings.ts';
import type { Poster } from './teams/turn.ts';
import type { Desk, Kept } from './turns/desk.ts';

export interface WorkParts
  extends Pick<Parts, 'readWorkbook' | 'checkWorkbook' | 'portal' | 'draft' | 'pace' | 'log'> {
  settings: Pick<Settings, 'mode'>;
  desk: Desk;
  answers: Answers;
  poster: Poster;
}

/** What an open store makes possible: synced handbooks answer, datasets live, and the jobs carry them on. */
export async function beginWork(
  store: Store,
  { settings, desk, answers, poster, log, ...parts }: WorkParts,
): Promise<Kept & { stop(): Promise<void> }> {
  const { jurisdictions } = desk;
  if (settings.mode === 'sandbox')
    for (const holder of sandboxHolders([...jurisdictions.values()])) await store.holders.grant(holder);
  const { readWorkbook, checkWorkbook } = parts;
  const life = openLife({ store, jurisdictions, readWorkbook, checkWorkbook });
  // The first job may run before the desk has them.
  const telling = { desk: { ...desk, kept: () => ({ store, life }) }, poster, log };
  const jobs = await startJobs({
    store,
    jurisdictions,
    portal: parts.portal,
    draft: parts.draft(store),
    notifier: openNotifier(telling),
    askedNotifier: openAskedNotifier(telling),
    failed: (error, job) => log.warn({ error, job }, 'a job failed and is tried again'),
    ...(parts.pace ? { pace: parts.pace } : {}),
  });
  // Last, since a try that fails before is made again, and would go on looking for syncs.
  const syncs = await answers.takeSyncs(store).catch(async (error: unknown) => {
    await jobs.stop();
    throw error;
  });
  const stop = async () => {
    syncs.stop();
    await jobs.stop();
  };
  return { store, life, stop };
}
