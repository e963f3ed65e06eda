import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { JurisdictionView } from '../../../shared/api.ts';
import type { Desk } from '../../desk.ts';
import type { StepId } from '../steps.tsx';
import { DatasetList } from './dataset-list.tsx';
import { DatasetStatus } from './dataset-status.tsx';

/** Where the dataset stands now, and everything that has happened to it. */
export function StatusStep({
  desk,
  jurisdiction,
  dataset,
  note,
  onGo,
}: {
  desk: Desk;
  jurisdiction: JurisdictionView;
  dataset: string | null;
  /** What is to be said of the file just handed over. */
  note: string | null;
  onGo: (step: StepId) => void;
}) {
  const [shown, setShown] = useState(dataset);
  if (shown === null) {
    return <DatasetList desk={desk} jurisdiction={jurisdiction} onShow={setShown} onGo={onGo} />;
  }
  return (
    <>
      {note !== null && shown === dataset && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
      <DatasetStatus desk={desk} id={shown} onBack={() => setShown(null)} onGo={onGo} />
    </>
  );
}
