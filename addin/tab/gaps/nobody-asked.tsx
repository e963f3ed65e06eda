import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons';
import { dayInWords } from './period.ts';

/** What to do when there is nothing to show. */
export function NobodyAsked({ since, onEverything }: { since: string | null; onEverything: () => void }) {
  const styles = useStyles();
  return (
    <section aria-labelledby="nobody" className={styles.empty}>
      <ChatHelpRegular aria-hidden className={styles.sign} />
      <h2 id="nobody" className={styles.heading}>
        {since === null
          ? 'Nobody has asked anything yet'
          : `Nobody has asked anything since ${dayInWords(since)}`}
      </h2>
      <p className={styles.words}>
        Mention the desk in the channel with a question, such as “@Open Data Desk which tags do I need?”. What
        people ask turns up here, without their names.
      </p>
      {since !== null && <Button onClick={onEverything}>Look at everything</Button>}
    </section>
  );
}

const useStyles = makeStyles({
  empty: {
    maxWidth: '640px',
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sign: { fontSize: '32px', color: tokens.colorNeutralForeground2 },
  heading: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: '0 0 12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});
