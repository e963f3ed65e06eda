import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { useContext } from 'react';
import { ActingContext } from '../acting.ts';
import type { ShownReport } from '../check-messages.ts';
import { ProposalView } from './proposal-view.tsx';

/** All that can be mended safely, after a look at the list. */
export function MendAll({ report }: { report: ShownReport }) {
  const styles = useStyles();
  const acting = useContext(ActingContext);
  const count = report.findings.filter(({ fix }) => fix !== null).length;
  if (acting === null || count === 0) return null;
  const { mends, noMends } = acting;
  if (noMends !== null) return <Text>{noMends}</Text>;
  if (mends.proposal?.finding === null) return <ProposalView mends={mends} label="Mend all" />;
  return (
    <div className={styles.box}>
      <Text>
        {count === 1 ? '1 finding' : `${count} findings`} can be mended from here. You see each change before
        it is made.
      </Text>
      <Button
        icon={<WrenchRegular />}
        className={styles.button}
        disabledFocusable={mends.busy !== null}
        onClick={() => mends.propose(null, null)}
      >
        Mend all that can be mended safely…
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { alignSelf: 'flex-start', textAlign: 'left' },
});
