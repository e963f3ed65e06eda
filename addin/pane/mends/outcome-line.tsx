import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { visible } from '../../../shared/report/visible.ts';
import type { Mends } from './use-mends.ts';

/** What came of a mend. Whoever pressed the button goes on here, because the button is gone. */
export function OutcomeLine({ outcome }: { outcome: Mends['outcome'] }) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== null) line.current?.focus();
  }, [outcome]);
  if (outcome === null) return null;
  return (
    <div ref={line} tabIndex={-1} className={styles.line}>
      <MessageBar intent={outcome.trouble ? 'error' : 'success'} layout="multiline" politeness="assertive">
        <MessageBarBody>{visible(outcome.words)}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({ line: { outlineStyle: 'none', scrollMarginTop: '80px' } });
