import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, OpenRegular } from '@fluentui/react-icons';
import type { DatasetView } from '../../../shared/api.ts';
import type { Desk } from '../../desk.ts';
import { LifeLine } from '../life-line.tsx';
import type { StepId } from '../steps.tsx';
import { useStatus } from '../use-status.ts';

/** One dataset: where it stands, and everything that has happened to it. */
export function DatasetStatus({
  desk,
  id,
  onBack,
  onGo,
}: {
  desk: Desk;
  id: string;
  onBack: () => void;
  onGo: (step: StepId) => void;
}) {
  const styles = useStyles();
  const { dataset, trouble } = useStatus(desk, id);
  return (
    <section className={styles.step}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        className={styles.back}
        onClick={onBack}
      >
        All datasets
      </Button>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {dataset === null ? (
        trouble === null && <Spinner label="Asking the desk" />
      ) : (
        <>
          <div>
            <h2 className={styles.heading}>{dataset.title}</h2>
            <Text className={styles.quiet}>
              Version {dataset.revision}: {dataset.stateWords}.
            </Text>
          </div>
          {dataset.trouble !== null && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{dataset.trouble}</MessageBarBody>
            </MessageBar>
          )}
          {dataset.state === 'changes-requested' && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {reasonOf(dataset)} Mend it, then hand it over again: it stays the same dataset.{' '}
                <Button size="small" onClick={() => onGo('check')}>
                  Go to step 1
                </Button>
              </MessageBarBody>
            </MessageBar>
          )}
          <LifeLine dataset={dataset} />
          {dataset.url !== null && (
            <Link href={dataset.url} target="_blank" rel="noreferrer" className={styles.link}>
              <OpenRegular aria-hidden /> See it on the portal
              {dataset.state === 'public' ? '' : ' (signed in as a member)'}
            </Link>
          )}
          {dataset.record !== undefined && dataset.record.length > 0 && (
            <>
              <h3 className={styles.subheading}>What happened</h3>
              <ol className={styles.record} reversed>
                {dataset.record.toReversed().map(({ number, at, by, says }) => (
                  <li key={number}>
                    <span>{says}</span>
                    <span className={styles.when}>
                      {by ?? 'The desk'}, <time dateTime={at}>{new Date(at).toLocaleString()}</time>
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </section>
  );
}

const reasonOf = ({ record = [] }: DatasetView): string =>
  record.findLast(({ says }) => /change/i.test(says))?.says ?? 'The reviewer asked for changes.';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '14px' },
  back: { alignSelf: 'flex-start' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  subheading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  record: {
    margin: 0,
    padding: '0 0 0 30px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    overflowWrap: 'anywhere',
  },
  when: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
