import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Hidden from the eye, kept for screen readers. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  clipPath: 'inset(50%)',
} as const;

/** Words for screen readers alone. */
export function Spoken({ children, live }: { children: ReactNode; live?: 'polite' }) {
  const styles = useStyles();
  return (
    <span className={styles.spoken} aria-live={live}>
      {children}
    </span>
  );
}

const useStyles = makeStyles({ spoken: unseen });
