import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Draft, type DraftStore, emptyDraft, withDictionary } from './draft.ts';

/** `not-read`: what was written before could not be read, so nothing may be written over it. */
export type Saved = 'saved' | 'saving' | 'not-saved' | 'not-read';

export interface DraftInPane {
  /** With what the workbook's own dictionary says. */
  draft: Draft;
  /** What was written here alone. */
  own: Draft;
  change(part: Partial<Draft>): void;
  saved: Saved;
  place: string;
}

const pause = 500;

/** The draft of the open workbook, saved by itself half a second after each change and when the page goes away. */
export function useDraft(store: DraftStore | null, dictionary: Draft['columns']): DraftInPane {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [saved, setSaved] = useState<Saved>('saved');
  const current = useRef(draft);
  const show = useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
  }, []);
  const waiting = useRef<{ store: DraftStore; draft: Draft; timer: number } | null>(null);

  // One save after the other, and no load before the last of them.
  const saving = useRef<Promise<void>>(Promise.resolve());
  const saveNow = useCallback(() => {
    const due = waiting.current;
    if (due === null) return;
    clearTimeout(due.timer);
    waiting.current = null;
    saving.current = saving.current
      .then(() => due.store.save(due.draft))
      .then(
        () => setSaved((now) => (waiting.current === null ? 'saved' : now)),
        () => setSaved('not-saved'),
      );
  }, []);

  useEffect(() => {
    let gone = false;
    if (store === null) return;
    setSaved('saved');
    show(emptyDraft);
    saving.current
      .then(() => store.load())
      .then((held) => !gone && show(waiting.current === null ? held : together(held, current.current)))
      .catch(() => !gone && setSaved('not-read'));
    return () => {
      gone = true;
      saveNow();
    };
  }, [store, saveNow, show]);

  useEffect(() => {
    const leaving = () => void saveNow();
    addEventListener('pagehide', leaving);
    return () => removeEventListener('pagehide', leaving);
  }, [saveNow]);

  const change = useCallback(
    (part: Partial<Draft>) => {
      if (store === null || saved === 'not-read') return;
      const after = { ...current.current, ...part };
      show(after);
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { store, draft: after, timer: window.setTimeout(saveNow, pause) };
      setSaved('saving');
    },
    [store, saved, saveNow, show],
  );

  return useMemo(
    () => ({
      draft: withDictionary(draft, dictionary),
      own: draft,
      change,
      saved,
      place: store?.place ?? '',
    }),
    [draft, dictionary, change, saved, store],
  );
}

/** What was kept, with what was written while it was being fetched. */
const together = (held: Draft, written: Draft): Draft => ({
  ...held,
  fields: { ...held.fields, ...written.fields },
  columns: { ...held.columns, ...written.columns },
});
