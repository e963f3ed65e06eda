import { draftFromFile } from '../bot/draft-from-file.ts';
import { type Pace, startJobs } from '../bot/jobs.ts';
import { loadJurisdictions } from '../bot/jurisdictions.ts';
import { openLife } from '../bot/life.ts';
import { type PretendCkan, startPretendCkan } from '../bot/sandbox/portals/pretend-ckan.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { Notifier } from '../shared/life.ts';
import { openPortal } from '../shared/portals/index.ts';
import { checkWorkbook } from '../shared/run-checks.ts';
import type { Job, Store } from '../shared/store/store.ts';
import { readWorkbookBytes } from '../shared/workbook/read/node.ts';
import { water } from './hand-overs.ts';

export const serviceToken = 'token-of-the-service';
export const coordinatorAccount = 'coordinator@example.ca.gov';

/** A CKAN with the organisation of our hand-overs, the service as its editor and the coordinator as a member. */
export const startWaterPortal = (port = 0): Promise<PretendCkan> =>
  startPretendCkan({
    port,
    organisations: [{ name: water, title: 'State Water Resources Control Board' }],
    people: [
      {
        name: 'desk',
        email: 'desk@example.ca.gov',
        token: serviceToken,
        organisations: { [water]: 'editor' },
      },
      {
        name: 'coordinator',
        email: coordinatorAccount,
        token: 'token-of-the-coordinator',
        organisations: { [water]: 'member' },
      },
    ],
    groups: [{ name: 'water', title: 'Water', members: { desk: 'member' } }],
  });

export const loadStates = async (): Promise<ReadonlyMap<string, Jurisdiction>> =>
  new Map((await loadJurisdictions()).map((one) => [one.id, one]));

export const lifeOn = (store: Store, jurisdictions: ReadonlyMap<string, Jurisdiction>) =>
  openLife({ store, jurisdictions, readWorkbook: readWorkbookBytes, checkWorkbook });

const quick: Partial<Pace> = {
  everySeconds: 0.5,
  retries: { limit: 20, delaySeconds: 0, longestSeconds: 0 },
  lookAgainSeconds: 1,
};

export interface WorkOn {
  store: Store;
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** Addresses and secrets of the portals. */
  environment: Record<string, string | undefined>;
  notifier?: Notifier;
  failed?(error: unknown, job: Job | null): void;
  pace?: Partial<Pace>;
}

/** The real jobs, impatient. */
export const workOn = ({ environment, notifier, failed, pace, ...parts }: WorkOn) =>
  startJobs({
    ...parts,
    portal: (jurisdiction, id) => {
      const entry = jurisdiction.portals.find((one) => one.id === id);
      if (!entry) throw new Error(`${jurisdiction.name} has no portal ${id}.`);
      return openPortal(entry, environment, {
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 50)),
      });
    },
    draft: draftFromFile(parts.store),
    notifier: notifier ?? { tell: async () => {} },
    askedNotifier: { tell: async () => {} },
    failed: failed ?? (() => {}),
    pace: { ...quick, ...pace },
  });
