import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { JurisdictionView } from '../../shared/api.ts';
import type { Metadata } from '../../shared/metadata.ts';
import type {
  Against,
  Checked,
  Excerpt,
  MendPlan,
  OpenFile,
  Said,
  SoFar,
  TakenMend,
} from './check-messages.ts';
import { openChecker } from './checker.ts';
import { inPlainWords } from './excel/plain-words.ts';
import { type ReadWorkbook, readOpenWorkbook } from './excel/read-workbook.ts';
import { mendedName } from './mended-name.ts';

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
  const reading = useRef<AbortController | null>(null);
  const [checker] = useState(openChecker);
  const latest = useRef(wanted);
  latest.current = wanted;

  const stop = useCallback(() => {
    reading.current?.abort();
    checker.end();
  }, [checker]);
  useEffect(() => stop, [stop]);

  const against = useCallback((): Against | null => {
    const { jurisdiction, portal, metadata } = latest.current;
    return jurisdiction && { jurisdiction, portal, metadata };
  }, []);

  const start = useCallback(() => {
    stop();
    checker.begin({
      progress: (step) => setChecking((now) => (now.state === 'working' ? { ...now, ...step } : now)),
      // What was found can be long; the page goes on answering while it is drawn.
      soFar: (soFar) =>
        startTransition(() => setChecking((now) => (now.state === 'working' ? { ...now, soFar } : now))),
      checked: (checked) => startTransition(() => setChecking({ state: 'checked', checked, again: false })),
      refused: (message) => setChecking({ state: 'refused', message }),
    });
  }, [stop, checker]);

  const openFile = useCallback(
    async (file: File) => {
      start();
      setSource({ kind: 'file', name: file.name, file, mended: false });
      setChecking(begun(`Opening ${file.name}`));
      try {
        checker.openFile(await openFileOf({ name: file.name, file }), against());
      } catch {
        const message = `${file.name} could not be opened. It may have been moved or changed since you chose it; choose it again.`;
        setChecking({ state: 'refused', message });
      }
    },
    [start, checker, against],
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
      checker.openExcel(read, against());
    } catch (error) {
      if (controller.signal.aborted) return;
      setChecking({ state: 'refused', message: inPlainWords(error) ?? notHandedOver });
    }
  }, [start, checker, against]);

  const checkAgain = useCallback(() => {
    setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
    const now = against();
    if (now !== null) checker.check(now);
  }, [checker, against]);

  const cancel = useCallback(() => {
    stop();
    setSource(null);
    setChecking({ state: 'idle' });
  }, [stop]);

  const planMend = useCallback(
    async (mend: string | null) => {
      const about = against();
      if (about === null || source === null) return null;
      const file = source.kind === 'file' ? await openFileOf(source) : null;
      return checker.planMend(mend, about, file);
    },
    [source, against, checker],
  );
  const showFile = useCallback(
    async (file: Blob, mended: boolean) => {
      if (source?.kind !== 'file') return;
      setSource({ ...source, file, mended });
      setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
      checker.openFile(await openFileOf({ name: source.name, file }), against());
    },
    [source, checker, against],
  );
  const showExcel = useCallback(
    (read: ReadWorkbook) => {
      setSource({ kind: 'excel', name: read.name, read });
      setChecking((now) => (now.state === 'checked' ? { ...now, again: true } : now));
      checker.openExcel(read, against());
    },
    [checker, against],
  );

  return {
    source,
    checking,
    openFile,
    openExcel,
    checkAgain,
    cancel,
    forget: cancel,
    excerpt: checker.excerpt,
    places: checker.places,
    planMend,
    takeMend: checker.takeMend,
    showFile,
    showExcel,
  };
}

const begun = (words: string) => ({ state: 'working' as const, words, done: 0, of: 0, soFar: null });

const notHandedOver =
  'Excel did not hand over the workbook. Wait a moment and check again; if it stays, save the file and check it in a browser.';

const openFileOf = async ({ name, file }: { name: string; file: Blob }): Promise<OpenFile> => ({
  name,
  bytes: await file.arrayBuffer(),
});
