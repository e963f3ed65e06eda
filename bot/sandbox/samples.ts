import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxSample } from '../../shared/sandbox-api.ts';

const folder = join(import.meta.dirname, 'samples');

const files = [
  {
    name: 'ca-culvert-inspections-draft.xlsx',
    title: 'Culvert inspections, with faults to mend',
    jurisdiction: 'ca',
  },
  { name: 'ca-culvert-inspections.xlsx', title: 'Culvert inspections, mended', jurisdiction: 'ca' },
  { name: 'ct-bus-boardings-draft.xlsx', title: 'Bus boardings, with faults to mend', jurisdiction: 'ct' },
  { name: 'ct-bus-boardings.xlsx', title: 'Bus boardings, mended', jurisdiction: 'ct' },
];

/** Workbooks to try the desk with. */
export const samples: SandboxSample[] = files.map((one) => ({ ...one, url: `/sandbox/samples/${one.name}` }));

export async function readSample(name: string): Promise<Uint8Array | null> {
  return files.some((one) => one.name === name) ? readFile(join(folder, name)) : null;
}
