import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular, BotRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { SandboxState, SandboxThread } from '../../shared/sandbox-api.ts';
import { Composer } from './composer.tsx';
import { MessageView } from './message-view.tsx';
import type { Place } from './place.ts';
import type { Sandbox } from './use-sandbox.ts';

/** A thread of a channel with its replies, or the chat with the bot. */
export function ThreadView({
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
  const frame = useRef<HTMLElement>(null);

  // Who writes in the thread keeps the place to write in view while answers come in above it.
  useEffect(() => {
    const held = frame.current;
    if (held === null) return;
    const observer = new ResizeObserver(() => {
      const focused = document.activeElement;
      if (focused instanceof HTMLTextAreaElement && held.contains(focused))
        focused.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(held);
    return () => observer.disconnect();
  }, []);

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
    <article
      ref={frame}
      className={styles.thread}
      aria-label={`Conversation started by ${root?.from.name ?? ''}`}
    >
      {messages}
      {writing}
      {replying ? (
        <Composer
          placeholder="Reply"
          mentions
          inThread
          start=""
          focus
          onSend={async (text, card) => (await sandbox.send(thread.id, text, card)) !== null}
          onSearch={(text) => sandbox.search(thread.id, text)}
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

const useStyles = makeStyles({
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
});
