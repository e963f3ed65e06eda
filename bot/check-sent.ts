import type { Report } from '../shared/check.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';
import type { Refusal } from '../shared/refusal.ts';
import { readWorkbookBytes } from '../shared/workbook/read/node.ts';
import { UnreadableFile } from '../shared/workbook/read/unreadable.ts';
import type { Workbook } from '../shared/workbook/workbook.ts';

export interface SentParts {
  /** Whose files are fetched: the hosts Teams keeps files on; in the sandbox, the desk itself. */
  allowed(url: URL): boolean;
  largest: number;
  check(workbook: Workbook, jurisdiction: Jurisdiction): Report;
}

/** Fetches a file somebody sent in a chat and checks it; nothing of it is kept. */
export const openCheckSent =
  ({ allowed, largest, check }: SentParts) =>
  async (jurisdiction: Jurisdiction, file: { name: string; url: string }): Promise<Report | Refusal> => {
    if (!/\.(xlsx|xlsm|csv|tsv|txt)$/i.test(file.name)) {
      return { refused: `I can check Excel workbooks (.xlsx) and .csv files; “${file.name}” is neither.` };
    }
    const url = URL.parse(file.url);
    if (!url || !allowed(url)) {
      return {
        refused: `“${file.name}” does not come from where Teams keeps files, so I did not open it. Please send it from OneDrive or your computer.`,
      };
    }
    const bytes = await download(url, largest);
    if (!bytes) return { refused: `“${file.name}” could not be fetched. Please send it once more.` };
    if (bytes === 'too-large') {
      return {
        refused: `“${file.name}” is too large for a chat. Please check it in Excel, with Open Data Desk.`,
      };
    }
    try {
      return check(await readWorkbookBytes(file.name, bytes), jurisdiction);
    } catch (error) {
      if (error instanceof UnreadableFile) return { refused: error.message };
      throw error;
    }
  };

/** Where Teams keeps the files people send, in all its clouds. */
export const teamsHosts = (url: URL): boolean =>
  url.protocol === 'https:' &&
  /(^|\.)(sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|1drv\.com)$/.test(url.hostname);

async function download(url: URL, largest: number): Promise<Uint8Array | 'too-large' | null> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(60_000) }).catch(
    () => null,
  );
  if (!response?.ok || !response.body) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > largest) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
