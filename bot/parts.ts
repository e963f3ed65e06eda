import type { Logger } from 'pino';
import type { Report } from '../shared/check.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { openPortal } from '../shared/portals/index.ts';
import { checkWorkbook } from '../shared/run-checks.ts';
import type { SandboxState } from '../shared/sandbox-api.ts';
import type { Store } from '../shared/store/store.ts';
import { readWorkbookBytes } from '../shared/workbook/read/node.ts';
import { draftFromFile } from './draft-from-file.ts';
import type { JobParts } from './jobs.ts';
import type { LifeParts } from './life.ts';
import { startPretendPortals } from './sandbox/pretend-portals.ts';
import type { Settings } from './settings.ts';

/** What the desk is made of besides itself. */
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

/** The real readers, checks and portals; pretend portals in the sandbox. */
export async function realParts(
  settings: Settings,
  jurisdictions: Jurisdiction[],
  log: Logger,
): Promise<{ parts: Parts; stop(): Promise<void> }> {
  const firstPort = settings.port === 0 ? 0 : settings.port + 1;
  const pretend =
    settings.mode === 'sandbox'
      ? await startPretendPortals(jurisdictions, { home: settings.home, firstPort })
      : null;
  const variables = { ...settings.variables, ...pretend?.variables };
  return {
    parts: {
      jurisdictions,
      readWorkbook: readWorkbookBytes,
      checkWorkbook,
      checkOnly: (workbook, jurisdiction) => checkWorkbook(workbook, { jurisdiction, metadata: null }),
      portal(jurisdiction, id) {
        const entry = jurisdiction.portals.find((one) => one.id === id);
        if (!entry) throw new Error(`${jurisdiction.name} has no portal “${id}” any more.`);
        return openPortal(entry, variables);
      },
      draft: draftFromFile,
      portalPages: pretend?.pages ?? [],
      log,
    },
    stop: async () => {
      await pretend?.stop();
    },
  };
}
