import { useEffect, useMemo, useRef, useState } from 'react';
import type { JurisdictionView } from '../../shared/api.ts';
import type { MetadataStandard } from '../../shared/jurisdiction.ts';
import { aboutWorkbook } from './about-description.ts';
import type { ShownReport } from './check-messages.ts';
import { browserDrafts, type Draft, metadataOf } from './draft.ts';
import { excelDrafts } from './excel/dictionary-sheet.ts';
import { standardFor } from './standard.ts';
import { type DraftInPane, useDraft } from './use-draft.ts';
import { type Source, useWorkbook, type WorkbookInPane } from './use-workbook.ts';

export interface OpenWorkbook {
  workbook: WorkbookInPane;
  /** What is written about it. */
  kept: DraftInPane;
  standard: MetadataStandard | null;
  /** Of the workbook alone; null until it is checked. */
  report: ShownReport | null;
}

/** The open workbook and what is written about it: the one is read for the other, and checked again with it. */
export function useOpenWorkbook(inExcel: boolean, jurisdiction: JurisdictionView | null): OpenWorkbook {
  const [opened, setOpened] = useState<Source | null>(null);

  // In Excel the workbook is looked at again whenever it was read again, because people write on its sheets, too;
  // a file keeps what was written about it when it is mended.
  const drafted = inExcel ? opened : (opened?.name ?? null);
  const store = useMemo(() => {
    if (inExcel) return excelDrafts();
    return jurisdiction && typeof drafted === 'string' ? browserDrafts(jurisdiction.id, drafted) : null;
  }, [inExcel, jurisdiction, drafted]);
  const [dictionary, setDictionary] = useState<Draft['columns']>({});
  const kept = useDraft(store, dictionary);
  const { draft, own } = kept;
  const standard = jurisdiction && standardFor(jurisdiction, draft.portal);
  const metadata = useMemo(() => metadataOf(own, standard), [own, standard]);
  const workbook = useWorkbook({ jurisdiction, portal: standard?.portal ?? null, metadata });
  const { checking, source, checkAgain } = workbook;
  useEffect(() => setOpened(source), [source]);
  useEffect(() => {
    if (checking.state === 'checked') setDictionary(checking.checked.dictionary);
    if (checking.state === 'idle') setDictionary({});
  }, [checking]);

  // What was written changes what the checks can say, so they run again once it stands still.
  const checked = checking.state === 'checked';
  const asked = useRef(metadata);
  useEffect(() => {
    if (!checked || (metadata === null && asked.current === null)) return;
    asked.current = metadata;
    const timer = setTimeout(checkAgain, 700);
    return () => clearTimeout(timer);
  }, [metadata, checked, checkAgain]);
  useEffect(() => {
    if (jurisdiction !== null) checkAgain();
  }, [jurisdiction, checkAgain]);

  const report = useMemo(
    () => (checking.state === 'checked' ? aboutWorkbook(checking.checked.report, standard) : null),
    [checking, standard],
  );
  return { workbook, kept, standard, report };
}
