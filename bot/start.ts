import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Report } from '../shared/check.ts';
import { searchPassages } from '../shared/handbook/finding/search-passages.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { SandboxState } from '../shared/sandbox-api.ts';
import { openStore } from '../shared/store/open-store.ts';
import type { Store } from '../shared/store/store.ts';
import { openDoors } from './api/caller.ts';
import { openSeals } from './api/sealed-link.ts';
import { apology } from './apology.ts';
import { openCheckSent, teamsHosts } from './check-sent.ts';
import { openCurated, pointersOfCurated } from './curated.ts';
import { type Handbooks, openHandbooks } from './handbooks.ts';
import { type JobParts, startJobs } from './jobs.ts';
import { type KeptThings, openKept } from './kept.ts';
import { type LifeParts, openLife } from './life.ts';
import { linkKey } from './link-key.ts';
import { openNotifier, postWaiting } from './notify.ts';
import { openAskedNotifier, postWaitingQuestions } from './notify-asked.ts';
import { openQuestionLog } from './question-log.ts';
import { actingAs, sandboxDoor } from './sandbox/door.ts';
import { openSandbox, type Sandbox } from './sandbox/index.ts';
import { sandboxHolders, sandboxTenant } from './sandbox/people.ts';
import { openService } from './service.ts';
import { removeServiceNote, writeServiceNote } from './service-note.ts';
import type { Settings } from './settings.ts';
import { type Adapter, openAdapter } from './teams/adapter.ts';
import { channelDoor } from './teams/authenticate.ts';
import { openMet } from './teams/met.ts';
import { openPoster } from './teams/poster.ts';
import { openReceiver } from './teams/receive.ts';
import { type Desk, jurisdictionOf, type Kept, OutOfReach } from './turns/desk.ts';
import { openTurns } from './turns/index.ts';
import { chatCompletions } from './writer/chat-completions.ts';
import { phrased } from './writer/writer.ts';

/** What the desk is made of besides itself; `main.ts` has the real ones. */
export interface Parts {
  jurisdictions: Jurisdiction[];
  readWorkbook: LifeParts['readWorkbook'];
  checkWorkbook: LifeParts['checkWorkbook'];
  /** Without metadata, for a file that somebody sent to be looked at. */
  checkOnly(workbook: Parameters<LifeParts['checkWorkbook']>[0], jurisdiction: Jurisdiction): Report;
  portal: JobParts['portal'];
  draft(store: Store): JobParts['draft'];
  /** The pretend portals' pages, in the sandbox. */
  portalPages: SandboxState['portals'];
  pace?: JobParts['pace'];
  patience?: { attempts?: number; firstWait?: number };
  /** How often a store that is gone is looked for. */
  retrySeconds?: number;
  log: Logger;
}

export interface Running {
  /** Where it listens on this machine. */
  url: string;
  stop(): Promise<void>;
}

const handbookMinutes = 5;

/** Settings and parts in, a running service out. */
export async function start(settings: Settings, parts: Parts): Promise<Running> {
  const { log } = parts;
  const jurisdictions = new Map(served(settings, parts.jurisdictions).map((one) => [one.id, one]));
  const states = [...jurisdictions.values()];
  const key = randomBytes(24).toString('base64url');
  const seals = openSeals(await linkKey(settings));
  const adapters = openAdapters(settings, states);
  let origin = '';
  const connector = () => (settings.mode === 'sandbox' ? `${origin}/sandbox/connector` : null);
  const poster = openPoster((id) => adapters.get(id) ?? null, parts.patience, connector);
  const reach = { loopback: settings.mode === 'sandbox' };
  let handbooks: Promise<Handbooks> | null = null;
  // Without the store, the built-in handbooks answer.
  const handbooksNow = (): Promise<Handbooks> => {
    handbooks ??= openHandbooks(states, null, reach);
    return handbooks;
  };
  let sandbox: Sandbox | null = null;
  let kept: KeptThings | null = null;
  const writer = settings.writer && chatCompletions(settings.writer);
  const writerFailed = (error: unknown) => log.warn({ error }, 'the writer failed; the quotation was shown');
  const questionLog = openQuestionLog({
    write: (batch) => desk.kept().store.feedback.note(batch),
    failed: (error, waiting) => log.warn({ error, waiting }, 'what was asked could not be noted yet'),
  });
  const curated = openCurated({
    asked: () => desk.kept().store.asked,
    indexOf: async (jurisdiction) => (await handbooksNow()).of(jurisdiction).index,
    log,
  });
  const desk: Desk = {
    jurisdictions,
    ask: async (jurisdiction, question, context) =>
      (await desk.askInParts(jurisdiction, question, context)).answer,
    askInParts: async (jurisdiction, question, context) => {
      const answered = (await handbooksNow()).askInParts(jurisdiction, { id: null, question, context });
      return { ...answered, answer: await curated.with(jurisdiction, question, answered.answer) };
    },
    changed: curated.changed,
    search: async (jurisdiction, text) => searchPassages((await handbooksNow()).of(jurisdiction), text),
    phrase: writer && ((question, passages) => phrased(writer, question, passages, writerFailed)),
    questionLog,
    kept: () => keptNow(kept),
    links: {
      report(dataset, revision) {
        const path = `/api/datasets/${dataset.id}/report?revision=${revision}`;
        return `${settings.publicUrl ?? origin}${seals.seal(path, new Date())}`;
      },
      pane(person) {
        if (!sandbox) return null;
        const sample = sandbox.people.find((one) => one.objectId === person?.objectId);
        return `${settings.publicUrl ?? origin}/pane/${sample ? `?as=${sample.id}&state=${sample.jurisdiction}` : ''}`;
      },
    },
    checkSent: openCheckSent({
      allowed: (url) => (sandbox ? url.origin === origin : teamsHosts(url)),
      largest: 25 * 1024 * 1024,
      check: parts.checkOnly,
    }),
    now: () => new Date(),
  };
  const turns = openTurns(desk);
  const met = openMet(() => desk.kept().store);
  const receive = openReceiver({
    adapterOf: (id) => adapters.get(id) ?? null,
    tenantOf: (id) => tenantOf(settings, id),
    answer: turns.answer,
    changes: turns.changes,
    claim: (id) => desk.kept().store.activities.claim(id),
    release: (id) => desk.kept().store.activities.release(id),
    keep: (post) => desk.kept().store.posts.keep(post),
    sent: questionLog.sent,
    async met(turn, activity, context) {
      await met(turn, activity, context);
      if (turn.kind !== 'joined') return;
      await postWaiting({ desk, poster, log }, turn.jurisdiction);
      await postWaitingQuestions({ desk, poster, log }, turn.jurisdiction);
    },
    apology: (error, turn, id) => apology(error, jurisdictions.get(turn.jurisdiction), id),
    log,
  });
  if (settings.mode === 'sandbox') {
    sandbox = await openSandbox({
      home: settings.home,
      jurisdictions: states,
      portals: parts.portalPages,
      failed: (error) => log.error({ error }, 'a message did not reach the bot'),
    });
  }
  const service = await openService({
    settings,
    desk,
    door: sandbox ? sandboxDoor(states, () => origin) : channelDoor(settings.registrations),
    receive,
    who: openDoors({
      commandKey: key,
      registrations: settings.registrations,
      publicUrl: settings.publicUrl,
      sandbox: sandbox && actingAs(sandbox),
    }),
    seals,
    sandbox,
    syncHandbook: async (jurisdiction, from, how) => {
      desk.kept();
      return (await handbooksNow()).sync(jurisdictionOf(desk, jurisdiction).id, from, how);
    },
    log,
  });
  origin = service.origin;
  const opening = openKept({
    settings,
    log,
    ...(parts.retrySeconds ? { retrySeconds: parts.retrySeconds } : {}),
    openStore: () => openStore({ home: settings.home, databaseUrl: settings.databaseUrl }),
    async begin(store) {
      if (settings.mode === 'sandbox')
        for (const holder of sandboxHolders(states)) await store.holders.grant(holder);
      const withSyncs = openHandbooks(states, store.handbooks, reach, (id) =>
        pointersOfCurated(store.asked, id),
      );
      await withSyncs;
      handbooks = withSyncs;
      // Another instance may have synced a handbook meanwhile.
      const refreshing = setInterval(() => {
        withSyncs
          .then((open) => open.refresh())
          .catch((error: unknown) => log.warn({ error }, 'the handbooks could not be looked at again'));
      }, handbookMinutes * 60_000);
      const life = openLife({
        store,
        jurisdictions,
        readWorkbook: parts.readWorkbook,
        checkWorkbook: parts.checkWorkbook,
      });
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
      const stop = async () => {
        clearInterval(refreshing);
        await jobs.stop();
      };
      return { store, life, stop };
    },
    // The teams were not noted while there was nowhere to note them.
    late: () => {
      sandbox?.begin(origin).catch((error: unknown) => log.warn({ error }, 'the teams could not be noted'));
    },
  });
  try {
    kept = await opening;
    await sandbox?.begin(origin);
    await writeServiceNote(settings.home, { url: origin, key, pid: process.pid });
  } catch (error) {
    await service.stop();
    await kept?.stop();
    throw error;
  }
  return {
    url: origin,
    async stop() {
      await removeServiceNote(settings.home, key);
      await service.stop();
      await questionLog.stop();
      await kept?.stop();
      await sandbox?.stop();
    },
  };
}

function keptNow(kept: KeptThings | null): Kept {
  if (kept) return kept.get();
  throw new OutOfReach('The desk is still starting. Please try again in a few seconds.');
}

/** In production, the states whose app registration is set. */
const served = ({ mode, registrations }: Settings, all: Jurisdiction[]): Jurisdiction[] =>
  mode === 'sandbox'
    ? all
    : all.filter((one) => registrations.some((other) => other.jurisdiction === one.id));

function openAdapters({ registrations, mode }: Settings, states: Jurisdiction[]): Map<string, Adapter> {
  if (mode === 'production') return new Map(registrations.map((one) => [one.jurisdiction, openAdapter(one)]));
  const adapter = openAdapter(null);
  return new Map(states.map((one) => [one.id, adapter]));
}

function tenantOf({ registrations, mode }: Settings, jurisdiction: string): string {
  if (mode === 'sandbox') return sandboxTenant(jurisdiction);
  return registrations.find((one) => one.jurisdiction === jurisdiction)?.tenantId ?? '';
}
