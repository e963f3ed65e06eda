import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import type { JurisdictionView } from '../../../shared/api.ts';
import type { Desk } from '../../desk.ts';
import { isDescribed } from '../draft.ts';
import { faultsOfFields, standardFor } from '../standard.ts';
import type { StepId } from '../steps.tsx';
import type { DraftInPane } from '../use-draft.ts';
import { useHandOver } from '../use-hand-over.ts';
import { fileName, type WorkbookInPane } from '../use-workbook.ts';
import { Fact, StillOpen } from './hand-over-summary.tsx';

/** The file and its description go to the desk; pressing again, also after a break, makes no second dataset. */
export function HandOverStep({
  jurisdiction,
  desk,
  workbook,
  errors,
  kept,
  onGo,
  onHandedOver,
}: {
  jurisdiction: JurisdictionView;
  desk: Desk;
  workbook: WorkbookInPane;
  /** Found in the workbook itself. */
  errors: number;
  kept: DraftInPane;
  onGo: (step: StepId) => void;
  /** With what is to be said of the file, if anything. */
  onHandedOver: (note: string | null) => void;
}) {
  const styles = useStyles();
  const { draft, change } = kept;
  const standard = standardFor(jurisdiction, draft.portal);
  const portal = jurisdiction.portals.find(({ id }) => id === standard?.portal);
  const handing = useHandOver(desk, (dataset, note) => {
    change({ dataset: dataset.id });
    onHandedOver(note);
  });
  const { checking, source } = workbook;
  if (source === null || checking.state !== 'checked' || standard === null || portal === undefined) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>
          Check a workbook first, then hand it over here.{' '}
          <Button size="small" onClick={() => onGo('check')}>
            Go to step 1
          </Button>
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { columns } = checking.checked;
  const faults = faultsOfFields(jurisdiction, standard, draft);
  const missing = columns.filter(({ name }) => !isDescribed(draft.columns[name])).length;
  const asksOrganisation = !standard.fields.some(({ kind }) => kind === 'organisation');
  const organisation = portal.organisations.find(({ id }) => id === draft.organisation);
  const title = draft.fields.title;
  const busy = handing.state === 'working';
  return (
    <section className={styles.step}>
      <h2 className={styles.heading}>Hand over for review</h2>
      <Text className={styles.quiet}>
        The desk checks the file once more and puts it on the portal privately. It becomes public only when
        somebody else has approved it.
      </Text>
      <dl className={styles.facts}>
        <Fact name="Dataset">{title === undefined || title === '' ? 'Without a title yet' : title}</Fact>
        <Fact name="File">{fileName(source)}</Fact>
        <Fact name="Portal">{portal.name}</Fact>
        <Fact name="Organisation">{organisation?.name ?? 'Not chosen yet'}</Fact>
      </dl>
      {asksOrganisation && (
        <Field label="Organisation" required>
          <Select
            value={draft.organisation ?? ''}
            onChange={(_, { value }) => change({ organisation: value === '' ? null : value })}
          >
            <option value="">Choose</option>
            {portal.organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <StillOpen
        lines={[
          portal.notYet !== undefined && { words: portal.notYet, step: 'dataset' },
          errors > 0 && {
            words: `${errors} ${errors === 1 ? 'error' : 'errors'} in the workbook`,
            step: 'check',
          },
          missing > 0 && {
            words: `${missing} ${missing === 1 ? 'column' : 'columns'} not described`,
            step: 'columns',
          },
          faults.length > 0 && {
            words: `To fill in or correct: ${faults.map(({ field }) => field.label).join(', ')}`,
            step: 'dataset',
          },
        ]}
        onGo={onGo}
      />
      {busy && (
        <div className={styles.progress}>
          <ProgressBar
            aria-label="Handing over"
            {...(handing.of > 0 ? { value: handing.done, max: handing.of } : {})}
          />
          <Text>{handing.words}</Text>
        </div>
      )}
      <div aria-live="polite" className={styles.live}>
        {handing.state === 'refused' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>Not handed over.</MessageBarTitle>
              {handing.message}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          icon={<SendRegular />}
          disabledFocusable={busy || organisation === undefined}
          onClick={() =>
            organisation &&
            handing.handOver({ jurisdiction, standard, organisation: organisation.id, draft, source })
          }
        >
          Hand over
        </Button>
        {busy && <Button onClick={handing.cancel}>Stop</Button>}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '14px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: {
    margin: 0,
    padding: '4px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { display: 'flex', flexDirection: 'column', gap: '6px' },
  live: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { display: 'none' } },
  buttons: { display: 'flex', gap: '8px' },
});
