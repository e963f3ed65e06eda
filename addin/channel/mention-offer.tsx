import { makeStyles, tokens } from '@fluentui/react-components';
import { botName } from '../../shared/sandbox-api.ts';
import { Mark } from '../mark.tsx';

/** The bot, above the place to write. */
export function MentionOffer({ onTaken }: { onTaken: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.offer}>
      <button type="button" className={styles.option} onClick={onTaken}>
        <Mark size={22} /> {botName}
        <span className={styles.key}>Enter</span>
      </button>
    </div>
  );
}

const useStyles = makeStyles({
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
  key: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
