import { makeDraft } from '../shared/draft.ts';
import { metadata } from '../shared/metadata.ts';
import type { Store } from '../shared/store/store.ts';
import { dictionaryOf } from '../shared/workbook/dictionary/dictionary.ts';
import { readWorkbookBytes } from '../shared/workbook/read/node.ts';
import { UnreadableFile } from '../shared/workbook/read/unreadable.ts';
import { releaseCsv } from '../shared/workbook/release.ts';
import { findTable } from '../shared/workbook/table/find-table.ts';
import type { JobParts } from './jobs.ts';

const again = 'Hand the workbook over again.';

/** What leaves for the portal: the checked table of the stored file alone, with its description. */
export const draftFromFile =
  ({ files }: Pick<Store, 'files'>): JobParts['draft'] =>
  async (jurisdiction, dataset, { file, metadata: given }) => {
    const bytes = await files.get(file.sha256);
    if (!bytes) return { refused: `The file “${file.name}” is not in the store any more. ${again}` };
    try {
      const workbook = await readWorkbookBytes(file.name, bytes);
      const table = findTable(workbook.first);
      if (!table) return { refused: `The first sheet of “${file.name}” holds no table. ${again}` };
      const release = releaseCsv(workbook, table);
      const described = metadata.parse(given);
      const dictionary = dictionaryOf(workbook, table, described);
      return makeDraft({ dataset, jurisdiction, metadata: described, dictionary, release });
    } catch (cause) {
      if (cause instanceof UnreadableFile) return { refused: cause.message };
      throw cause;
    }
  };
