import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import type { Place } from './place.ts';

/** Says what to do where nothing has been said yet. */
export function EmptyPlace({ place }: { place: Place }) {
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
