import type { Logger } from 'pino';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { openPortal } from '../shared/portals/index.ts';
import { checkWorkbook } from '../shared/run-checks.ts';
import { readWorkbookBytes } from '../shared/workbook/read/node.ts';
import { draftFromFile } from './draft-from-file.ts';
import { startPretendPortals } from './sandbox/pretend-portals.ts';
import type { Settings } from './settings.ts';
import type { Parts } from './start.ts';

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
