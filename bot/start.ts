import { randomBytes } from 'node:crypto';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { openStore } from '../shared/store/open-store.ts';
import { openAnswers } from './answers.ts';
import { openDoors } from './api/caller.ts';
import { openSeals } from './api/sealed-link.ts';
import { beginWork } from './begin-work.ts';
import { type KeptThings, openKept } from './kept.ts';
import { linkKey } from './link-key.ts';
import { openMessenger } from './messenger.ts';
import { openDesk } from './open-desk.ts';
import type { Parts } from './parts.ts';
import { actingAs, sandboxDoor } from './sandbox/door.ts';
import { openSandbox } from './sandbox/index.ts';
import { openService } from './service.ts';
import { removeServiceNote, writeServiceNote } from './service-note.ts';
import type { Settings } from './settings.ts';
import { channelDoor } from './teams/authenticate.ts';
import { type Kept, OutOfReach } from './turns/desk.ts';

export interface Running {
  /** Where it listens on this machine. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Settings and parts in, a running service out. Questions go through the answers, messages through the messenger,
 * datasets through the work on the store; turns, cards and the API see all of it as the desk.
 */
export async function start(settings: Settings, parts: Parts): Promise<Running> {
  const { log } = parts;
  const states = served(settings, parts.jurisdictions);
  const key = randomBytes(24).toString('base64url');
  const seals = openSeals(await linkKey(settings));
  const sandbox =
    settings.mode === 'sandbox'
      ? await openSandbox({
          home: settings.home,
          jurisdictions: states,
          portals: parts.portalPages,
          failed: (error) => log.error({ error }, 'a message did not reach the bot'),
        })
      : null;

  // Both come while the desk is open already: where it listens, and what it keeps.
  let here = '';
  const origin = () => here;
  let opened: KeptThings | null = null;
  const kept = () => keptNow(opened);

  const answers = openAnswers({ states, loopback: sandbox !== null, kept, log });
  const { checkOnly, patience } = parts;
  const desk = openDesk({ settings, states, answers, seals, sandbox, origin, kept, checkOnly, log });
  const { receive, poster } = openMessenger({ settings, desk, origin, patience, log });
  const service = await openService({
    settings,
    desk,
    door: sandbox ? sandboxDoor(states, origin) : channelDoor(settings.registrations),
    receive,
    who: openDoors({
      commandKey: key,
      registrations: settings.registrations,
      publicUrl: settings.publicUrl,
      sandbox: sandbox && actingAs(sandbox),
    }),
    seals,
    sandbox,
    syncHandbook: answers.sync,
    log,
  });
  here = service.origin;
  try {
    opened = await openKept({
      settings,
      log,
      ...(parts.retrySeconds ? { retrySeconds: parts.retrySeconds } : {}),
      openStore: () => openStore({ home: settings.home, databaseUrl: settings.databaseUrl }),
      begin: (store) => beginWork(store, { ...parts, settings, desk, answers, poster }),
      // The teams were not noted while there was nowhere to note them.
      late: () => {
        sandbox?.begin(here).catch((error: unknown) => log.warn({ error }, 'the teams could not be noted'));
      },
    });
    await sandbox?.begin(here);
    await writeServiceNote(settings.home, { url: here, key, pid: process.pid });
  } catch (error) {
    await service.stop();
    await opened?.stop();
    throw error;
  }
  return {
    url: here,
    async stop() {
      await removeServiceNote(settings.home, key);
      await service.stop();
      await desk.questionLog.stop();
      await opened?.stop();
      await sandbox?.stop();
    },
  };
}

function keptNow(opened: KeptThings | null): Kept {
  if (opened) return opened.get();
  throw new OutOfReach('The desk is still starting. Please try again in a few seconds.');
}

/** In production, the states whose app registration is set. */
const served = ({ mode, registrations }: Settings, all: Jurisdiction[]): Jurisdiction[] =>
  mode === 'sandbox'
    ? all
    : all.filter((one) => registrations.some((other) => other.jurisdiction === one.id));
