import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { SandboxSample } from '../../shared/sandbox-api.ts';
import { browserDrafts } from './draft.ts';

/** Workbooks of the sandbox to try the desk with: one with planted faults, one that is mended. */
export function Samples({ state, onFile }: { state: string; onFile: (file: File) => void }) {
  const styles = useStyles();
  const [samples, setSamples] = useState<SandboxSample[]>([]);
  useEffect(() => {
    fetch('/sandbox/api/samples')
      .then((response) => (response.ok ? response.json() : []))
      .then(setSamples, () => setSamples([]));
  }, []);
  const here = samples.filter(({ jurisdiction }) => jurisdiction === state);
  if (here.length === 0) return null;
  const open = async ({ url, name, fields, organisation }: SandboxSample) => {
    const response = await fetch(url);
    const drafts = browserDrafts(state, name);
    const kept = await drafts.load();
    if (Object.keys(kept.fields).length === 0) await drafts.save({ ...kept, fields, organisation });
    onFile(new File([await response.blob()], name));
  };
  return (
    <section className={styles.box} aria-label="Workbooks to try">
      <Text weight="semibold">No file at hand? Try one of these</Text>
      {here.map((sample) => (
        <Button
          key={sample.url}
          icon={<DocumentTableRegular />}
          className={styles.button}
          onClick={() => void open(sample)}
        >
          {sample.title}
        </Button>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});
