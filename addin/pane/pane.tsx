import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMends } from './mends/use-mends.ts';
import { PaneHeader } from './pane-header.tsx';
import { heldBy } from './standard.ts';
import { stepMarks } from './step-marks.ts';
import { CheckStep } from './steps/check-step.tsx';
import { ColumnsStep } from './steps/columns-step.tsx';
import { DatasetStep } from './steps/dataset-step.tsx';
import { HandOverStep } from './steps/hand-over-step.tsx';
import { StatusStep } from './steps/status-step.tsx';
import { type StepId, Steps, stepNames, stepOrder } from './steps.tsx';
import { TakeOver } from './take-over.tsx';
import { useOpenWorkbook } from './use-open-workbook.ts';
import { useService } from './use-service.ts';
import { useStanding } from './use-standing.ts';

/** From a workbook to a dataset, in five steps that can be taken in any order. */
export function Pane({ inExcel }: { inExcel: boolean }) {
  const styles = useStyles();
  const service = useService();
  const { jurisdiction } = service;
  const [step, setStep] = useState<StepId>('check');
  const [note, setNote] = useState<string | null>(null);
  const open = useOpenWorkbook(inExcel, jurisdiction);
  const { kept, standard, workbook, report } = open;
  const { draft, own } = kept;
  const { checking, source } = workbook;

  const main = useRef<HTMLElement>(null);
  const go = (next: StepId) => {
    setStep(next);
    main.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  };

  // What was pressed is gone once a file is opened, put away or checked again; who uses the keyboard goes on at its place.
  useEffect(() => {
    if (checking.state !== 'working' && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
  }, [checking]);

  const mends = useMends(workbook, kept);
  const standing = useStanding(kept, report);
  const missing = source?.kind === 'excel' && source.read.missing.length > 0;
  const acting = useMemo(
    () => ({ mends, standing, noMends: missing ? tooOld : null }),
    [mends, standing, missing],
  );
  const text = standard?.fields.find(({ id }) => id === 'description');
  const description = text && {
    text: String(heldBy(text, draft)),
    change: (written: string) => kept.change({ fields: { ...own.fields, [text.id]: written } }),
  };
  const columns = checking.state === 'checked' ? checking.checked.columns : [];
  const marks = stepMarks(open, jurisdiction);
  const takeOver = !inExcel && jurisdiction && (
    <TakeOver jurisdiction={jurisdiction.id} file={source?.name ?? null} kept={kept} />
  );
  const next = stepOrder[stepOrder.indexOf(step) + 1];

  return (
    <div className={styles.frame}>
      <PaneHeader service={service} />
      <Steps current={step} marks={marks} onGo={go} />
      <main ref={main} tabIndex={-1} className={styles.main} aria-label={stepNames[step].long}>
        {service.trouble !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{service.trouble}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={service.tryAgain}>
                Try again
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {jurisdiction === null || service.desk === null ? (
          service.trouble === null && <Spinner label="Opening the desk" className={styles.spinner} />
        ) : (
          <>
            {step === 'check' && (
              <CheckStep
                inExcel={inExcel}
                workbook={workbook}
                service={service}
                report={report}
                acting={acting}
                description={description ?? null}
              />
            )}
            {step === 'columns' && (
              <ColumnsStep columns={columns} checking={checking} kept={kept} takeOver={takeOver} onGo={go} />
            )}
            {step === 'dataset' && (
              <DatasetStep jurisdiction={jurisdiction} kept={kept} checking={checking} takeOver={takeOver} />
            )}
            {step === 'hand-over' && (
              <HandOverStep
                jurisdiction={jurisdiction}
                desk={service.desk}
                workbook={workbook}
                errors={report?.summary.errors ?? 0}
                kept={kept}
                onGo={go}
                onHandedOver={(said) => {
                  setNote(said);
                  go('status');
                }}
              />
            )}
            {step === 'status' && (
              <StatusStep
                key={service.person?.id ?? ''}
                desk={service.desk}
                jurisdiction={jurisdiction}
                dataset={draft.dataset}
                note={note}
                onGo={go}
              />
            )}
          </>
        )}
      </main>
      {next !== undefined && next !== 'status' && source !== null && checking.state !== 'refused' && (
        <footer className={styles.footer}>
          <Button appearance="primary" onClick={() => go(next)}>
            Next: {stepNames[next].long}
          </Button>
        </footer>
      )}
    </div>
  );
}

const tooOld =
  'This Excel does not tell enough for mending. Mend by hand, or save the workbook and open the file in a browser.';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100dvh',
    maxWidth: '720px',
    margin: '0 auto',
  },
  main: { flexGrow: 1, padding: '16px 12px 24px', outlineStyle: 'none' },
  spinner: { marginTop: '48px' },
  footer: {
    position: 'sticky',
    bottom: 0,
    padding: '10px 12px',
    display: 'flex',
    justifyContent: 'flex-end',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 2,
  },
});
