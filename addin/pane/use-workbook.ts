import { useCallback, useEffect, useRef, useState } from 'react';
import type { JurisdictionView } from '../../shared/api.ts';
import type { Metadata } from '../../shared/metadata.ts';
import type { Checked, Excerpt, FromWorker, ToWorker } from './check-messages.ts';
import { type ReadWorkbook, readOpenWorkbook } from './excel/read-workbook.ts';

/** Where the workbook comes from. */
export type Source =
  | { kind: 'file'; name: string; file: Blob }
  | { kind: 'excel'; name: string; read: ReadWorkbook };

export type Checking =
  | { state: 'idle' }
  | { state: 'working'; words: string; done: number; of: number }
  | { state: 'checked'; checked: Checked; again: boolean }
  | { state: 'refused'; message: string };

export interface WorkbookInPane {
  source: Source | null;
  checking: Checking;
  openFile(file: File): void;
  openExcel(): void;
  /** Checks what is open again, such as after something was described. */
  checkAgain(): void;
  cancel(): void;
  forget(): void;
  excerpt(range: string): Promise<Excerpt>;
}

export interface Against {
  jurisdiction: JurisdictionView | null;
  portal: string | null;
  metadata: Metadata | null;
}

/** Reads and checks in a worker, so that the page keeps answering; cancelling ends the worker. */
export function useWorkbook(against: Against): WorkbookInPane {
  const [source, setSource] = useState<Source | null>(null);
  const [checking, setChecking] = useState<Checking>({ state: 'idle' });
  const worker = useRef<Worker | null>(null);
  const reading = useRef<AbortController | null>(null);
  const waiting = useRef(new Map<number, (excerpt: Excerpt) => void>());
  const latest = useRef(against);
  latest.current = against;

  const stop = useCallback(() => {
    reading.current?.abort();
    worker.current?.terminate();
    worker.current = null;
    waiting.current.clear();
  }, []);
  useEffect(() => stop, [stop]);

  const send = useCallback((message: ToWorker, transfer: Transferable[] = []) => {
    worker.current?.postMessage(message, transfer);
  }, []);

  const check = useCallback(() => {
    const { jurisdiction, portal, metadata } = latest.current;
    if (jurisdiction !== null) send({ kind: 'check', jurisdiction, portal, metadata });
  }, [send]);

  const start = useCallback(() => {
    stop();
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'progress':
          return setChecking((now) =>
            now.state === 'checked'
              ? now
              : { state: 'working', words: data.words, done: data.done, of: data.of },
          );
        case 'checked':
          return setChecking({ state: 'checked', checked: data.checked, again: false });
        case 'excerpt':
          waiting.current.get(data.request)?.(data.excerpt);
          return waiting.current.delete(data.request);
        default:
          return setChecking({ state: 'refused', message: data.message });
      }
    };
    made.onerror = () => setChecking({ state: 'refused', message: brokeDown });
  }, [stop]);

  const openFile = useCallback(
    async (file: File) => {
      start();
      setSource({ kind: 'file', name: file.name, file });
      setChecking({ state: 'working', words: `Opening ${file.name}`, done: 0, of: 0 });
      try {
        const bytes = await file.arrayBuffer();
        send({ kind: 'open-file', name: file.name, bytes }, [bytes]);
        check();
      } catch {
        const message = `${file.name} could not be opened. It may have been moved or changed since you chose it; choose it again.`;
        setChecking({ state: 'refused', message });
      }
    },
    [start, send, check],
  );

  const openExcel = useCallback(async () => {
    start();
    const controller = new AbortController();
    reading.current = controller;
    setChecking({ state: 'working', words: 'Reading the workbook', done: 0, of: 0 });
    try {
      const progress = (words: string, done: number, of: number) =>
        setChecking({ state: 'working', words, done, of });
      const read = await readOpenWorkbook(progress, controller.signal);
      if (controller.signal.aborted) return;
      setSource({ kind: 'excel', name: read.name, read });
      send({ kind: 'open-excel', workbook: read });
      check();
    } catch (error) {
      if (controller.signal.aborted) return;
      setChecking({ state: 'refused', message: sentenceOf(error) });
    }
  }, [start, send, check]);

  const checkAgain = useCallback(() => {
    setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
    check();
  }, [check]);

  const cancel = useCallback(() => {
    stop();
    setSource(null);
    setChecking({ state: 'idle' });
  }, [stop]);

  const request = useRef(0);
  const excerpt = useCallback(
    (range: string) =>
      new Promise<Excerpt>((resolve) => {
        const number = ++request.current;
        waiting.current.set(number, resolve);
        send({ kind: 'excerpt', request: number, range });
      }),
    [send],
  );

  return { source, checking, openFile, openExcel, checkAgain, cancel, forget: cancel, excerpt };
}

const brokeDown =
  'Checking broke down. Try once more; if it happens again, tell the portal’s team which file it was.';

function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === 'Error') return error.message;
  const busy = error instanceof OfficeExtension.Error && error.code === 'InvalidOperationInCellEditMode';
  if (busy) return 'A cell is being edited. Press Enter in Excel to finish it, then check again.';
  return 'Excel did not hand over the workbook. Wait a moment and check again; if it stays, save the file and check it in a browser.';
}
