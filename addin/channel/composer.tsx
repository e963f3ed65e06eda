import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular, DismissRegular, MentionRegular, SendFilled } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { botName, type SearchOutcome } from '../../shared/sandbox-api.ts';
import { Mark } from '../mark.tsx';
import { HandbookSearch, type Passage } from './handbook-search.tsx';

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
  const [offered, setOffered] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const hint = useId();
  const heard = !mentions || text.trim() === '' || /@(open data desk|desk)\b/i.test(text);

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

  const mention = () => {
    const at = area.current?.selectionStart ?? text.length;
    const before = text.slice(0, at).replace(/@[\w ]*$/, '');
    const next = `${before}@${botName} `;
    setText(next + text.slice(at));
    setOffered(false);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.length, next.length);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (offered && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      return mention();
    }
    if (offered && event.key === 'Escape') {
      event.preventDefault();
      return setOffered(false);
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className={mergeClasses(styles.frame, inThread && styles.inThread)}>
      {offered && (
        <div className={styles.offer}>
          <button type="button" className={styles.option} onClick={mention}>
            <Mark size={22} /> {botName}
            <span className={styles.quiet}>Enter</span>
          </button>
        </div>
      )}
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
            setOffered(mentions && /(^|\s)@\w*$/.test(target.value.slice(0, target.selectionStart)));
          }}
          onKeyDown={onKeyDown}
        />
        {passage !== null && (
          <div className={styles.passage}>
            <span>
              <span className={styles.quiet}>Passage to send:</span> {passage.title}
            </span>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={`Take out the passage ${passage.title}`}
              onClick={() => setPassage(null)}
            />
          </div>
        )}
        <div className={styles.buttons}>
          {mentions && (
            <Button
              appearance="subtle"
              icon={<MentionRegular />}
              aria-label={`Mention ${botName}`}
              onClick={mention}
            />
          )}
          <HandbookSearch
            onSearch={onSearch}
            onChosen={(chosen) => {
              setPassage(chosen);
              area.current?.focus();
            }}
          />
          {onFile !== undefined && (
            <>
              <Button
                appearance="subtle"
                icon={<AttachRegular />}
                aria-label="Send a file"
                onClick={() => file.current?.click()}
              />
              <input
                ref={file}
                type="file"
                hidden
                aria-label="File to send"
                onChange={({ target }) => {
                  const chosen = target.files?.[0];
                  target.value = '';
                  if (chosen !== undefined) void onFile(chosen);
                }}
              />
            </>
          )}
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
  passage: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    margin: '4px 12px 0',
    padding: '2px 2px 2px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: '2px', padding: '2px 4px 4px' },
  offer: {
    position: 'absolute',
    bottom: '100%',
    left: '12px',
    padding: '4px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16,
    zIndex: 4,
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 10px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: {
    minHeight: '16px',
    padding: '2px 4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
