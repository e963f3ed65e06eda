import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ColumnDescription } from '../../../shared/metadata.ts';
import type { ColumnSample } from '../check-messages.ts';
import { isDescribed } from '../draft.ts';
import { SavedLine } from '../saved-line.tsx';
import type { StepId } from '../steps.tsx';
import type { DraftInPane } from '../use-draft.ts';
import type { Checking } from '../use-workbook.ts';

/** What each column means, said once, for everybody who will read the data. */
export function ColumnsStep({
  columns,
  checking,
  kept,
  takeOver,
  onGo,
}: {
  columns: ColumnSample[];
  checking: Checking;
  kept: DraftInPane;
  takeOver: ReactNode;
  onGo: (step: StepId) => void;
}) {
  const styles = useStyles();
  const { draft, own, change } = kept;
  if (columns.length === 0) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>
          {checking.state === 'checked'
            ? 'No table with named columns was found on the first sheet. Mend what step 1 found, then describe the columns here.'
            : 'Check a workbook first: then its columns are listed here. '}{' '}
          <Button size="small" onClick={() => onGo('check')}>
            Go to step 1
          </Button>
        </MessageBarBody>
      </MessageBar>
    );
  }
  const described = columns.filter(({ name }) => isDescribed(draft.columns[name])).length;
  const write = (name: string, part: ColumnDescription) =>
    change({ columns: { ...own.columns, [name]: { ...draft.columns[name], ...part } } });
  return (
    <section className={styles.step}>
      <h2 className={styles.heading}>
        {described} of {columns.length} columns described
      </h2>
      <Text className={styles.quiet}>
        Say what a value means to somebody who has never seen the data: unit, source, how codes read.
      </Text>
      {takeOver}
      <SavedLine kept={kept} />
      {columns.map(({ name, letter, kind, samples }) => {
        const held = draft.columns[name];
        return (
          <fieldset key={letter} className={styles.card}>
            <legend className={styles.legend}>
              {isDescribed(held) ? (
                <CheckmarkCircleFilled aria-label="Described" className={styles.done} />
              ) : (
                <CircleRegular aria-label="Not described yet" className={styles.todo} />
              )}
              <span className={styles.name}>{name}</span>
              <span className={styles.kind}>
                {letter} · {kind}
              </span>
            </legend>
            {samples.length > 0 && (
              <Text className={styles.samples} truncate block>
                such as {samples.join(', ')}
              </Text>
            )}
            {held?.unit !== undefined && <Text className={styles.samples}>Unit: {held.unit}</Text>}
            <Field label="Label" hint="The name as people say it, if the header is short or coded.">
              <Input value={held?.label ?? ''} onChange={(_, { value }) => write(name, { label: value })} />
            </Field>
            <Field label="Description">
              <Textarea
                resize="vertical"
                value={held?.description ?? ''}
                onChange={(_, { value }) => write(name, { description: value })}
              />
            </Field>
          </fieldset>
        );
      })}
    </section>
  );
}

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '10px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    minWidth: 0,
    margin: 0,
    padding: '44px 12px 14px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  legend: {
    position: 'absolute',
    top: '12px',
    left: '12px',
    right: '12px',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: 0,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  kind: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  done: { fontSize: '20px', flexShrink: 0, color: tokens.colorStatusSuccessForeground3 },
  todo: { fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  samples: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
