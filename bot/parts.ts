import type { Logger } from 'pino';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import { readWorkbookBytes } from '../shared/workbook/node.ts';
import type { Settings } from './settings.ts';
import type { Parts } from './start.ts';

/** The real parts of a desk: readers, checks and portals. Pretend portals in the sandbox. */
export async function realParts(
  _settings: Settings,
  jurisdictions: Jurisdiction[],
  log: Logger,
): Promise<{ parts: Parts; stop(): Promise<void> }> {
  const later = (): never => {
    throw new Error('not there yet');
  };
  return {
    parts: {
      jurisdictions,
      readWorkbook: readWorkbookBytes,
      checkWorkbook: later,
      checkOnly: later,
      portal: later,
      draft: () => later,
      portalPages: [],
      log,
    },
    stop: async () => {},
  };
}
