import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fix } from '../../../shared/mend.ts';
import { visible } from '../../../shared/report/visible.ts';

/** Text that was taken out of the sheet, for the dataset's description or for the clipboard. */
export function KeptText({
  kept,
  description,
}: {
  kept: Fix['kept'];
  description: { text: string; change(text: string): void } | null;
}) {
  const styles = useStyles();
  const [copied, setCopied] = useState<string | null>(null);
  const text = kept.map((one) => one.text).join('\n');
  const added = description?.text.includes(text) === true;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('Copied.'),
      () => setCopied('This browser does not allow copying. Select the text above and copy it.'),
    );
  return (
    <div className={styles.kept}>
      <p className={styles.head}>Taken out of the sheet and kept:</p>
      <ul className={styles.lines}>
        {kept.map(({ from, text: line }) => (
          <li key={from + line}>
            {from}: <q>{visible(line)}</q>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {description !== null && (
          <Button
            size="small"
            disabledFocusable={added}
            onClick={() =>
              description.change([description.text.trimEnd(), text].filter((one) => one !== '').join('\n\n'))
            }
          >
            {added ? 'Added to the description' : 'Add to description'}
          </Button>
        )}
        <Button size="small" onClick={() => void copy()}>
          Copy
        </Button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  kept: { marginTop: '8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { margin: 0, color: tokens.colorNeutralForeground2 },
  lines: { margin: '2px 0 6px', paddingLeft: '16px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});
