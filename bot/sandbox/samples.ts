import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxSample } from '../../shared/sandbox-api.ts';
import { readMetadataFile } from '../commands/read-metadata-file.ts';

const folder = join(import.meta.dirname, 'samples');

/** Each is a draft with planted faults, the same workbook mended, and its description. */
const kinds = [
  {
    name: 'ca-culvert-inspections',
    title: 'Culvert inspections',
    jurisdiction: 'ca',
    organisation: 'caltrans',
  },
  { name: 'ct-bus-boardings', title: 'Bus boardings', jurisdiction: 'ct', organisation: 'transportation' },
];

/** Workbooks to try the desk with, and what is said of them. */
export async function samples(): Promise<SandboxSample[]> {
  const described = kinds.map(async ({ name, title, jurisdiction, organisation }) => {
    const { fields } = await readMetadataFile(join(folder, `${name}.yaml`));
    return filesOf(name).map((file, at) => ({
      name: file,
      title: `${title}, ${at === 0 ? 'with faults to mend' : 'mended'}`,
      url: `/sandbox/samples/${file}`,
      jurisdiction,
      organisation,
      fields,
    }));
  });
  return (await Promise.all(described)).flat();
}

/** Null for what is no sample. */
export async function readSample(name: string): Promise<Uint8Array | null> {
  return kinds.some((kind) => filesOf(kind.name).includes(name)) ? readFile(join(folder, name)) : null;
}

const filesOf = (name: string): string[] => [`${name}-draft.xlsx`, `${name}.xlsx`];
