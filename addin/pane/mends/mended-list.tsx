import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { fileName, type Source } from '../use-workbook.ts';
import { KeptText } from './kept-text.tsx';
import type { Mends } from './use-mends.ts';

/** What was mended so far, each step with its way back; the mended file to take along. */
export function MendedList({
  mends: { done, busy, undo },
  source,
  description,
}: {
  mends: Mends;
  source: Source;
  description: { text: string; change(text: string): void } | null;
}) {
  const styles = useStyles();
  if (done.length === 0) return null;
  const last = done.at(-1)!;
  return (
    <section aria-label="Mended" className={styles.box}>
      <h2 className={styles.heading}>Mended</h2>
      <ol className={styles.list}>
        {done.map(({ id, titles, kept, notes }) => (
          <li key={id} className={styles.step}>
            <Text>{titles.join('; ')}</Text>
            {notes.map((note) => (
              <Text key={note} className={styles.quiet}>
                {note}
              </Text>
            ))}
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              className={styles.button}
              disabledFocusable={busy !== null}
              aria-label={`${id === last.id ? 'Undo' : 'Undo back to before'}: ${titles.join('; ')}`}
              onClick={() => undo(id)}
            >
              {id === last.id ? 'Undo' : 'Undo back to here'}
            </Button>
            {kept.length > 0 && <KeptText kept={kept} description={description} />}
          </li>
        ))}
      </ol>
      {source.kind === 'file' && (
        <Button
          icon={<ArrowDownloadRegular />}
          className={styles.button}
          disabledFocusable={busy !== null}
          onClick={() => download(source.file, fileName(source))}
        >
          Download {fileName(source)}
        </Button>
      )}
    </section>
  );
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '10px' },
  step: { overflowWrap: 'anywhere' },
  quiet: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: {
    display: 'flex',
    width: 'fit-content',
    maxWidth: '100%',
    marginTop: '4px',
    overflowWrap: 'anywhere',
  },
});
