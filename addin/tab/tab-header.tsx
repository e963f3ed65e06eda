import { makeStyles, tokens } from '@fluentui/react-components';
import { Mark } from '../mark.tsx';

/** What is shown; below, of which state and, in the sandbox, as whom. */
export function TabHeader({ title, below }: { title: string; below: string }) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Mark size={36} />
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.below}>{below}</p>
      </div>
    </header>
  );
}

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: '12px', padding: '16px 0 8px' },
  words: { minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  below: {
    margin: 0,
    // Empty until the state is known; nothing moves then.
    minHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});
