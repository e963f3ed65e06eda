import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SandboxState } from '../../shared/sandbox-api.ts';
import { Composer } from './composer.tsx';
import { EmptyPlace } from './empty-place.tsx';
import type { Place } from './place.ts';
import { ThreadView } from './thread-view.tsx';
import type { Sandbox } from './use-sandbox.ts';

/** Words the tour puts into the composer; each new number is a new offer. */
export interface Draft {
  text: string;
  number: number;
}

/** The threads of a channel, or the chat with the bot, and where one writes. */
export function Conversation({
  state,
  place,
  sandbox,
  draft,
  onDraftUsed,
}: {
  state: SandboxState;
  place: Place;
  sandbox: Sandbox;
  draft: Draft | null;
  onDraftUsed: () => void;
}) {
  const styles = useStyles();
  const threads =
    place.kind === 'chat' ? [state.chat] : state.threads.filter(({ channel }) => channel === place.id);
  const count = threads.reduce((sum, { messages }) => sum + messages.length, 0);
  const end = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef(0);

  // Who reads the newest stays with the newest, also while a card is still being drawn.
  useEffect(() => {
    if (list.current === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) end.current?.scrollIntoView({ block: 'end' });
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{place.name}</h2>
        <span className={styles.team}>{place.team ?? 'Your own chat; nobody else reads it'}</span>
      </div>
      <section
        className={styles.scroll}
        aria-label={`Messages in ${place.name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          // Cards that are drawn meanwhile leave the end further below; only who goes up leaves it.
          if (scrollHeight - scrollTop - clientHeight < 160) atEnd.current = true;
          else if (scrollTop < before.current) atEnd.current = false;
          before.current = scrollTop;
        }}
      >
        <div ref={list} className={styles.threads}>
          {count === 0 && <EmptyPlace place={place} />}
          {threads.map((thread) =>
            thread.messages.length === 0 ? null : (
              <ThreadView key={thread.id} thread={thread} state={state} place={place} sandbox={sandbox} />
            ),
          )}
          <div ref={end} />
        </div>
      </section>
      <Composer
        key={draft?.number ?? 0}
        placeholder={place.kind === 'chat' ? `Message ${state.bot.name}` : 'Start a new conversation'}
        mentions={place.kind === 'channel'}
        start={draft?.text ?? ''}
        onSearch={(text) => sandbox.search(place.id, text)}
        onSend={async (text, card) => {
          atEnd.current = true;
          const sent = await sandbox.send(place.id, text, card);
          if (sent !== null) onDraftUsed();
          return sent !== null;
        }}
        {...(place.kind === 'chat' ? { onFile: sandbox.sendFile } : {})}
      />
    </>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: '10px',
    padding: '10px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  team: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  threads: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '820px',
    margin: '0 auto',
    padding: '16px 12px',
  },
});
