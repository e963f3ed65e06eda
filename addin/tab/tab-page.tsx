import { makeStyles, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { openDesk } from '../desk.ts';
import type { SignIn } from '../sign-in.ts';
import { GapsView } from './gaps/gaps-view.tsx';
import { TabHeader } from './tab-header.tsx';
import { TroubleView } from './trouble-view.tsx';
import { type Trouble, useAsked } from './use-asked.ts';

/** Finds out whose tab it is, then shows the view of that person's state. */
export function TabPage({
  signIn,
  acting,
  onSettled,
}: {
  signIn: SignIn;
  acting: string | null;
  /** Once, with what is in the way or null. */
  onSettled: (trouble: Trouble | null) => void;
}) {
  const styles = useStyles();
  const desk = useMemo(() => openDesk(signIn), [signIn]);
  const {
    answer: state,
    trouble,
    busy,
    again,
  } = useAsked(useCallback(async () => desk.jurisdiction((await desk.me()).jurisdiction), [desk]));
  const main = useRef<HTMLElement>(null);
  const settled = useRef(false);
  const settle = (now: Trouble | null) => {
    if (settled.current) return;
    settled.current = true;
    onSettled(now);
  };
  useEffect(() => {
    if (trouble !== null) settle(trouble);
  });
  // What was pressed is gone then; who uses the keyboard goes on at its place.
  const stay = () => main.current?.focus({ preventScroll: true });
  return (
    <div className={styles.frame}>
      <TabHeader
        title="Handbook report"
        below={[state?.name, acting !== null && `acting as ${acting}`].filter(Boolean).join(' · ')}
      />
      <main ref={main} tabIndex={-1} className={styles.main}>
        {trouble !== null && (
          <TroubleView
            sentence={trouble.sentence}
            onAgain={() => {
              again();
              stay();
            }}
          />
        )}
        {state !== null && <GapsView desk={desk} state={state} onSettled={settle} onLeft={stay} />}
        {state === null && busy && <Spinner label="Opening the desk" className={styles.spinner} />}
      </main>
    </div>
  );
}

const useStyles = makeStyles({
  frame: { maxWidth: '1120px', margin: '0 auto', padding: '0 16px' },
  main: { padding: '4px 0 32px', outlineStyle: 'none' },
  spinner: { marginTop: '48px' },
});
