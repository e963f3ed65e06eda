import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkFilled, PersonRegular } from '@fluentui/react-icons';
import type { DatasetView } from '../../shared/api.ts';
import type { State } from '../../shared/dataset.ts';
import { Spoken } from '../spoken.tsx';

const stations: { state: State; name: string; done?: string; while: string }[] = [
  { state: 'handed-over', name: 'Handed over', while: 'Waiting to be uploaded.' },
  { state: 'uploading', name: 'Uploading', done: 'Uploaded', while: 'On its way to the portal, privately.' },
  { state: 'private', name: 'Private on the portal', while: 'Only members of the organisation see it.' },
  { state: 'in-review', name: 'In review', done: 'Reviewed', while: 'Somebody else looks at it now.' },
  { state: 'approved', name: 'Approved', while: 'About to go public.' },
  { state: 'public', name: 'Public', while: 'Everybody can find it.' },
];

/** The way of a dataset from hand-over to public, and where it stands. */
export function LifeLine({ dataset }: { dataset: DatasetView }) {
  const styles = useStyles();
  const back = dataset.state === 'changes-requested';
  const at = stations.findIndex(({ state }) => state === (back ? 'in-review' : dataset.state));
  return (
    <ol className={styles.line} aria-label="Where it stands">
      {stations.map(({ state, name, done: past = name, while: words }, index) => {
        const done = index < at || dataset.state === 'public';
        const here = index === at && !done;
        return (
          <li key={state} className={styles.station} aria-current={index === at ? 'step' : undefined}>
            <span aria-hidden className={mergeClasses(styles.dot, done && styles.done, here && styles.here)}>
              {done ? <CheckmarkFilled /> : here && state === 'in-review' ? <PersonRegular /> : null}
            </span>
            <span className={styles.text}>
              <span className={mergeClasses(styles.name, index > at && styles.later)}>
                {here && back ? 'Sent back: changes requested' : done ? past : name}
                <Spoken>{done ? ', done' : here ? ', now' : ', still to come'}</Spoken>
              </span>
              {index === at && !back && <span className={styles.quiet}>{words}</span>}
              {here && state === 'uploading' && dataset.progress !== null && (
                <span className={styles.progress}>
                  <ProgressBar
                    aria-label="Upload"
                    value={dataset.progress.done}
                    max={Math.max(1, dataset.progress.of)}
                  />
                  <span className={styles.quiet}>
                    {dataset.progress.step} ({dataset.progress.done} of {dataset.progress.of})
                  </span>
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const useStyles = makeStyles({
  line: {
    listStyleType: 'none',
    margin: 0,
    padding: '14px 12px 2px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  station: {
    position: 'relative',
    display: 'flex',
    gap: '12px',
    paddingBottom: '14px',
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '11px',
      top: '24px',
      bottom: 0,
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  dot: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  done: {
    border: `2px solid ${tokens.colorStatusSuccessBackground3}`,
    backgroundColor: tokens.colorStatusSuccessBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  here: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorCompoundBrandForeground1,
    boxShadow: `0 0 0 4px ${tokens.colorBrandBackground2}`,
  },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, paddingTop: '2px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  later: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  progress: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '6px' },
});
