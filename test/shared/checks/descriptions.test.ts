import assert from 'node:assert/strict';
import { type Dataset, findingsIn, table } from './described.ts';
import { good } from './good-descriptions.ts';

describe('a dataset that is described well', () => {
  for (const dataset of good) {
    for (const state of ['ca', 'ct']) {
      it(`has nothing above advice in ${state}: ${dataset.name}`, async () => {
        const found = await findingsIn(state, dataset);
        assert.deepEqual(
          found
            .filter(({ severity }) => severity !== 'advice')
            .map(({ check, message }) => `${check}: ${message}`),
          [],
        );
      });
    }
  }
});

/** One dataset in order but for what a test changes. */
const lakes: Dataset = {
  name: 'lakes',
  rows: table(`lake,surveyed,depth,pct_public,status
    Ashby,2023-05-02,41,0.75,1
    Brook,2023-06-11,18,0.2,2
    Canter,2023-07-05,33.5,1,1
    Dale,2023-08-30,25,0.4,1
    Elm,2023-09-12,12,0.9,2`),
  fields: {
    title: 'Depth of public lakes',
    description:
      'Depth and shore of the lakes the state looks after. Field crews measure each lake from a boat every five years, and the measurements are used to plan boat ramps. Ponds under ten acres are not included.',
    tags: ['boating', 'shoreline'],
    'temporal-coverage': '2023-01-01 to 2023-12-31',
  },
  columns: {
    lake: { label: 'Lake', description: 'Name of the lake on the state map.' },
    surveyed: { label: 'Survey date', description: 'Day on which the crew measured.', kind: 'date' },
    depth: {
      label: 'Depth',
      description: 'Depth at the deepest point, in feet.',
      kind: 'float',
      values: ['1-200'],
    },
    pct_public: { label: 'Public shore', description: 'Part of the shore that is open to all, out of 1.' },
    status: {
      label: 'Status',
      description: 'Whether the ramp can be used.',
      values: { 1: 'open', 2: 'closed' },
    },
  },
};
const fields = (changed: Dataset['fields']): Dataset => ({
  ...lakes,
  fields: { ...lakes.fields, ...changed },
});
const column = (name: string, changed: NonNullable<Dataset['columns']>[string]): Dataset => ({
  ...lakes,
  columns: { ...lakes.columns, [name]: { ...lakes.columns?.[name], ...changed } },
});
const cell = (row: number, at: number, value: string | number): Dataset => ({
  ...lakes,
  rows: lakes.rows.map((cells, down) =>
    down === row ? cells.map((one, across) => (across === at ? value : one)) : cells,
  ),
});

/** Check, severity, where or about which field; the same in both states unless a second list says otherwise. */
const planted: [what: string, dataset: Dataset, ca: string[], ct?: string[]][] = [
  ['nothing', lakes, []],
  [
    'a year in the title',
    fields({ title: 'Depth of public lakes 2023' }),
    ['title warning title'],
    ['title advice title'],
  ],
  ['an acronym in the title', fields({ title: 'Lakes under DLR care' }), ['title warning title']],
  ['a file name as the title', fields({ title: 'lake_depths_final' }), ['title warning title']],
  [
    'the name of the state in the title',
    fields({ title: 'California lakes by depth' }),
    ['title advice title'],
    [],
  ],
  ['underscores in the title', fields({ title: 'Lake_depths by county' }), [], ['title warning title']],
  [
    'a description that only holds a place',
    fields({ description: 'TBD' }),
    ['description warning description'],
  ],
  [
    'the title as the description',
    fields({ description: 'Depth of public lakes.' }),
    ['description warning description'],
  ],
  [
    'a description without source, purpose and limits',
    fields({ description: 'A list of the lakes of the state with the depth and the shore of each of them.' }),
    ['description advice description'],
  ],
  [
    'an acronym in the description',
    fields({ description: `${lakes.fields.description as string} The BLW owns the boats.` }),
    ['acronyms-defined advice description'],
  ],
  [
    'an acronym in the first sentence that is spelled out later',
    fields({
      description: `Lakes the BLW measures. ${lakes.fields.description as string} The Bureau of Lakes and Water (BLW) owns the boats.`,
    }),
    ['description advice description'],
  ],
  ['tags that fit any dataset', fields({ tags: ['open data', 'Data'] }), ['tags warning tags']],
  ['one tag that fits any dataset', fields({ tags: ['boating', 'opendata'] }), ['tags advice tags']],
  [
    'the mailbox of a person',
    fields({
      'program-contact-email': 'jennifer.example@example.ca.gov',
      'contact-email': 'jennifer.example@example.ct.gov',
    }),
    ['contact-mailbox warning program-contact-email'],
    ['contact-mailbox warning contact-email'],
  ],
  [
    'a coverage that ends before the data',
    fields({ 'temporal-coverage': '2017-01-01 to 2020-12-31' }),
    ['temporal-coverage warning temporal-coverage'],
  ],
  [
    'a coverage in words',
    fields({ 'temporal-coverage': 'May to September 2023' }),
    ['temporal-coverage warning temporal-coverage'],
    ['temporal-coverage advice temporal-coverage'],
  ],
  ['a row label that says nothing', fields({ 'row-label': 'Record' }), [], ['row-label warning row-label']],
  [
    'words that put the trait first',
    fields({ description: `${lakes.fields.description as string} Ramps for handicapped people are marked.` }),
    ['person-first-language advice description'],
  ],
  [
    'office language',
    fields({
      description: `${lakes.fields.description as string} They are utilized in accordance with the law.`,
    }),
    ['plain-language advice description'],
  ],
  ['a name as description', column('lake', { description: 'Lake' }), ['description-not-name advice A1']],
  [
    'no unit',
    column('depth', { description: 'Depth at the deepest point.' }),
    ['units-described warning C1'],
  ],
  [
    'a percentage without its basis',
    column('pct_public', { description: 'Percent of the shore that is open to all.' }),
    ['percent-basis-described warning D1'],
    ['percent-basis-described advice D1'],
  ],
  [
    'a declared kind that does not hold',
    column('depth', { kind: 'int' }),
    ['declared-kind-holds warning C4'],
  ],
  ['a value the dictionary does not list', cell(3, 4, 3), ['valid-values-hold warning E4']],
  ['a value out of the range', cell(2, 2, 1800), ['valid-values-hold warning C3']],
  [
    'a column the dictionary lacks, and one too many',
    {
      ...lakes,
      columns: Object.fromEntries(
        Object.entries(lakes.columns!).map(([name, said]) =>
          name === 'status' ? ['ramp', { ...said, label: 'Ramp' }] : [name, said],
        ),
      ),
    },
    ['columns-described error E1', 'dictionary-matches warning E1', 'dictionary-matches warning ramp'],
  ],
];

const looked =
  /^(columns-described|description-not-name|units-described|acronyms-defined|percent-basis-described|fiscal-year-described|time-zone-described|suppression-described|dictionary-matches|declared-kind-holds|valid-values-hold|required-metadata|allowed-values|title|description|tags|contact-mailbox|temporal-coverage|row-label|last-updated-column|plain-language|person-first-language)$/;

describe('a fault in the description', () => {
  for (const [what, dataset, ca, ct = ca] of planted) {
    for (const [state, expected] of Object.entries({ ca, ct })) {
      it(`is found in ${state}, and nothing else: ${what}`, async () => {
        const found = (await findingsIn(state, dataset)).filter(({ check }) => looked.test(check));
        assert.deepEqual(
          found
            .map(({ check, severity, ranges, field }) => `${check} ${severity} ${ranges[0] ?? field ?? ''}`)
            .sort(),
          expected,
          found.map(({ message }) => message).join('\n'),
        );
      });
    }
  }
});
