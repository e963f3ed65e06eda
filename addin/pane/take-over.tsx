import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { earlierDraft, emptyDraft } from './draft.ts';
import type { DraftInPane } from './use-draft.ts';

/** Offers what was written about an earlier file, such as the draft of a workbook that has been mended since. */
export function TakeOver({
  jurisdiction,
  file,
  kept: { own, change },
}: {
  jurisdiction: string;
  file: string | null;
  kept: DraftInPane;
}) {
  const earlier = useMemo(
    () => (file === null ? null : earlierDraft(jurisdiction, file)),
    [jurisdiction, file],
  );
  const untouched =
    JSON.stringify({ ...emptyDraft, ...own, savedAt: undefined }) === JSON.stringify(emptyDraft);
  if (earlier === null || !untouched) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>You described “{earlier.file}” before.</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => change(earlier.draft)}>
          Take that over
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
