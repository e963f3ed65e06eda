import { createHash } from 'node:crypto';
import type { HandOver } from '../shared/api.ts';
import type { Metadata } from '../shared/metadata.ts';
import type { Store } from '../shared/store/store.ts';

/** A small table without a fault, as the file of a hand-over. */
export const goodCsv = [
  'Well_ID,County,Permit_Date,Depth',
  '0012,Yolo,2024-01-15,120.5',
  '0013,Kern,2024-02-01,88',
  '0014,Inyo,2024-02-20,143.25',
  '',
].join('\n');

const columns: Metadata['columns'] = {
  Well_ID: { label: 'Well number', description: 'Number of the well, unique in the state.' },
  County: { label: 'County', description: 'County in which the well was drilled.' },
  Permit_Date: { label: 'Date of the permit', description: 'Day on which the permit was granted.' },
  Depth: { label: 'Depth in feet', description: 'Depth of the well below the ground, in feet.' },
};

export const californian = (title: string): Metadata => ({
  fields: {
    title,
    description:
      'Permits for wells by county, from the reports that drillers send to the counties every month.',
    tags: ['wells', 'groundwater'],
    topic: 'Water',
    frequency: 'Monthly',
    'program-contact-name': 'Well Permit Program',
    'program-contact-email': 'wells@example.ca.gov',
    'public-access-level': 'Public',
    rights: 'No restrictions on public use',
  },
  columns,
});

export const connecticut = (title: string): Metadata => ({
  fields: {
    title,
    description:
      'Permits for wells by county, from the reports that drillers send to the department every month.',
    category: 'Environment and Natural Resources',
    'row-label': 'Permit',
    tags: ['wells', 'groundwater'],
    'geographic-unit': 'County or county-equivalent',
    'data-provided-by': 'Well Permit Program',
    'update-frequency': 'Monthly',
    license: 'Public Domain',
  },
  columns,
});

export const water = 'california-state-water-resources-control-board';

/** Puts the file where the pane would put it, and gives the request that names it. */
export async function prepared(
  store: Pick<Store, 'files'>,
  { title = 'Well Permits', csv = goodCsv, metadata = californian(title) } = {},
): Promise<HandOver> {
  const bytes = new TextEncoder().encode(csv);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await store.files.put(sha256, bytes);
  return {
    jurisdiction: 'ca',
    portal: 'data.ca.gov',
    organisation: water,
    file: { name: 'wells.csv', sha256 },
    metadata,
  };
}
