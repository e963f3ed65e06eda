import type { Draft } from '../../../shared/portal.ts';
import type { Subject } from './contract.ts';

const csv = `Site ID,Sampled On,Value,Big Count,Passed,Comment
007,2026-01-05,1.25,3000000000,true,"first, quoted"
008,2026-01-06,2.50,12,false,naïve – ünïcode
009,,,,,
`;

/** A small table with everything that gets lost easily: codes, dates, large numbers, empty cells. */
export function someDraft(change: Partial<Draft> = {}): Draft {
  return {
    datasetId: '5b0d6a52-8a0e-4a52-9a0e-1f1d8c5e7a11',
    revision: 1,
    name: 'water-samples-by-site',
    organisation: 'water-board',
    fields: {},
    title: 'Water samples by site',
    description: 'One row a sample.\n\nTaken at *public* wells.',
    tags: ['water', 'wells'],
    licence: 'other-pd',
    columns: [
      { name: 'Site ID', kind: 'text', label: 'Site', description: 'Number of the well.' },
      { name: 'Sampled On', kind: 'date', description: 'Day the sample was taken.' },
      { name: 'Value', kind: 'number', description: 'Nitrate in mg/L.' },
      { name: 'Big Count', kind: 'integer', description: 'Bacteria counted.' },
      {
        name: 'Passed',
        kind: 'boolean',
        description: 'Whether the limit was kept.',
        values: { true: 'kept', false: 'broken' },
      },
      { name: 'Comment', kind: 'text', description: 'Anything else.' },
    ],
    csv: new TextEncoder().encode(csv),
    rows: 3,
    reference: null,
    ...change,
  };
}

const secondCsv = csv.replace('009,,,,,\n', '').replace('first, quoted', 'seen again');

/** The same dataset, handed over again with other rows and another description. */
export const secondDraft = (change: Partial<Draft> = {}): Draft =>
  someDraft({
    revision: 2,
    description: 'One row a sample, seen through again.',
    csv: new TextEncoder().encode(secondCsv),
    rows: 2,
    ...change,
  });

/** What is the same for every portal: what is handed over, what it says of each column, and who may be asked to look. */
export const samples: Pick<Subject, 'draft' | 'second' | 'dictionary' | 'reviewer'> = {
  draft: someDraft,
  second: secondDraft,
  dictionary: [
    'Number of the well.',
    'Day the sample was taken.',
    'Nitrate in mg/L.',
    'Bacteria counted.',
    'Whether the limit was kept. Values: true = kept; false = broken.',
    'Anything else.',
  ],
  reviewer: { known: 'robin@example.org', unknown: 'sam@example.org' },
};
