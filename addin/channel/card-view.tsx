import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState } from 'react';
import type { PressAction, PressOutcome } from '../../shared/sandbox-api.ts';
import { isSafe } from './markdown.ts';
import { PageOpened } from './use-tour.ts';

/** An adaptive card as the bot sent it; pressing a button sends it back, and what comes of it is shown. */
export function CardView({
  card,
  onPress,
}: {
  card: Record<string, unknown>;
  onPress: (action: PressAction['action']) => Promise<PressOutcome>;
}) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  const opened = useRef<(url: string) => void>(() => {});
  opened.current = useContext(PageOpened);
  const returnTo = useRef<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ intent: 'info' | 'error'; text: string } | null>(null);

  useEffect(() => {
    let gone = false;
    const held = place.current;
    import('./render-card.ts').then(({ renderCard }) => {
      if (gone || held === null) return;
      const hadFocus = held.contains(document.activeElement);
      const rendered = renderCard(card, {
        open: (url) => {
          if (!isSafe(url)) return;
          window.open(url, '_blank', 'noopener');
          opened.current(url);
        },
        press: async (action) => {
          const focused = document.activeElement;
          returnTo.current = focused instanceof HTMLElement && held.contains(focused) ? focused : null;
          setBusy(true);
          setSaid(null);
          const outcome = await press.current(action);
          if (gone) return;
          setBusy(false);
          if (outcome.kind === 'notice') setSaid({ intent: 'info', text: outcome.text });
          if (outcome.kind === 'failed') setSaid({ intent: 'error', text: outcome.text });
        },
      });
      held.replaceChildren(rendered);
      setBusy(false);
      if (hadFocus) held.focus();
    });
    return () => {
      gone = true;
    };
  }, [card]);

  // While a button is being sent the card takes no focus; afterwards who pressed it goes on from there.
  useEffect(() => {
    const to = returnTo.current;
    if (busy || to === null) return;
    returnTo.current = null;
    if (document.activeElement === document.body) (to.isConnected ? to : place.current)?.focus();
  }, [busy]);

  return (
    <div className={styles.frame}>
      <div
        ref={place}
        tabIndex={-1}
        className={mergeClasses('desk-card', styles.card, busy && styles.busy)}
        inert={busy}
      />
      {busy && <Spinner size="tiny" label="Sending" className={styles.spinner} />}
      <div aria-live="polite">
        {said !== null && (
          <MessageBar intent={said.intent} layout="multiline">
            <MessageBarBody>{said.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '6px', maxWidth: '560px', marginTop: '4px' },
  card: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    ':empty': { minHeight: '64px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  busy: { opacity: 0.6 },
  spinner: { alignSelf: 'flex-start' },
});
