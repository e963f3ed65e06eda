import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MentionRegular, SendFilled } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { botName, type SearchOutcome } from '../../shared/sandbox-api.ts';
import { ChosenPassage } from './chosen-passage.tsx';
import { FileButton } from './file-button.tsx';
import { HandbookSearch, type Passage } from './handbook-search.tsx';
import { MentionOffer } from './mention-offer.tsx';
import { mentionsBot, useMention } from './use-mention.ts';

/** Where one writes. Enter sends, Shift and Enter begin a new line; typing `@` offers the bot. */
export function Composer({
  placeholder,
  mentions,
  inThread = false,
  start,
  focus = false,
  onSend,
  onFile,
  onSearch,
}: {
  placeholder: string;
  /** The bot has to be mentioned here to be heard. */
  mentions: boolean;
  inThread?: boolean;
  start: string;
  focus?: boolean;
  onSend: (text: string, card?: Record<string, unknown>) => Promise<boolean>;
  onFile?: (file: File) => Promise<void>;
  onSearch: (text: string) => Promise<SearchOutcome>;
}) {
  const styles = useStyles();
  const [text, setText] = useState(start);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const mention = useMention({ area, needed: mentions, text, onText: setText });
  const heard = !mentions || text.trim() === '' || mentionsBot(text);
  const empty = text.trim() === '' && passage === null;

  useEffect(() => {
    if (!focus && start === '') return;
    area.current?.focus();
    area.current?.setSelectionRange(start.length, start.length);
  }, [focus, start]);

  const send = async () => {
    if (busy || empty) return;
    setBusy(true);
    const sent = await onSend(text, passage?.card);
    setBusy(false);
    if (sent) {
      setText('');
      setPassage(null);
    }
    area.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (mention.tookKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className={mergeClasses(styles.frame, inThread && styles.inThread)}>
      {mention.offered && <MentionOffer onTaken={mention.put} />}
      <div className={styles.box}>
        <textarea
          ref={area}
          rows={inThread ? 1 : 2}
          className={styles.area}
          aria-label={placeholder}
          aria-describedby={hint}
          placeholder={mentions ? `${placeholder}. Type @ to mention ${botName}` : placeholder}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            mention.typed(target.value.slice(0, target.selectionStart));
          }}
          onKeyDown={onKeyDown}
        />
        {passage !== null && <ChosenPassage title={passage.title} onTakenOut={() => setPassage(null)} />}
        <div className={styles.buttons}>
          {mentions && (
            <Button
              appearance="subtle"
              icon={<MentionRegular />}
              aria-label={`Mention ${botName}`}
              onClick={mention.put}
            />
          )}
          <HandbookSearch
            onSearch={onSearch}
            onChosen={(chosen) => {
              setPassage(chosen);
              area.current?.focus();
            }}
          />
          {onFile !== undefined && <FileButton onFile={onFile} />}
          <Button
            appearance="primary"
            icon={<SendFilled />}
            aria-label="Send"
            disabledFocusable={busy || empty}
            onClick={() => void send()}
          />
        </div>
      </div>
      <div id={hint} role="status" className={styles.hint}>
        {heard ? '' : `${botName} only notices messages that mention it.`}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    width: '100%',
    maxWidth: '820px',
    margin: '0 auto',
    padding: '8px 12px 12px',
  },
  inThread: { padding: 0 },
  box: {
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    },
  },
  area: {
    width: '100%',
    padding: '9px 12px 2px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    resize: 'none',
    outlineStyle: 'none',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: '2px', padding: '2px 4px 4px' },
  hint: {
    minHeight: '16px',
    padding: '2px 4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
