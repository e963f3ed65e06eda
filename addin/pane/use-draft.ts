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
  const current = useRef<Opened>({ store: null, draft: emptyDraft, changed: false, unread: false });
  const timer = useRef(0);
  // Loading and saving one after the other, never two at once.
  const queue = useRef<Promise<void>>(Promise.resolve());

  const show = useCallback((next: Draft) => {
    current.current.draft = next;
    setDraft(next);
  }, []);

  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    const due = current.current;
    if (due.store === null || !due.changed) return;
    due.changed = false;
    const { store: place } = due;
    queue.current = queue.current
      .then(() => (due.unread ? undefined : place.save(due.draft)))
      .then(
        () => setSaved((now) => (now === 'saving' && !current.current.changed ? 'saved' : now)),
        () => {
          due.changed = true;
          setSaved('not-saved');
        },
      );
  }, []);

  useEffect(() => {
    const opened: Opened = { store, draft: emptyDraft, changed: false, unread: false };
    current.current = opened;
    setDraft(emptyDraft);
    setSaved('saved');
    if (store === null) return;
    queue.current = queue.current
      .then(() => store.load())
      .then(
        (held) => {
          opened.draft = together(held, opened.draft);
          if (current.current === opened) setDraft(opened.draft);
        },
        () => {
          opened.unread = true;
          if (current.current === opened) setSaved('not-read');
        },
      );
    return saveNow;
  }, [store, saveNow]);

  useEffect(() => {
    addEventListener('pagehide', saveNow);
    return () => removeEventListener('pagehide', saveNow);
  }, [saveNow]);

  const change = useCallback(
    (part: Partial<Draft>) => {
      const open = current.current;
      if (open.store === null || open.unread) return;
      show({ ...open.draft, ...part });
      open.changed = true;
      clearTimeout(timer.current);
      timer.current = window.setTimeout(saveNow, pause);
      setSaved('saving');
    },
    [saveNow, show],
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

interface Opened {
  store: DraftStore | null;
  draft: Draft;
  changed: boolean;
  unread: boolean;
}

/** What was kept, with what was written while it was being fetched. */
const together = (held: Draft, written: Draft): Draft => ({
  portal: written.portal ?? held.portal,
  organisation: written.organisation ?? held.organisation,
  dataset: written.dataset ?? held.dataset,
  fields: { ...held.fields, ...written.fields },
  columns: { ...held.columns, ...written.columns },
  dismissed: [...held.dismissed, ...written.dismissed],
});
