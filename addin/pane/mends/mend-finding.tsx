import { Button, makeStyles } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { useContext } from 'react';
import { ActingContext } from '../acting.ts';
import type { ShownFinding } from '../check-messages.ts';
import { ProposalView } from './proposal-view.tsx';

/** The mend of one finding: the button, then what it would do. */
export function MendFinding({ finding: { fix, number } }: { finding: ShownFinding }) {
  const styles = useStyles();
  const acting = useContext(ActingContext);
  if (fix === null || acting === null || acting.noMends !== null) return null;
  const { mends } = acting;
  const label = `Mend: ${fix.title}`;
  if (mends.proposal?.finding === number) return <ProposalView mends={mends} label={label} />;
  return (
    <Button
      size="small"
      icon={<WrenchRegular />}
      className={styles.button}
      disabledFocusable={mends.busy !== null}
      onClick={() => mends.propose(fix.id, number)}
    >
      {label}
    </Button>
  );
}

const useStyles = makeStyles({ button: { alignSelf: 'flex-start', textAlign: 'left' } });
