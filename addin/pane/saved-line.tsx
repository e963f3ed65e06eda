import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CloudErrorRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { DraftInPane } from './use-draft.ts';

/** Says whether what was written is kept, and where. */
export function SavedLine({ kept: { saved, place } }: { kept: DraftInPane }) {
  const styles = useStyles();
  const words = {
    saved: place,
    saving: 'Saving…',
    'not-read':
      'What was written before could not be read, so nothing can be changed here now. Finish editing the cell you are in, then go to step 1 and check again.',
    'not-saved': 'Not saved: finish editing the cell you are in, then change something here again.',
  }[saved];
  const Icon = {
    saved: CheckmarkRegular,
    saving: MoreHorizontalRegular,
    'not-saved': CloudErrorRegular,
    'not-read': CloudErrorRegular,
  }[saved];
  return (
    <div className={styles.line} role="status">
      <Icon aria-hidden className={styles.icon} />
      {words}
    </div>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '16px', flexShrink: 0 },
});
