import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StepId } from '../steps.tsx';

/** One line of what is handed over. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.quiet}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

/** What is still open, each with the way to it. */
export function StillOpen({
  lines,
  onGo,
}: {
  lines: (false | { words: string; step: StepId })[];
  onGo: (step: StepId) => void;
}) {
  const styles = useStyles();
  const open = lines.filter((line) => line !== false);
  if (open.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Still open</MessageBarTitle>
        <ul className={styles.open}>
          {open.map(({ words, step }) => (
            <li key={words}>
              <button type="button" className={styles.link} onClick={() => onGo(step)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  fact: {
    display: 'grid',
    gridTemplateColumns: '92px 1fr',
    gap: '8px',
    padding: '8px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  open: { listStyleType: 'none', margin: '2px 0 0', padding: 0, display: 'grid', gap: '6px' },
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    textAlign: 'left',
    textDecorationLine: 'underline',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
