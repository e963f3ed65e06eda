import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Finding } from '../../../shared/check.ts';
import type { Metadata } from '../../../shared/metadata.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';

export type Rows = (string | number | boolean | null)[][];

/** A dataset as its steward would hand it over: a small table, its dictionary as a tab or as metadata, its fields. */
export interface Dataset {
  name: string;
  rows: Rows;
  fields: Metadata['fields'];
  columns?: Metadata['columns'];
  dictionary?: { tab: string; rows: Rows };
}

const states = loadJurisdictions();

/** What each state asks for besides title, description and tags. */
const own: Record<string, Metadata['fields']> = {
  ca: {
    publisher: 'Department of Transportation (Caltrans)',
    topic: 'Transportation',
    frequency: 'Annual',
    'program-contact-name': 'Data Program',
    'program-contact-email': 'data@example.ca.gov',
    'public-access-level': 'Public',
    rights: 'No restrictions on public use',
  },
  ct: {
    category: 'Transportation',
    agency: 'Department of Transportation',
    'row-label': 'A place in one period',
    'geographic-unit': 'Municipality',
    'data-provided-by': 'Data Program',
    'update-frequency': 'Annually',
    license: 'Public Domain',
  },
};

/** Everything found in one state, each as the check, how severe, and what it is about. */
export async function findingsIn(state: string, dataset: Dataset): Promise<Finding[]> {
  const jurisdiction = (await states).find(({ id }) => id === state);
  if (jurisdiction === undefined) throw new Error(`There is no state ${state}.`);
  const tabs = [
    { name: 'Data', rows: dataset.rows },
    ...(dataset.dictionary === undefined
      ? []
      : [{ name: dataset.dictionary.tab, rows: dataset.dictionary.rows }]),
  ];
  const workbook = workbookFromBlocks({
    name: 'data.xlsx',
    sheets: tabs.map(({ name, rows }) => ({
      name,
      visibility: 'Visible',
      merged: [],
      hiddenRows: [],
      hiddenColumns: [],
      blocks: [
        {
          row: 0,
          column: 0,
          values: rows,
          types: kindsOf(rows),
          formulas: rows.map((row) => row.map(() => '')),
        },
      ],
    })),
  });
  const metadata: Metadata = {
    fields: { ...own[state], ...dataset.fields },
    columns: dataset.columns ?? {},
  };
  return checkWorkbook(workbook, { jurisdiction, metadata }).findings;
}

const kindsOf = (rows: Rows): string[][] => rows.map((row) => row.map(() => 'Unknown'));

/** `header,header` and one line a record; figures become numbers, nothing an empty cell. */
export const table = (text: string): Rows =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(',')
        .map((cell) => (cell === '' ? null : /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    );
