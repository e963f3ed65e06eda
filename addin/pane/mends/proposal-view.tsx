import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { visible } from '../../../shared/report/visible.ts';
import type { MendPlan } from '../check-messages.ts';
import { GlimpseView } from './glimpse-view.tsx';
import type { Mends } from './use-mends.ts';

/** What would be mended, before and after; nothing is done until it is said so. */
export function ProposalView({ mends, label }: { mends: Mends; label: string }) {
  const styles = useStyles();
  const { proposal, busy, apply, close } = mends;
  const plan = proposal?.plan ?? null;
  const top = useRef<HTMLElement>(null);
  const ready = plan !== null;
  useEffect(() => {
    if (ready) top.current?.focus({ preventScroll: true });
  }, [ready]);
  if (plan === null) return <Spinner size="tiny" label="Working out what to mend" className={styles.wait} />;
  const { fixes } = plan;
  return (
    <section ref={top} tabIndex={-1} aria-label={label} className={styles.proposal}>
      {fixes.length === 0 && <Text>Nothing here can be mended safely.</Text>}
      {fixes.length > 0 && <Text weight="semibold">This would be done. It can be undone.</Text>}
      {fixes.map((fix, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes its order, and one mend may come twice.
        <FixView key={at} fix={fix} open={fixes.length === 1} />
      ))}
      {plan.left.map(({ mend, title, why }) => (
        <p key={mend} className={styles.left}>
          <strong>Not done: {title}.</strong> {visible(why)}
        </p>
      ))}
      <div className={styles.buttons}>
        {fixes.length > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={busy !== null} onClick={apply}>
            {fixes.length > 1 ? 'Mend all of this' : 'Mend this'}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy !== null} onClick={close}>
          {fixes.length > 0 ? 'Not now' : 'Close'}
        </Button>
        {busy !== null && <Spinner size="tiny" label={`${busy}…`} />}
      </div>
    </section>
  );
}

function FixView({ fix: { title, changes, kept }, open }: { fix: MendPlan['fixes'][number]; open: boolean }) {
  const styles = useStyles();
  const inside = (
    <div className={styles.changes}>
      {changes.map((glimpse) => (
        <GlimpseView key={glimpse.says} {...glimpse} />
      ))}
      {kept.length > 0 && (
        <p className={styles.left}>What is taken out is kept, and offered for the dataset’s description.</p>
      )}
    </div>
  );
  if (open) return inside;
  return (
    <details className={styles.fix}>
      <summary className={styles.summary}>
        {title}
        <span className={styles.quiet}> {changes.map(({ says }) => says).join('; ')}</span>
      </summary>
      {inside}
    </details>
  );
}

const useStyles = makeStyles({
  wait: { justifyContent: 'flex-start' },
  proposal: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
  },
  changes: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '4px' },
  fix: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: '6px' },
  summary: {
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  left: { margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});
