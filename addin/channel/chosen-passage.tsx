import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

/** The passage of the handbook that goes along with the message. */
export function ChosenPassage({ title, onTakenOut }: { title: string; onTakenOut: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.passage}>
      <span>
        <span className={styles.quiet}>Passage to send:</span> {title}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={`Take out the passage ${title}`}
        onClick={onTakenOut}
      />
    </div>
  );
}

const useStyles = makeStyles({
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
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
