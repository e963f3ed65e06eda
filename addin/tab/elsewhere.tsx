import { makeStyles, tokens } from '@fluentui/react-components';
import { TabHeader } from './tab-header.tsx';

/** Where nobody can be signed in: where to go instead. */
export function Elsewhere({ sentence }: { sentence: string }) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <TabHeader title="Open Data Desk" below="Handbook report" />
      <main>
        <p className={styles.sentence}>{sentence}</p>
      </main>
    </div>
  );
}

const useStyles = makeStyles({
  frame: { maxWidth: '640px', margin: '0 auto', padding: '0 16px' },
  sentence: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});
