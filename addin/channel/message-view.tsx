import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import type { PressAction, PressOutcome, SandboxMessage } from '../../shared/sandbox-api.ts';
import { Mark } from '../mark.tsx';
import { CardView } from './card-view.tsx';
import { BotWords, PlainWords } from './words.tsx';

export function MessageView({
  message,
  mine,
  reply,
  onPress,
}: {
  message: SandboxMessage;
  mine: boolean;
  /** Stands under the message that started its thread. */
  reply: boolean;
  onPress: (action: PressAction['action']) => Promise<PressOutcome>;
}) {
  const styles = useStyles();
  const { from, text, card, file, at, updatedAt } = message;
  const bot = from.id === 'bot';
  return (
    <div className={mergeClasses(styles.message, reply && styles.reply)} data-message={message.id}>
      {bot ? (
        <Mark size={28} />
      ) : (
        <Avatar name={from.name} size={28} color="colorful" idForColor={from.id} aria-hidden />
      )}
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.name}>
            {from.name}
            {mine ? ' (you)' : ''}
          </span>
          {bot && <span className={styles.tag}>Bot</span>}
          <time dateTime={at} className={styles.when} title={new Date(at).toLocaleString()}>
            {new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })}
          </time>
          {updatedAt !== null && <span className={styles.when}>updated</span>}
        </div>
        {text !== '' && (bot ? <BotWords text={text} /> : <PlainWords text={text} />)}
        {file !== null && (
          <span className={styles.file}>
            <DocumentTableRegular aria-hidden /> {file.name}, {size(file.size)}
          </span>
        )}
        {card !== null && <CardView card={card} onPress={onPress} />}
      </div>
    </div>
  );
}

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const useStyles = makeStyles({
  message: { display: 'flex', gap: '8px', minWidth: 0 },
  reply: {
    '@media (min-width: 480px)': { marginLeft: '36px' },
    paddingTop: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  tag: {
    padding: '0 5px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '15px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
  },
  when: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  file: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    marginTop: '4px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
