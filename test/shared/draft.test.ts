import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import type { Kind } from '../../shared/check.ts';
import { makeDraft } from '../../shared/draft.ts';
import { draftKinds } from '../../shared/draft-kinds.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Metadata } from '../../shared/metadata.ts';
import type { Draft } from '../../shared/portal.ts';
import { refused } from '../../shared/refusal.ts';

const bytes = (csv: string): Uint8Array => new TextEncoder().encode(csv);

const release = {
  csv: bytes('Site ID,Sampled On\n007,2026-01-05\n008,\n'),
  rows: 2,
  columns: [
    { name: 'Site ID', kind: 'integer' as Kind },
    { name: 'Sampled On', kind: 'date' as Kind },
  ],
};

const columns: Metadata['columns'] = {
  'site id': { label: 'Site', description: 'Number of the well.' },
  'Sampled  On': { description: 'Day the sample was taken.', values: ['any'] },
};

describe('what leaves for the portal', () => {
  let states: Map<string, Jurisdiction>;
  before(async () => {
    states = new Map((await loadJurisdictions()).map((one) => [one.id, one]));
  });

  function draftFor(state: string, portal: string, organisation: string, fields: Metadata['fields']) {
    return makeDraft({
      dataset: { id: 'd1', revision: 3, name: 'wells', portal, organisation, reference: 'r1' },
      jurisdiction: states.get(state)!,
      metadata: { fields, columns },
      release,
    });
  }

  const whole = (draft: ReturnType<typeof makeDraft>): Draft => {
    assert.ok(!refused(draft), refused(draft) ? draft.refused : '');
    return draft;
  };

  const california = {
    title: 'Wells',
    description: 'All wells.',
    tags: ['water', 'wells'],
    topic: 'Natural Resources',
    frequency: 'Monthly',
    'program-contact-name': 'Wells programme',
    'program-contact-email': 'wells@example.ca.gov',
  };

  it('says everything in the words of California’s portal', () => {
    const draft = whole(draftFor('ca', 'data.ca.gov', 'caltrans', california));
    const { csv, columns: described, fields, ...rest } = draft;
    assert.deepEqual(rest, {
      datasetId: 'd1',
      revision: 3,
      name: 'wells',
      organisation: 'caltrans',
      reference: 'r1',
      title: 'Wells',
      description: 'All wells.',
      tags: ['water', 'wells'],
      licence: 'other-pd',
      rows: 2,
    });
    assert.equal(fields.groups, 'natural-resources');
    assert.equal(fields.accrualPeriodicity, 'R/P1M');
    assert.equal(fields.accessLevel, 'public');
    assert.equal(fields.contact_email, 'wells@example.ca.gov');
    assert.equal(csv, release.csv);
    assert.deepEqual(described, [
      { name: 'Site ID', kind: 'text', label: 'Site', description: 'Number of the well.' },
      { name: 'Sampled On', kind: 'date', description: 'Day the sample was taken.', values: ['any'] },
    ]);
  });

  it('says everything in the words of Connecticut’s portal', () => {
    const draft = whole(
      draftFor('ct', 'data.ct.gov', 'public-health', {
        title: 'Wells',
        description: 'All wells.',
        tags: ['water'],
        category: 'Health and Human Services',
        'row-label': 'Well',
        'geographic-unit': 'County or county-equivalent',
        'data-provided-by': 'Wells programme',
        'update-frequency': 'bi-annually',
        license: 'Creative Commons Attribution',
      }),
    );
    assert.equal(draft.licence, 'CC_40_BY');
    assert.equal(draft.fields.category, 'Health and Human Services');
    assert.equal(draft.fields['metadata.rowLabel'], 'Well');
    assert.equal(draft.fields['metadata.custom_fields.Publishing Details.Update Frequency'], 'Bi-annually');
    assert.equal(
      draft.fields['metadata.custom_fields.Basic Descriptive.Agency'],
      'Department of Public Health',
    );
  });

  it('takes descriptions from the workbook’s own dictionary where the metadata has none', () => {
    const entry = (description: string) => ({ header: 'x', row: 2, description: { description } });
    const draft = whole(
      makeDraft({
        dataset: {
          id: 'd1',
          revision: 1,
          name: 'wells',
          portal: 'data.ca.gov',
          organisation: 'caltrans',
          reference: null,
        },
        jurisdiction: states.get('ca')!,
        metadata: { fields: california, columns: { 'Site ID': { description: 'From the form.' } } },
        dictionary: {
          from: 'metadata',
          tab: 'Dictionary',
          entries: new Map([
            ['site id', entry('From the tab.')],
            ['sampled on', entry('Day, from the tab.')],
          ]),
        },
        release,
      }),
    );
    assert.deepEqual(
      draft.columns.map(({ description }) => description),
      ['From the form.', 'Day, from the tab.'],
    );
  });

  it('refuses a description that is not complete, and names what is missing', () => {
    const { topic: _, ...incomplete } = california;
    const draft = draftFor('ca', 'data.ca.gov', 'caltrans', incomplete);
    assert.ok(refused(draft));
    assert.match(draft.refused, /Topic/);
  });

  it('refuses a portal nobody has settled the fields of', () => {
    const draft = draftFor('ca', 'data.example.org', 'caltrans', california);
    assert.ok(refused(draft));
    assert.match(draft.refused, /data\.example\.org/);
  });
});

describe('the kind of a column on the portal', () => {
  const kindOf = (values: string[], kind: Kind, said?: string) =>
    draftKinds(bytes(`x,y\n${values.map((value) => `"${value}",1\n`).join('')}`), [
      { kind, said },
      { kind: 'integer' },
    ])[0];

  const cases: [string, string[], Kind, string | undefined, string][] = [
    ['whole numbers', ['1', '', '-20'], 'integer', undefined, 'integer'],
    ['codes with leading zeros', ['007', '12'], 'integer', undefined, 'text'],
    ['codes, by the person’s word', ['7', '12'], 'integer', 'Text', 'text'],
    ['a fraction among whole numbers', ['1', '2.5'], 'integer', undefined, 'number'],
    ['a placeholder among numbers', ['1', 'N/A'], 'number', undefined, 'text'],
    ['days', ['2026-01-05', ''], 'date', undefined, 'date'],
    ['days and instants', ['2026-01-05', '2026-01-05T10:00:00'], 'date', undefined, 'datetime'],
    ['instants with an offset', ['2026-01-05T10:00:00-08:00'], 'datetime', undefined, 'datetime'],
    ['a word among days', ['2026-01-05', 'unknown'], 'date', undefined, 'text'],
    ['a day there is not', ['2026-02-28', '2026-02-30'], 'date', undefined, 'text'],
    ['an hour there is not', ['25:00'], 'time', undefined, 'text'],
    ['times', ['10:15', '23:59:59'], 'time', undefined, 'time'],
    ['yes and no as such', ['true', 'false'], 'boolean', undefined, 'boolean'],
    ['nothing at all', ['', ''], 'empty', undefined, 'text'],
    ['all sorts', ['1', 'a'], 'mixed', undefined, 'text'],
    ['a wish that does not fit', ['a', 'b'], 'text', 'date', 'text'],
    ['a wish that is wider', ['1', '2'], 'integer', 'number', 'number'],
    ['a wish nobody knows', ['1', '2'], 'integer', 'geometry', 'integer'],
  ];
  for (const [name, values, kind, said, expected] of cases)
    it(`${name}: ${expected}`, () => assert.equal(kindOf(values, kind, said), expected));

  it('is never one that a value does not fit', () => {
    const value = fc.oneof(
      fc.integer().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number.toFixed(3)),
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      fc.constantFrom('', 'N/A', '007', 'true', '10:15', '1e5', '+3', '.5', '1,000', '2026-13-01'),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.constantFrom<Kind>('integer', 'number', 'date', 'boolean'),
        (values, kind) => {
          const chosen = kindOf(values, kind);
          const filled = values.filter((one) => one !== '');
          if (chosen === 'integer') assert.ok(filled.every((one) => String(BigInt(one)) === one));
          if (chosen === 'number')
            assert.ok(filled.every((one) => Number.isFinite(Number(one)) && !/^-?0\d/.test(one)));
          if (chosen === 'date')
            assert.ok(filled.every((one) => one.length === 10 && !Number.isNaN(Date.parse(one))));
          if (chosen === 'boolean') assert.ok(filled.every((one) => one === 'true' || one === 'false'));
        },
      ),
    );
  });
});
