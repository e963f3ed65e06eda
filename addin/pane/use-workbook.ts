import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { JurisdictionView } from '../../shared/api.ts';
import type { Metadata } from '../../shared/metadata.ts';
import type {
  Against,
  Checked,
  Excerpt,
  FromWorker,
  MendPlan,
  OpenFile,
  Said,
  SoFar,
  TakenMend,
  ToWorker,
} from './check-messages.ts';
import { inPlainWords } from './excel/plain-words.ts';
import { type ReadWorkbook, readOpenWorkbook } from './excel/read-workbook.ts';
import { mendedName } from './mended-name.ts';
import { pending } from './pending.ts';

/** Where the workbook comes from. */
export type Source =
  | { kind: 'file'; name: string; file: Blob; mended: boolean }
  | { kind: 'excel'; name: string; read: ReadWorkbook };

/** What the file is called when it leaves, mended or as it came. */
export const fileName = (source: Source): string =>
  source.kind === 'file' && source.mended ? mendedName(source.name) : source.name;

export type Checking =
  | { state: 'idle' }
  | { state: 'working'; words: string; done: number; of: number; soFar: SoFar | null }
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
  /** Further places of a finding, from the one with this number on. */
  places(finding: number, from: number): Promise<string[]>;
  /** Plans a mend by its id, or all of them; null when it cannot be planned. */
  planMend(mend: string | null): Promise<MendPlan | null>;
  /** What was planned last; null when it is no longer there. */
  takeMend(said: Said): Promise<TakenMend | null>;
  /** The same file with other bytes, checked again. */
  showFile(file: Blob, mended: boolean): Promise<void>;
  /** The same workbook as read from Excel anew, checked again. */
  showExcel(read: ReadWorkbook): void;
}

interface Wanted {
  jurisdiction: JurisdictionView | null;
  portal: string | null;
  metadata: Metadata | null;
}

/** Reads and checks in a worker, so that the page keeps answering; cancelling ends the worker. */
export function useWorkbook(wanted: Wanted): WorkbookInPane {
  const [source, setSource] = useState<Source | null>(null);
  const [checking, setChecking] = useState<Checking>({ state: 'idle' });
  const worker = useRef<Worker | null>(null);
  const reading = useRef<AbortController | null>(null);
  const [excerpts] = useState(() => pending<Excerpt>());
  const [furtherPlaces] = useState(() => pending<string[]>());
  const [plans] = useState(() => pending<MendPlan | null>());
  const [taken] = useState(() => pending<TakenMend | null>());
  const latest = useRef(wanted);
  latest.current = wanted;

  const stop = useCallback(() => {
    reading.current?.abort();
    worker.current?.terminate();
    worker.current = null;
    for (const questions of [excerpts, furtherPlaces]) questions.forget();
    for (const questions of [plans, taken]) questions.giveUp(null);
  }, [excerpts, furtherPlaces, plans, taken]);
  useEffect(() => stop, [stop]);

  const send = useCallback((message: ToWorker, transfer: Transferable[] = []) => {
    worker.current?.postMessage(message, transfer);
  }, []);

  const against = useCallback((): Against | null => {
    const { jurisdiction, portal, metadata } = latest.current;
    return jurisdiction && { jurisdiction, portal, metadata };
  }, []);

  const start = useCallback(() => {
    stop();
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'progress':
          return setChecking((now) => (now.state === 'working' ? { ...now, ...stepOf(data) } : now));
        // What was found can be long; the page goes on answering while it is drawn.
        case 'so-far':
          return startTransition(() =>
            setChecking((now) => (now.state === 'working' ? { ...now, soFar: data.soFar } : now)),
          );
        case 'checked':
          return startTransition(() =>
            setChecking({ state: 'checked', checked: data.checked, again: false }),
          );
        case 'excerpt':
          return excerpts.answer(data.request, data.excerpt);
        case 'places':
          return furtherPlaces.answer(data.request, data.places);
        case 'mend-planned':
          return plans.answer(data.request, data.plan);
        case 'mend-taken':
          return taken.answer(data.request, data.taken);
        default:
          for (const questions of [plans, taken]) questions.giveUp(null);
          return setChecking({ state: 'refused', message: data.message });
      }
    };
    made.onerror = () => setChecking({ state: 'refused', message: brokeDown });
  }, [stop, excerpts, furtherPlaces, plans, taken]);

  const openFile = useCallback(
    async (file: File) => {
      start();
      setSource({ kind: 'file', name: file.name, file, mended: false });
      setChecking(begun(`Opening ${file.name}`));
      try {
        const bytes = await file.arrayBuffer();
        send({ kind: 'open-file', name: file.name, bytes, against: against() }, [bytes]);
      } catch {
        const message = `${file.name} could not be opened. It may have been moved or changed since you chose it; choose it again.`;
        setChecking({ state: 'refused', message });
      }
    },
    [start, send, against],
  );

  const openExcel = useCallback(async () => {
    start();
    const controller = new AbortController();
    reading.current = controller;
    setChecking(begun('Reading the workbook'));
    try {
      const progress = (words: string, done: number, of: number) =>
        setChecking({ ...begun(words), done, of });
      const read = await readOpenWorkbook(progress, controller.signal);
      if (controller.signal.aborted) return;
      setSource({ kind: 'excel', name: read.name, read });
      send({ kind: 'open-excel', workbook: read, against: against() });
    } catch (error) {
      if (controller.signal.aborted) return;
      setChecking({ state: 'refused', message: inPlainWords(error) ?? notHandedOver });
    }
  }, [start, send, against]);

  const checkAgain = useCallback(() => {
    setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
    const now = against();
    if (now !== null) send({ kind: 'check', against: now });
  }, [send, against]);

  const cancel = useCallback(() => {
    stop();
    setSource(null);
    setChecking({ state: 'idle' });
  }, [stop]);

  const excerpt = useCallback(
    (range: string) => excerpts.ask((request) => send({ kind: 'excerpt', request, range })),
    [excerpts, send],
  );
  const places = useCallback(
    (finding: number, from: number) =>
      furtherPlaces.ask((request) => send({ kind: 'places', request, finding, from })),
    [furtherPlaces, send],
  );

  const planMend = useCallback(
    async (mend: string | null) => {
      const about = against();
      if (about === null || source === null) return null;
      const file = source.kind === 'file' ? await openFileOf(source) : null;
      return plans.ask((request) =>
        send({ kind: 'plan-mend', request, mend, about, file }, file === null ? [] : [file.bytes]),
      );
    },
    [source, against, plans, send],
  );
  const takeMend = useCallback(
    (said: Said) => taken.ask((request) => send({ kind: 'take-mend', request, said })),
    [taken, send],
  );
  const showFile = useCallback(
    async (file: Blob, mended: boolean) => {
      if (source?.kind !== 'file') return;
      setSource({ ...source, file, mended });
      setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
      const bytes = await file.arrayBuffer();
      send({ kind: 'open-file', name: source.name, bytes, against: against() }, [bytes]);
    },
    [source, send, against],
  );
  const showExcel = useCallback(
    (read: ReadWorkbook) => {
      setSource({ kind: 'excel', name: read.name, read });
      setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
      send({ kind: 'open-excel', workbook: read, against: against() });
    },
    [send, against],
  );

  return {
    source,
    checking,
    openFile,
    openExcel,
    checkAgain,
    cancel,
    forget: cancel,
    excerpt,
    places,
    planMend,
    takeMend,
    showFile,
    showExcel,
  };
}

const begun = (words: string) => ({ state: 'working' as const, words, done: 0, of: 0, soFar: null });

const stepOf = ({ words, done, of }: Extract<FromWorker, { kind: 'progress' }>) => ({ words, done, of });

const brokeDown =
  'Checking broke down. Try once more; if it happens again, tell the portal’s team which file it was.';

const notHandedOver =
  'Excel did not hand over the workbook. Wait a moment and check again; if it stays, save the file and check it in a browser.';

const openFileOf = async ({ name, file }: { name: string; file: Blob }): Promise<OpenFile> => ({
  name,
  bytes: await file.arrayBuffer(),
});
