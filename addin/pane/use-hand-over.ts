import { useCallback, useRef, useState } from 'react';
import type { DatasetView, JurisdictionView } from '../../shared/api.ts';
import type { MetadataStandard } from '../../shared/jurisdiction.ts';
import type { Desk } from '../desk.ts';
import { type Draft, wholeMetadata } from './draft.ts';
import { readOpenWorkbook } from './excel/read-workbook.ts';
import { openWorkbookAsFile } from './excel/workbook-file.ts';
import { fileName, type Source } from './use-workbook.ts';

type Progress =
  | { state: 'idle' }
  | { state: 'working'; words: string; done: number; of: number }
  | { state: 'refused'; message: string };

export type HandingOver = Progress & {
  handOver(what: What): void;
  cancel(): void;
};

interface What {
  jurisdiction: JurisdictionView;
  standard: MetadataStandard;
  organisation: string;
  draft: Draft;
  source: Source;
}

/**
 * Sends the bytes under their own fingerprint, then the hand-over: each can be repeated without harm.
 * The note, if any, says that the file is not the open workbook itself.
 */
export function useHandOver(
  desk: Desk,
  onDone: (dataset: DatasetView, note: string | null) => void,
): HandingOver {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const cancelling = useRef<AbortController | null>(null);

  const handOver = useCallback(
    async ({ jurisdiction, standard, organisation, draft, source }: What) => {
      if (cancelling.current !== null) return;
      const controller = new AbortController();
      cancelling.current = controller;
      const say = (words: string, done = 0, of = 0) => setProgress({ state: 'working', words, done, of });
      try {
        say('Preparing the file…');
        const file = await fileOf(
          source,
          (done, of) => say('Taking the file from Excel…', done, of),
          controller.signal,
        );
        const sha256 = await fingerprint(file.bytes);
        controller.signal.throwIfAborted();
        await desk.putFile(
          { name: file.name, sha256, bytes: file.bytes },
          (sent, of) => say(`Sending ${megabytes(sent)} of ${megabytes(of)}`, sent, of),
          controller.signal,
        );
        say('The desk checks the file once more…');
        const dataset = await desk.handOver({
          jurisdiction: jurisdiction.id,
          portal: standard.portal,
          organisation,
          file: { name: file.name, sha256 },
          metadata: wholeMetadata(draft, standard),
        });
        setProgress({ state: 'idle' });
        onDone(dataset, file.note);
      } catch (error) {
        const stopped = controller.signal.aborted;
        const message = stopped
          ? 'You stopped it. Nothing was handed over.'
          : error instanceof Error
            ? error.message
            : 'The file could not be read. Choose it again in step 1.';
        setProgress({ state: 'refused', message });
      } finally {
        cancelling.current = null;
      }
    },
    [desk, onDone],
  );
  const cancel = useCallback(() => cancelling.current?.abort(), []);
  return { ...progress, handOver, cancel };
}

async function fileOf(
  source: Source,
  progress: (done: number, of: number) => void,
  cancel: AbortSignal,
): Promise<{ bytes: Blob; name: string; note: string | null }> {
  if (source.kind === 'file') return { bytes: source.file, name: fileName(source), note: null };
  // Read once more, because cells may have changed since they were checked.
  const readAgain = () => readOpenWorkbook((_, done, of) => progress(done, of), cancel);
  const { bytes, name, note } = await openWorkbookAsFile(source.name, readAgain, progress);
  return { bytes: new Blob([bytes]), name, note };
}

async function fingerprint(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const megabytes = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
