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
import { ArrowLeftRegular, ChevronRightRegular, OpenRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { DatasetView, JurisdictionView } from '../../../shared/api.ts';
import { type Desk, DeskError } from '../../desk.ts';
import { LifeLine } from '../life-line.tsx';
import type { StepId } from '../steps.tsx';
import { useStatus } from '../use-status.ts';

/** Where the dataset stands now, and everything that has happened to it. */
export function StatusStep({
  desk,
  jurisdiction,
  dataset,
  note,
  onGo,
}: {
  desk: Desk;
  jurisdiction: JurisdictionView;
  dataset: string | null;
  /** What is to be said of the file just handed over. */
  note: string | null;
  onGo: (step: StepId) => void;
}) {
  const [shown, setShown] = useState(dataset);
  if (shown === null) {
    return <Datasets desk={desk} jurisdiction={jurisdiction} onShow={setShown} onGo={onGo} />;
  }
  return (
    <>
      {note !== null && shown === dataset && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
      <One desk={desk} id={shown} onBack={() => setShown(null)} onGo={onGo} />
    </>
  );
}

function One({
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

function Datasets({
  desk,
  jurisdiction,
  onShow,
  onGo,
}: {
  desk: Desk;
  jurisdiction: JurisdictionView;
  onShow: (id: string) => void;
  onGo: (step: StepId) => void;
}) {
  const styles = useStyles();
  const [list, setList] = useState<DatasetView[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    desk
      .datasets(jurisdiction.id)
      .then(setList, (error) =>
        setTrouble(error instanceof DeskError ? error.message : 'The datasets could not be listed.'),
      );
  }, [desk, jurisdiction.id]);
  if (trouble !== null) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{trouble}</MessageBarBody>
      </MessageBar>
    );
  }
  if (list === null) return <Spinner label="Asking the desk" />;
  return (
    <section className={styles.step}>
      <h2 className={styles.heading}>Your datasets</h2>
      {list.length === 0 && (
        <Text>
          Nothing has been handed over yet.{' '}
          <Button size="small" onClick={() => onGo('check')}>
            Start with step 1
          </Button>
        </Text>
      )}
      <ul className={styles.list}>
        {list.map(({ id, title, stateWords, trouble: why }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => onShow(id)}>
              <span className={styles.rowText}>
                <strong>{title}</strong>
                <span className={styles.quiet}>{why ?? stateWords}</span>
              </span>
              <ChevronRightRegular aria-hidden />
            </button>
          </li>
        ))}
      </ul>
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
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    padding: '12px',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  rowText: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});
