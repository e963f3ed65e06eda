import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { DatasetView, JurisdictionView } from '../../../shared/api.ts';
import { type Desk, DeskError } from '../../desk.ts';
import type { StepId } from '../steps.tsx';

/** The datasets a person may see, to choose one. */
export function DatasetList({
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

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '14px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
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
