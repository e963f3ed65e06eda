import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular, BotRegular, ChatMultipleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { SandboxState, SandboxThread } from '../../shared/sandbox-api.ts';
import { Composer } from './composer.tsx';
import { MessageView } from './message-view.tsx';
import type { Place } from './place.ts';
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
          atEnd.current = scrollHeight - scrollTop - clientHeight < 160;
        }}
      >
        <div ref={list} className={styles.threads}>
          {count === 0 && <Empty place={place} />}
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
        onSend={async (text) => {
          atEnd.current = true;
          const sent = await sandbox.send(place.id, text);
          if (sent !== null) onDraftUsed();
          return sent !== null;
        }}
        {...(place.kind === 'chat' ? { onFile: sandbox.sendFile } : {})}
      />
    </>
  );
}

function ThreadView({
  thread,
  state,
  place,
  sandbox,
}: {
  thread: SandboxThread;
  state: SandboxState;
  place: Place;
  sandbox: Sandbox;
}) {
  const styles = useStyles();
  const [replying, setReplying] = useState(false);
  const typing = sandbox.typing.has(thread.id);
  const messages = thread.messages.map((message, index) => (
    <MessageView
      key={message.id}
      message={message}
      mine={message.from.id === state.me.id}
      reply={place.kind === 'channel' && index > 0}
      onPress={(action) => sandbox.press(message.id, action)}
    />
  ));
  const writing = typing && (
    <div className={styles.typing} role="status">
      <BotRegular aria-hidden /> {state.bot.name} is writing…
    </div>
  );
  if (place.kind === 'chat') {
    return (
      <div className={styles.chat}>
        {messages}
        {writing}
      </div>
    );
  }
  const root = thread.messages[0];
  return (
    <article className={styles.thread} aria-label={`Conversation started by ${root?.from.name ?? ''}`}>
      {messages}
      {writing}
      {replying ? (
        <Composer
          placeholder="Reply"
          mentions
          inThread
          start=""
          focus
          onSend={async (text) => (await sandbox.send(thread.id, text)) !== null}
        />
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowReplyRegular />}
          className={styles.reply}
          onClick={() => setReplying(true)}
        >
          Reply
        </Button>
      )}
    </article>
  );
}

function Empty({ place }: { place: Place }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.round}>
        <ChatMultipleRegular aria-hidden />
      </span>
      <Text as="h3" size={500} weight="semibold" className={styles.emptyTitle}>
        Nothing here yet
      </Text>
      <Text align="center" className={styles.quiet}>
        {place.kind === 'chat'
          ? 'Say hello, ask how something is done, send a workbook to have it checked, or write “help”.'
          : 'Ask something below; begin with @ so that Open Data Desk notices. Or take the first step of the ten-minute tour in the list of channels.'}
      </Text>
    </div>
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
  thread: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
  },
  chat: { display: 'flex', flexDirection: 'column', gap: '12px' },
  reply: { alignSelf: 'flex-start', marginLeft: '36px' },
  typing: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingLeft: '8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '10px',
    maxWidth: '420px',
    margin: '48px auto',
  },
  round: {
    display: 'grid',
    placeItems: 'center',
    width: '56px',
    height: '56px',
    borderRadius: '50%',
    fontSize: '30px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  emptyTitle: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
