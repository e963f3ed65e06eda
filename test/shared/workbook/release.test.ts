import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { utils, write } from 'xlsx';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { releaseCsv } from '../../../shared/workbook/release.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import { packageOf, styles } from './packages.ts';

function released(workbook: Workbook): string {
  const table = findTable(workbook.first);
  assert.ok(table !== null);
  return new TextDecoder().decode(releaseCsv(workbook, table).csv);
}

describe('what leaves for the portal', () => {
  it('is the table alone, without title, blank rows, totals and notes', () => {
    const rows = [
      ['Births'],
      [],
      ['Town', 'Births', 'Rate'],
      ['Avon', 140, 0.1],
      ['Hartford County'],
      ['Berlin', 201, 1 / 3],
      [],
      ['Canton', 88, 2],
      ['Total', 429, 2.5],
      ['Note: rounded'],
    ];
    const workbook = workbookFromBlocks({
      name: 'x',
      sheets: [{ name: 'S', blocks: [{ row: 0, column: 0, values: rows }] }],
    });
    assert.equal(
      released(workbook),
      'Town,Births,Rate\nAvon,140,0.1\nHartford County,,\nBerlin,201,0.3333333333333333\nCanton,88,2\n',
    );
  });

  it('keeps codes, writes ISO dates, exact numbers, nothing for errors, and quotes what needs it', async () => {
    const sheet = `<row r="1">${['zip', 'when', 'at', 'big', 'text', 'yes', 'code'].map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row>${[1, 2, 3].map((row) => `<row r="${row + 1}"><c t="str"><v>0600${row}</v></c><c s="1"><v>4500${row}</v></c><c s="2"><v>4500${row}.5</v></c><c><v>1E21</v></c><c t="str"><v>a "b", c\nd ${row}</v></c><c t="b"><v>1</v></c><c s="3"><v>7${row}</v></c></row>`).join('')}`;
    const bytes = packageOf({ sheet, styles: styles('m/d/yyyy', 'm/d/yyyy h:mm', '00000') });
    const [, first] = released(await readWorkbook('x.xlsx', bytes)).split(/\n(?=0600|$)/);
    assert.equal(
      first,
      '06001,2023-03-16,2023-03-16T12:00:00,1000000000000000000000,"a ""b"", c\nd 1",true,00071',
    );
  });

  it('gives a delimited file back as it was, decimals and all', async () => {
    const text = 'id,fee,code,when\n1,12.50,007,2024-01-05\n2,3.00,012,2024-02-01\n3,0.10,100,2024-03-01\n';
    assert.equal(released(await readWorkbook('x.csv', strToU8(text))), text);
    assert.equal(
      released(await readWorkbook('x.csv', strToU8(`\ufeff${text.replaceAll('\n', '\r\n')}`))),
      text,
    );
  });

  it('gives names to columns without, and tells equal names apart by the group above', () => {
    const rows = [
      [null, '2021', null, '2022', null],
      ['County', 'Male', 'Female', 'Male', 'Female'],
      ['Alameda', 1, 2, 3, 4],
      ['Butte', 5, 6, 7, 8],
      ['Colusa', 9, 10, 11, 12],
    ];
    const workbook = workbookFromBlocks({
      name: 'x',
      sheets: [{ name: 'S', merged: ['B1:C1', 'D1:E1'], blocks: [{ row: 0, column: 0, values: rows }] }],
    });
    assert.match(
      released(workbook),
      /^County,2021 Male,2021 Female,2022 Male,2022 Female\nAlameda,1,2,3,4\n/,
    );
  });

  it('comes out the same whichever reader brought the sheet', async () => {
    const rows = [
      ['Town', 'Births', 'Open'],
      ['Avon', 140, true],
      ['Bethel', 201.25, false],
      ['Canton', 88, true],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S');
    const file = (bookType: 'xlsx' | 'xlsb' | 'biff8' | 'ods' | 'csv'): Uint8Array =>
      new Uint8Array(write(book, { type: 'array', bookType }));
    const blocks = workbookFromBlocks({
      name: 'x',
      sheets: [
        {
          name: 'S',
          blocks: [
            { row: 0, column: 0, values: rows.slice(0, 2) },
            { row: 2, column: 0, values: rows.slice(2) },
          ],
        },
      ],
    });
    const expected = 'Town,Births,Open\nAvon,140,true\nBethel,201.25,false\nCanton,88,true\n';
    assert.equal(released(blocks), expected);
    for (const [name, type] of [
      ['x.xlsx', 'xlsx'],
      ['x.xlsb', 'xlsb'],
      ['x.xls', 'biff8'],
      ['x.ods', 'ods'],
      ['x.csv', 'csv'],
    ] as const) {
      assert.equal(released(await readWorkbook(name, file(type))), expected, name);
    }
  });
});
