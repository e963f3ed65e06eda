import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowDownloadRegular, CopyRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { JurisdictionView } from '../../../shared/api.ts';
import type { Gaps } from '../../../shared/handbook/gaps.ts';
import { gapsInWords } from '../../../shared/handbook/gaps-in-words.ts';
import { copyText } from './copy-text.ts';
import { gapsCsv } from './gaps-csv.ts';
import { type Period, periods } from './period.ts';
import { saveFile } from './save-file.ts';

/** Which period, once more, and taking the report along to the editors' meeting. */
export function GapsTools({
  state,
  period,
  gaps,
  busy,
  onPeriod,
  onAgain,
}: {
  state: JurisdictionView;
  period: Period;
  gaps: Gaps | null;
  busy: boolean;
  onPeriod: (period: Period) => void;
  onAgain: () => void;
}) {
  const styles = useStyles();
  const choice = useId();
  const [said, setSaid] = useState('');
  const empty = gaps === null || gaps.asked === 0;
  const copy = async () => {
    if (gaps === null) return;
    setSaid('');
    setSaid((await copyText(gapsInWords(gaps, state.name))) ? copied : notCopied);
  };
  const save = () => {
    if (gaps === null) return;
    const name = `handbook-report-${state.id}-${new Date().toISOString().slice(0, 10)}.csv`;
    saveFile(name, 'text/csv;charset=utf-8', gapsCsv(gaps));
    setSaid(`Saved as ${name}, where your browser keeps downloads.`);
  };
  return (
    <div className={styles.tools}>
      <div className={styles.row}>
        <label htmlFor={choice} className={styles.label}>
          Period
        </label>
        <Select
          id={choice}
          value={period.id}
          className={styles.period}
          onChange={(_, { value }) => onPeriod(periods.find(({ id }) => id === value) ?? period)}
        >
          {periods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={busy}
          className={styles.again}
          onClick={onAgain}
        >
          {busy ? 'Reading…' : 'Refresh'}
        </Button>
        <span className={styles.gap} />
        <Button icon={<CopyRegular />} disabled={empty} onClick={copy}>
          Copy as text
        </Button>
        <Button icon={<ArrowDownloadRegular />} disabled={empty} onClick={save}>
          Download as CSV
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}

const copied = 'Copied. Paste it into a message or a document.';
const notCopied = 'The text could not be copied, because it is not allowed here. Download the CSV instead.';

const useStyles = makeStyles({
  tools: { margin: '8px 0 12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  label: { fontSize: tokens.fontSizeBase300 },
  period: { minWidth: '140px' },
  // As wide while it reads, so that nothing moves.
  again: { minWidth: '112px' },
  gap: { flexGrow: 1, '@media (max-width: 639px)': { display: 'none' } },
  said: {
    margin: 0,
    paddingTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    ':empty': { display: 'none' },
  },
});
