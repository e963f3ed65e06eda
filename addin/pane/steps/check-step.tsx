import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { PortalKind } from '../../../shared/report/picture-words.ts';
import { Spoken } from '../../spoken.tsx';
import { type Acting, ActingContext } from '../acting.ts';
import { ByCheck } from '../by-check.tsx';
import type { ShownReport } from '../check-messages.ts';
import { FileDrop } from '../file-drop.tsx';
import { MendedList } from '../mends/mended-list.tsx';
import { OutcomeLine } from '../mends/outcome-line.tsx';
import { ReportView } from '../report-view.tsx';
import type { Service } from '../use-service.ts';
import type { WorkbookInPane } from '../use-workbook.ts';

export function CheckStep({
  inExcel,
  workbook,
  service,
  report,
  acting,
  description,
}: {
  inExcel: boolean;
  workbook: WorkbookInPane;
  service: Service;
  /** What was found in the workbook itself. */
  report: ShownReport | null;
  acting: Acting;
  /** The dataset's description, for text that a mend takes out of the sheet. */
  description: { text: string; change(text: string): void } | null;
}) {
  const styles = useStyles();
  const { checking, source, openFile, openExcel, cancel, excerpt, places } = workbook;
  const looking = useMemo(() => ({ inExcel, excerpt, places }), [inExcel, excerpt, places]);
  const choose = inExcel ? (
    <ExcelStart onCheck={openExcel} />
  ) : (
    <FileDrop onFile={openFile} sandbox={service.people !== null} state={service.jurisdiction?.id ?? ''} />
  );
  return (
    <section className={styles.step}>
      <div aria-live="polite" className={styles.live}>
        {checking.state === 'working' && <Text>{checking.words}…</Text>}
        {checking.state === 'checked' && acting.mends.busy !== null && <Spoken>{acting.mends.busy}…</Spoken>}
      </div>
      {checking.state === 'idle' && choose}
      {checking.state === 'working' && (
        <div className={styles.working}>
          <ProgressBar
            aria-label="Checking"
            {...(checking.of > 0 ? { value: checking.done, max: checking.of } : {})}
          />
          <Button onClick={cancel}>Cancel</Button>
          {checking.soFar !== null && checking.soFar.report.findings.length > 0 && (
            <section aria-label="Found so far" className={styles.soFar}>
              <Text as="h2" weight="semibold" className={styles.heading}>
                Found so far
              </Text>
              <ByCheck
                report={checking.soFar.report}
                titled={(check) => checking.soFar?.titles[check] ?? check}
                looking={looking}
              />
            </section>
          )}
        </div>
      )}
      {checking.state === 'refused' && (
        <>
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>{checking.message}</MessageBarBody>
          </MessageBar>
          {choose}
        </>
      )}
      {checking.state === 'checked' && report !== null && (
        <>
          <div className={styles.source}>
            <Text weight="semibold" className={styles.name} title={source?.name}>
              {source?.name}
            </Text>
            {(checking.again || acting.mends.busy !== null) && (
              <Spinner size="tiny" aria-label={acting.mends.busy ?? 'Checking again'} />
            )}
            {inExcel ? (
              <Button size="small" className={styles.small} icon={<ArrowSyncRegular />} onClick={openExcel}>
                Check again
              </Button>
            ) : (
              <Button
                size="small"
                className={styles.small}
                icon={<FolderOpenRegular />}
                onClick={workbook.forget}
              >
                Another file
              </Button>
            )}
          </div>
          {source?.kind === 'excel' &&
            source.read.missing.map((sentence) => (
              <MessageBar key={sentence} intent="info" layout="multiline">
                <MessageBarBody>{sentence}</MessageBarBody>
              </MessageBar>
            ))}
          <OutcomeLine outcome={acting.mends.outcome} />
          {source !== null && <MendedList mends={acting.mends} source={source} description={description} />}
          <ActingContext value={acting}>
            <ReportView
              report={report}
              titles={checking.checked.titles}
              looking={looking}
              portals={portalKinds(service)}
            />
          </ActingContext>
        </>
      )}
    </section>
  );
}

const portalKinds = ({ jurisdiction }: Service): PortalKind[] =>
  [...new Set(jurisdiction?.portals.map(({ kind }) => kind))].filter((kind) => kind !== 'arcgis');

function ExcelStart({ onCheck }: { onCheck: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.start}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        Is this workbook ready to publish?
      </Text>
      <Text>
        The first sheet is checked, as the portal takes it. Everything stays on this machine until you hand it
        over.
      </Text>
      <Button appearance="primary" size="large" onClick={onCheck}>
        Check this workbook
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '12px' },
  small: { whiteSpace: 'nowrap', flexShrink: 0 },
  live: { ':empty': { display: 'none' } },
  soFar: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%' },
  working: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start' },
  source: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  start: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '20px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  heading: { margin: 0 },
});
