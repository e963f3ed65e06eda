import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular, TableRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { Samples } from './samples.tsx';

/** Where a file is dropped or chosen; in the sandbox with workbooks to try. */
export function FileDrop({
  onFile,
  sandbox,
  state,
}: {
  onFile: (file: File) => void;
  sandbox: boolean;
  state: string;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same. */}
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={styles.round}>
          <TableRegular aria-hidden />
        </span>
        <Text as="h2" size={500} weight="semibold" align="center" className={styles.heading}>
          Is your data ready to publish?
        </Text>
        <Text align="center" className={styles.quiet}>
          Drop a workbook or a CSV file here. It stays on this machine until you hand it over.
        </Text>
        <Button
          appearance="primary"
          size="large"
          icon={<ArrowUploadRegular />}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Workbook or CSV file"
          accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
      </div>
      {sandbox && <Samples state={state} onFile={onFile} />}
    </>
  );
}

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '28px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  round: {
    display: 'grid',
    placeItems: 'center',
    width: '52px',
    height: '52px',
    borderRadius: '50%',
    fontSize: '28px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
