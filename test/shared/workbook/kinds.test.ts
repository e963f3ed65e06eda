import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import { checkWorkbook } from '../../../shared/run-checks.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';

const kinds = async (text: string): Promise<string[]> =>
  findTable((await readWorkbook('x.csv', strToU8(text))).first)?.columns.map(({ kind }) => kind) ?? [];

describe('what a column holds', () => {
  it('is told in a delimited file by how it is written', async () => {
    const rows = [1, 2, 3, 4, 5].map(
      (at) =>
        `${at},${at}.50,2024-01-0${at},${at}/15/2023,2024-01-0${at}T10:00,1${at}:30,${at % 2 === 0},0600${at},Town ${at},,${at === 3 ? '*' : at}`,
    );
    assert.deepEqual(await kinds(`a,b,c,d,e,f,g,h,i,j,k\n${rows.join('\n')}\n`), [
      'integer',
      'number',
      'date',
      'date',
      'datetime',
      'time',
      'boolean',
      'text',
      'text',
      'empty',
      'integer',
    ]);
  });

  it('is text for codes of which only some begin with a zero', async () => {
    assert.deepEqual(await kinds('state,fips\nCA,06037\nWA,53061\nIL,17031\nAZ,04013\n'), ['text', 'text']);
  });

  it('is text in a workbook where the cells are text', () => {
    const rows = [
      ['a', 'b'],
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ];
    const workbook = workbookFromBlocks({
      name: 'x',
      sheets: [{ name: 'S', blocks: [{ row: 0, column: 0, values: rows }] }],
    });
    assert.deepEqual(
      findTable(workbook.first)?.columns.map(({ kind }) => kind),
      ['text', 'integer'],
    );
  });
});

/** Files with nothing wrong; whatever a state demands, no error may be found. */
const clean: Record<string, string> = {
  'cases by county': `date,county,state,fips,cases,deaths\n${Array.from({ length: 40 }, (_, at) => `2021-01-${String((at % 28) + 1).padStart(2, '0')},County ${at % 10},${at % 2 === 0 ? 'California' : 'Washington'},${at % 2 === 0 ? '06037' : '53061'},${at * 3},${at % 4}`).join('\n')}\n`,
  'a directory': `Agency,Office,Phone,Address,City,ZIP,Web site\n${Array.from({ length: 15 }, (_, at) => `Department ${at},Office ${at},860-555-01${10 + at},"${at} Main Street, Suite ${at}",Hartford,061${10 + at},https://example.org/${at}`).join('\n')}\n`,
  'measurements with gaps': `station_id,sample_date,ph,temperature,remark\n${Array.from({ length: 30 }, (_, at) => `ST-${at % 5},2023-05-${String((at % 28) + 1).padStart(2, '0')},${at % 3 === 0 ? '' : (6 + at / 20).toFixed(2)},${at % 4 === 0 ? '' : 10 + at},${at % 7 === 0 ? 'after rain' : ''}`).join('\n')}\n`,
  'tax by year': `fiscal_year,fund,revenue\n${Array.from({ length: 24 }, (_, at) => `${2000 + at},General,${1_000_000 + at * 1234}`).join('\n')}\n`,
  'a county called Grand': `county,births\nAlameda,140\nButte,201\nColusa,88\nGrand,12\n`,
  'codes and meanings': `code,meaning\nA,Active\nC,Closed\nP,Pending\nR,Revoked\n`,
  'a category called Total Care': `provider,beds\nAvon Home,14\nBethel Manor,20\nTotal Care,9\nZion Rest,12\n`,
};

describe('a clean file', () => {
  for (const [name, text] of Object.entries(clean)) {
    it(`${name}: no error anywhere`, async () => {
      for (const jurisdiction of await loadJurisdictions()) {
        const report = checkWorkbook(await readWorkbook('x.csv', strToU8(text)), {
          jurisdiction,
          metadata: null,
        });
        assert.deepEqual(
          report.findings
            .filter(({ severity }) => severity !== 'advice')
            .map(({ check, message }) => [check, message])
            .filter(([check]) => check !== 'header-characters'),
          [],
        );
        assert.equal(report.table?.headerRows[0], 1);
        assert.equal(report.table?.lastRow, text.trimEnd().split('\n').length);
        assert.ok(report.results.every(({ outcome }) => outcome !== 'crashed'));
      }
    });
  }
});
