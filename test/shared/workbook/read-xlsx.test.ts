import assert from 'node:assert/strict';
import { readWorkbookBytes } from '../../../shared/workbook/node.ts';
import { readWorkbook } from '../../../shared/workbook/read-workbook.ts';
import { Cell, kindAt, textAt } from '../../../shared/workbook/sheet.ts';
import { type Parts, packageOf, styles } from './packages.ts';

async function cells(parts: Parts, ...names: [row: number, column: number][]): Promise<string[]> {
  const { first } = await readWorkbook('made.xlsx', packageOf(parts));
  return names.map(([row, column]) => textAt(first, row, column));
}

describe('reading .xlsx', () => {
  it('takes shared strings with entities, rich text and spaces, and leaves phonetic marks out', async () => {
    const strings =
      '<sst><si><t>A &amp; B &lt;c&gt; &#233;&#x1F600;</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>NO</t></rPh></si><si><t xml:space="preserve"> x </t></si><si><t>a_x000D_b_x005F_</t></si><si/></sst>';
    const sheet =
      '<row r="1">' +
      [0, 1, 2, 3, 4].map((id, at) => `<c r="${'ABCDE'[at]}1" t="s"><v>${id}</v></c>`).join('') +
      '</row>';
    assert.deepEqual(await cells({ sheet, strings }, [1, 0], [1, 1], [1, 2], [1, 3], [1, 4]), [
      'A & B <c> é😀',
      'rich text',
      ' x ',
      'a\rb_',
      '',
    ]);
  });

  it('takes inline strings, formula texts, booleans, errors and CDATA', async () => {
    const sheet =
      '<row r="2"><c r="B2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1&amp;"x"</f><v>calc</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="str"><v><![CDATA[<raw> & ]]></v></c></row>';
    assert.deepEqual(await cells({ sheet }, [2, 1], [2, 2], [2, 3], [2, 4], [2, 5]), [
      'inline',
      'calc',
      'TRUE',
      '#DIV/0!',
      '<raw> & ',
    ]);
  });

  it('takes cells and rows without a place of their own, single quotes and prefixed tags', async () => {
    const sheet =
      "<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r='D1'><x:v>4</x:v></x:c></x:row><x:row><x:c t='str'><x:v>next</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    assert.deepEqual(await cells({ sheet }, [1, 0], [1, 3], [2, 0]), ['1', '4', 'next']);
  });

  it('takes numbers as they are written, long, small and with an exponent', async () => {
    const figures = ['0.1', '-12.50', '1E21', '1.5e-7', '123456789012345678', '00012', '.5', ' 7 '];
    const sheet = `<row r="1">${figures.map((figure) => `<c><v>${figure}</v></c>`).join('')}</row>`;
    const places = figures.map((_, at): [number, number] => [1, at]);
    assert.deepEqual(await cells({ sheet }, ...places), [
      '0.1',
      '-12.5',
      '1000000000000000000000',
      '0.00000015',
      '123456789012345680',
      '12',
      '0.5',
      '7',
    ]);
  });

  it('knows dates by their format, in both calendars, and ISO dates', async () => {
    const sheet =
      '<row r="1"><c s="1"><v>45000</v></c><c s="2"><v>45000.75</v></c><c s="3"><v>0.5</v></c><c s="4"><v>45000</v></c><c s="5"><v>45000</v></c><c t="d"><v>2024-02-29</v></c><c t="d"><v>2024-02-29T13:05:00</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row>';
    const parts = {
      sheet,
      styles: styles('yyyy\\-mm\\-dd;@', 'm/d/yy h:mm', '[$-409]h:mm AM/PM', '#,##0', '&quot;d&quot;0'),
    };
    const places = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at): [number, number] => [1, at]);
    assert.deepEqual(await cells(parts, ...places), [
      '2023-03-15',
      '2023-03-15T18:00:00',
      '12:00:00',
      '45000',
      '45000',
      '2024-02-29',
      '2024-02-29T13:05:00',
      '1900-02-28',
      '1900-03-01',
    ]);
    const later = await cells({ ...parts, workbookPr: '<workbookPr date1904="1"/>' }, [1, 0]);
    assert.deepEqual(later, ['2027-03-16']);
  });

  it('takes strict packages', async () => {
    const sheet = '<row r="1"><c t="d" r="A1"><v>2024-01-31</v></c></row>';
    assert.deepEqual(await cells({ sheet, strict: true }, [1, 0]), ['2024-01-31']);
  });

  it('skips a chart sheet in front and says where it stood', async () => {
    const bytes = packageOf({
      sheet: '<row r="1"><c r="A1"><v>1</v></c></row>',
      sheets:
        '<sheet name="Chart" sheetId="2" r:id="c1"/><sheet name="Data" sheetId="1" state="hidden" r:id="s1"/>',
      relations: '<Relationship Id="c1" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>',
      more: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
    });
    const workbook = await readWorkbook('made.xlsx', bytes);
    assert.deepEqual(
      workbook.sheets.map(({ kind }) => kind),
      ['chart', 'worksheet'],
    );
    assert.equal(workbook.first.position, 2);
    assert.equal(workbook.first.visibility, 'hidden');
  });

  it('knows merged cells, hidden rows and columns, a filter that is on, formulas, and ignores what a sheet claims', async () => {
    const sheet =
      '<worksheet><dimension ref="A1:AMJ1048576"/><cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData><autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
    const { first } = await readWorkbook('made.xlsx', packageOf({ sheet }));
    assert.equal(first.lastRow, 2);
    assert.deepEqual(first.hiddenRows, [2]);
    assert.deepEqual(first.hiddenColumns, [1]);
    assert.equal(first.merges.length, 1);
    assert.equal(first.filterActive, true);
    assert.deepEqual(first.formulas, [16_385, 32_768]);
  });

  it('reads the same with either way to inflate, whatever the pieces', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>Zeile ${at} äöü</t></is></c><c r="B${at + 1}"><v>${at / 8}</v></c></row>`,
    );
    const bytes = packageOf({ sheet: rows.join('') });
    const [one, two] = [await readWorkbook('a.xlsx', bytes), await readWorkbookBytes('a.xlsx', bytes)];
    const small = await readWorkbook('a.xlsx', bytes, { inflate: tinyPieces });
    for (const workbook of [one, two, small]) {
      assert.equal(workbook.first.cells, 6000);
      assert.equal(textAt(workbook.first, 2999, 0), 'Zeile 2998 äöü');
      assert.equal(kindAt(workbook.first, 2999, 1), Cell.number);
    }
  });

  it('takes nothing of a file for a key of an object', async () => {
    const sheet = '<row r="1"><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>';
    assert.deepEqual(await cells({ sheet }, [1, 0], [1, 1]), ['__proto__', 'constructor']);
    assert.equal(Object.keys(Object.prototype).length, 0);
  });
});

async function* tinyPieces(compressed: Uint8Array): AsyncIterable<Uint8Array> {
  const { inflateSync } = await import('fflate');
  const all = inflateSync(compressed);
  for (let at = 0; at < all.length; at += 7) yield all.subarray(at, at + 7);
}
