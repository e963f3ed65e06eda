import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { JurisdictionView } from '../../shared/api.ts';

/** For whoever holds no role in the state: what is closed, why, and whom to ask. */
export function Refusal({ state }: { state: JurisdictionView }) {
  const styles = useStyles();
  const [contact] = state.contacts;
  const roles = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    state.roles.map(({ name }) => name),
  );
  return (
    <section aria-labelledby="refused" className={styles.refusal}>
      <LockClosedRegular aria-hidden className={styles.sign} />
      <h2 id="refused" className={styles.heading}>
        This report is for people who hold a role
      </h2>
      <p className={styles.words}>
        It shows what colleagues asked, so it is open to those who look after {state.name}’s open data:{' '}
        {roles}. You are signed in, but no such role is entered for you.
      </p>
      {contact && (
        <p className={styles.words}>
          If one should be, write to {contact.name},{' '}
          <Link href={`mailto:${contact.email}`} inline>
            {contact.email}
          </Link>
          .
        </p>
      )}
      <p className={styles.words}>
        To ask the handbook something you need no role: mention the desk in the channel.
      </p>
    </section>
  );
}

const useStyles = makeStyles({
  refusal: {
    maxWidth: '640px',
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
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
