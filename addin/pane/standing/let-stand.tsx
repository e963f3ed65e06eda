import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { visible } from '../../../shared/report/visible.ts';
import { ActingContext } from '../acting.ts';
import type { ShownFinding } from '../check-messages.ts';
import { about } from '../use-standing.ts';

/** Lets a finding stand for a reason, which travels with the dataset. */
export function LetStand({ finding, title }: { finding: ShownFinding; title: string }) {
  const styles = useStyles();
  const standing = useContext(ActingContext)?.standing;
  const [reason, setReason] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  if (standing === undefined || !finding.mayStand) return null;
  const { check, column } = about(finding);
  if (standing.dismissals.some((one) => one.check === check && one.column === column))
    return <Text className={styles.quiet}>It stands for your reason. Checking again…</Text>;
  if (reason === null) {
    return (
      <Button
        size="small"
        appearance="subtle"
        className={styles.start}
        aria-label={`Let it stand: ${title}`}
        onClick={() => setReason('')}
      >
        Let it stand…
      </Button>
    );
  }
  const count = standing.together(finding);
  const where = column === undefined ? '' : ` in “${visible(column)}”`;
  const submit = () => {
    if (reason.trim() === '') setAsked(true);
    else standing.letStand(finding, reason);
  };
  const { readyReason } = finding;
  return (
    <section className={styles.form} aria-label={`Let it stand: ${title}`}>
      <Field
        label="Why may it stand?"
        required
        hint={`It travels with the dataset; whoever approves it reads it.${count > 1 ? ` It stands for all ${count} findings of this kind${where}.` : ''}`}
        {...(asked && reason.trim() === ''
          ? { validationMessage: 'Say why, in a sentence: without a reason it counts.' }
          : {})}
      >
        <Textarea
          resize="vertical"
          autoFocus
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={({ key }) => key === 'Escape' && setReason(null)}
        />
      </Field>
      {readyReason !== undefined && reason !== readyReason && (
        <Button size="small" className={styles.ready} onClick={() => setReason(readyReason)}>
          Use: “{readyReason}”
        </Button>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={submit}>
          Let it stand
        </Button>
        <Button size="small" onClick={() => setReason(null)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  start: { alignSelf: 'flex-start', marginLeft: '-8px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  ready: {
    alignSelf: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
