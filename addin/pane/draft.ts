import type { MetadataStandard } from '../../shared/jurisdiction.ts';
import type { ColumnDescription, Dismissal, Metadata } from '../../shared/metadata.ts';

/** What a person has written about a workbook so far. Kept with every change, so that a reload loses nothing. */
export interface Draft {
  portal: string | null;
  organisation: string | null;
  fields: Metadata['fields'];
  columns: Metadata['columns'];
  /** Findings that stand, each for its reason. */
  dismissed: Dismissal[];
  /** The dataset it became, once handed over. */
  dataset: string | null;
}

export interface DraftStore {
  load(): Promise<Draft>;
  save(draft: Draft): Promise<void>;
  /** Where it is kept, in words for the person. */
  place: string;
}

export const emptyDraft: Draft = {
  portal: null,
  organisation: null,
  fields: {},
  columns: {},
  dismissed: [],
  dataset: null,
};

/** In a plain browser: the browser's own storage, by state and file. */
export function browserDrafts(jurisdiction: string, file: string): DraftStore {
  const key = `desk-draft:${jurisdiction}:${file}`;
  return {
    place: 'Kept in this browser as you type.',
    load: async () => read(key) ?? emptyDraft,
    save: async (draft) =>
      localStorage.setItem(key, JSON.stringify({ ...draft, savedAt: new Date().toISOString() })),
  };
}

/** What was written last about another file of that state, to be taken over for a mended copy. */
export function earlierDraft(jurisdiction: string, file: string): { file: string; draft: Draft } | null {
  const start = `desk-draft:${jurisdiction}:`;
  const others = Object.keys(localStorage)
    .filter((key) => key.startsWith(start) && key !== start + file)
    .flatMap((key) => {
      const draft = read(key);
      return draft === null ? [] : [{ file: key.slice(start.length), draft }];
    });
  others.sort((a, b) => (b.draft.savedAt ?? '').localeCompare(a.draft.savedAt ?? ''));
  const [last] = others;
  return last === undefined ? null : { file: last.file, draft: { ...last.draft, dataset: null } };
}

function read(key: string): (Draft & { savedAt?: string }) | null {
  const held = localStorage.getItem(key);
  if (held === null) return null;
  try {
    return { ...emptyDraft, ...(JSON.parse(held) as Partial<Draft>) };
  } catch {
    return null;
  }
}

/** The draft with what the workbook's own dictionary says of columns nobody has written about here. */
export function withDictionary(draft: Draft, dictionary: Draft['columns']): Draft {
  const fresh = Object.entries(dictionary).filter(([name]) => draft.columns[name] === undefined);
  return fresh.length === 0
    ? draft
    : { ...draft, columns: { ...Object.fromEntries(fresh), ...draft.columns } };
}

/** The draft as the checks take it, with the portal's defaults; null when nothing has been written. */
export function metadataOf(draft: Draft, standard: MetadataStandard | null): Metadata | null {
  const columns = Object.fromEntries(
    Object.entries(draft.columns).filter(([, column]) => saysSomething(column)),
  );
  const written = Object.entries(draft.fields).filter(([, value]) => value.length > 0);
  if (written.length + Object.keys(columns).length + draft.dismissed.length === 0) return null;
  return wholeMetadata(draft, standard);
}

/** The draft as it is handed over. */
export function wholeMetadata(draft: Draft, standard: MetadataStandard | null): Metadata {
  const known = standard?.fields ?? [];
  const fields: Metadata['fields'] = {};
  for (const field of known) {
    const value = draft.fields[field.id] ?? field.default ?? '';
    if (value.length > 0) fields[field.id] = value;
  }
  const columns = Object.fromEntries(
    Object.entries(draft.columns).filter(([, column]) => saysSomething(column)),
  );
  const { dismissed } = draft;
  return { fields, columns, ...(dismissed.length === 0 ? {} : { dismissed }) };
}

export const isDescribed = (column: ColumnDescription | undefined): boolean =>
  (column?.description ?? '').trim() !== '';

const saysSomething = ({ label = '', description = '', unit = '' }: ColumnDescription): boolean =>
  [label, description, unit].some((text) => text.trim() !== '');
