import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Example } from '../../../shared/check.ts';
import type { Fix } from '../../../shared/mend.ts';
import { mends } from '../../../shared/mends/index.ts';
import { columnsSaid, metadataAfter } from '../../../shared/mends/parts/renaming.ts';
import type { Metadata } from '../../../shared/metadata.ts';
import { mendedBy, planAll } from '../../../shared/plan-mends.ts';
import { previewFix } from '../../../shared/preview-fix.ts';
import { type About, checkWorkbook, subjectsOf } from '../../../shared/run-checks.ts';
import { textAt } from '../../../shared/workbook/sheet.ts';
import { applySteps } from '../../../shared/workbook/steps/apply-steps.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import { workbookOf } from '../checks/workbook-of.ts';

type Rows = Example['sheets'][number]['rows'];

const states = await loadJurisdictions();
const california = states.find(({ id }) => id === 'ca')!;
const about: About = { jurisdiction: california, metadata: null };

const bookOf = (rows: Rows, more: Partial<Example['sheets'][number]> = {}): Workbook =>
  workbookOf({ sheets: [{ name: 'Data', rows, ...more }] });

function planned(id: string, workbook: Workbook, given: About = about): Fix | null {
  const mend = mends.find((one) => one.id === id)!;
  const demand = given.jurisdiction.demands.find(({ check }) => check === mend.check)!;
  return mend.plan(subjectsOf(workbook, given)(demand));
}

const firstRow = ({ first }: Workbook): string[] => first.columns.map(({ index }) => textAt(first, 1, index));
const column = (name: string, values: Rows[number]): Rows => [
  ['no', name],
  ...values.map((value, at) => [at + 1, value]),
];

describe('what is hidden', () => {
  const rows: Rows = [['Town', 'Births'], ['Avon', 140], [], ['Bethel', 201], ['Canton', 88], ['Total', 429]];

  it('stays: no row goes that is hidden or has a comment', () => {
    assert.ok(planned('blank-rows-out', bookOf(rows)) !== null);
    assert.equal(planned('blank-rows-out', bookOf(rows, { hiddenRows: [3] })), null);
    assert.equal(planned('total-rows-out', bookOf(rows, { hiddenRows: [6] })), null);
    assert.equal(planned('total-rows-out', bookOf(rows, { comments: ['B6'] })), null);
  });

  it('is not offered for the description', () => {
    const titled = bookOf([['Births', 'checked by J. Doe'], [], ...rows.slice(0, 5)], { hiddenColumns: [1] });
    assert.deepEqual(planned('title-rows-out', titled)?.kept, [{ from: 'A1', text: 'Births' }]);
  });

  it('does not come to the front', () => {
    const sheets = (hidden: boolean): Example['sheets'] => [
      { name: 'Read me', rows: [['About']] },
      { name: 'Data', rows: [...rows.slice(0, 2), ...rows.slice(3, 5)], hidden },
    ];
    assert.ok(planned('data-tab-first', workbookOf({ sheets: sheets(false) })) !== null);
    assert.equal(planned('data-tab-first', workbookOf({ sheets: sheets(true) })), null);
  });

  it('under a merged area is left for a person to see', () => {
    const merged: Rows = [
      ['County', 'Town', 'Births'],
      ['Hartford', 'Avon', 140],
      ['Litchfield', 'Kent', 12],
      ['Fairfield', 'Bethel', 201],
    ];
    assert.equal(planned('cells-unmerged', bookOf(merged, { merged: ['A2:A3'] })), null);
  });

  it('is not spread on a new sheet', () => {
    const wide: Rows = [
      ['Town', '2020', '2021', '2022'],
      ['Avon', 139, 140, 141],
      ['Bethel', 80, 88, 90],
      ['Canton', 7, 8, 9],
    ];
    assert.ok(planned('long-form', bookOf(wide)) !== null);
    assert.equal(planned('long-form', bookOf(wide, { hiddenRows: [3] })), null);
    assert.equal(planned('long-form', bookOf(wide, { hiddenColumns: [1] })), null);
  });
});

describe('names', () => {
  const rows: Rows = [
    ['Town name', 'Births %'],
    ['Avon', 14.2],
    ['Bethel', 20.1],
    ['Canton', 8.8],
  ];
  const described: Metadata = {
    fields: {},
    columns: { 'Town name': { description: 'Name of the town.' }, 'births %': { label: 'Share' } },
    dismissed: [{ check: 'units-described', column: 'Births %', reason: 'Said in the title.' }],
  };

  it('take along what was said of the column', () => {
    const given = { ...about, metadata: described };
    const fix = planned('headers-renamed', bookOf(rows), given)!;
    assert.deepEqual(metadataAfter(described, fix), {
      fields: {},
      columns: {
        Town_name: { description: 'Name of the town.', label: 'Town name' },
        Births_percent: { label: 'Share' },
      },
      dismissed: [{ check: 'units-described', column: 'Births_percent', reason: 'Said in the title.' }],
    });
    assert.equal(metadataAfter(null, fix), null);
  });

  it('change in the dictionary tab too', () => {
    const tab: Rows = [
      ['Field name', 'Description'],
      ['Town name', 'Name of the town.'],
      ['Births %', 'Share of births, in percent.'],
    ];
    const workbook = workbookOf({
      sheets: [
        { name: 'Data', rows },
        { name: 'Data dictionary', rows: tab },
      ],
    });
    const mended = applySteps(workbook, planned('headers-renamed', workbook)!.steps);
    assert.deepEqual(firstRow(mended), ['Town_name', 'Births_percent']);
    assert.deepEqual(
      [2, 3].map((row) => textAt(mended.others[0]!, row, 0)),
      ['Town_name', 'Births_percent'],
    );
  });

  it('stay as they were published before', () => {
    const previous = bookOf(rows.slice(0, 3));
    assert.equal(planned('headers-renamed', bookOf(rows), { ...about, previous }), null);
  });

  it('are said once with their first name, however often they change', () => {
    const long: Rows = [
      ['town', 'Live births of all residents in the calendar year (per 1,000)'],
      ['Avon', 3.5],
      ['Bethel', 4.2],
      ['Canton', 2.5],
    ];
    const fixes = planAll(bookOf(long), about);
    const [[name, said] = ['', {}]] = Object.entries(columnsSaid(fixes));
    assert.ok(name.length <= 29 && /^[\w.-]+$/.test(name), name);
    assert.equal(said.label, long[0]![1]);
  });
});

describe('values that do not agree', () => {
  const left: [mend: string, what: string, values: Rows[number]][] = [
    [
      'dates-from-text',
      'days and months that could be either',
      ['3/4/2024', '5/6/2024', '7/8/2024', '1/2/2024'],
    ],
    ['dates-from-text', 'a day that is none', ['3/30/2024', '2/30/2024', '7/28/2024', '1/2/2024']],
    ['numbers-plain', 'two currencies', ['$1,200', '€1,300', '$40', '$55']],
    ['numbers-plain', 'percents among shares', ['12%', '15%', 0.2, '40%', '11%']],
    ['numbers-plain', 'a dash that may be zero', ['$1,200', '$1,300', '-', '$40', '$55', '$60']],
    ['placeholders-out', 'a word that may mean zero', [12, 13, 'none', 40, 55, 60]],
    ['numbers-from-text', 'codes that keep a zero', [12, 13, 14, 15, 16, '17', '007']],
    [
      'identifiers-as-text',
      'digits that Excel has cut',
      [1234567890123450, 1234567890123460, 1234567890123470],
    ],
    ['booleans-one-way', 'an answer that is never given', ['Y', 'Y', 'Yes', 'No', 'Y', 'Y']],
    ['error-values-out', 'a formula that can be mended', [1, 2, 3, 4, 5]],
  ];
  for (const [mend, what, values] of left) {
    it(`${mend} leaves ${what}`, () => {
      const errors = mend === 'error-values-out' ? { errors: ['B4'] } : {};
      const shown = mend === 'error-values-out' ? values.with(2, '#REF!') : values;
      const workbook = bookOf(column('figures', shown), errors);
      const { check } = mends.find(({ id }) => id === mend)!;
      assert.ok(checkWorkbook(workbook, about).findings.some((one) => one.check === check));
      assert.equal(planned(mend, workbook), null);
    });
  }

  it('duplicates are left where nothing tells records apart', () => {
    const rows: Rows = [
      ['Town', 'Cause', 'Year'],
      ['Avon', 'Fire', 2020],
      ['Avon', 'Fire', 2020],
      ['Avon', 'Flood', 2020],
      ['Bethel', 'Fire', 2020],
    ];
    assert.equal(planned('duplicates-out', bookOf(rows)), null);
  });

  it('a figure merged over records is left, a year is not', () => {
    const rows = (value: number): Rows => [
      ['Year', 'Town', 'Births'],
      [value, 'Avon', 140],
      [null, 'Kent', 12],
      [2022, 'Bethel', 201],
    ];
    assert.equal(planned('cells-unmerged', bookOf(rows(48_200), { merged: ['A2:A3'] })), null);
    assert.ok(planned('cells-unmerged', bookOf(rows(2021), { merged: ['A2:A3'] })) !== null);
  });
});

describe('a description', () => {
  it('keeps a finding that a person lets stand as it is', () => {
    const rows = column('note', ['a ', 'b', 'c', 'd']);
    const metadata: Metadata = {
      fields: {},
      columns: {},
      dismissed: [{ check: 'trimmed-text', reason: 'Fixed width.' }],
    };
    assert.ok(planAll(bookOf(rows), about).some(({ mend }) => mend === 'text-trimmed'));
    assert.ok(!planAll(bookOf(rows), { ...about, metadata }).some(({ mend }) => mend === 'text-trimmed'));
  });

  it('is never written by a mend: what was taken out is offered only', () => {
    const workbook = bookOf([
      ['Births by town'],
      [],
      ['Town', 'Births'],
      ['Avon', 140],
      ['Bethel', 201],
      ['Canton', 88],
    ]);
    const metadata: Metadata = { fields: { title: 'Births' }, columns: {} };
    const fixes = planAll(workbook, { ...about, metadata });
    assert.ok(fixes.some(({ kept }) => kept.some(({ text }) => text === 'Births by town')));
    assert.deepEqual(mendedBy({ workbook, metadata }, fixes).metadata, metadata);
  });
});

describe('a preview', () => {
  it('shows a few different cells as they are and as they will be', () => {
    const workbook = bookOf(
      column('town', [' Avon', 'Kent\u00a0', ...Array.from({ length: 50 }, () => ' Avon')]),
    );
    const fix = planned('text-trimmed', workbook)!;
    assert.deepEqual(previewFix(workbook, fix), [
      {
        says: '52 cells of column B',
        rows: [
          { place: 'B2', before: '·Avon', after: 'Avon' },
          { place: 'B3', before: 'Kent·', after: 'Kent' },
        ],
        more: 50,
      },
    ]);
    const [finding] = checkWorkbook(workbook, about).findings.filter(({ check }) => check === 'trimmed-text');
    assert.deepEqual(finding?.fix, { id: fix.mend, title: fix.title });
  });
});
