import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { Cell, kindAt, textAt } from '../../../shared/workbook/sheet.ts';
import { type Parts, packageOf, styles } from './packages.ts';
import { wideZip } from './wide-zip.ts';

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

  it('knows which formulas read another workbook, also through a shared one', async () => {
    const sheet =
      `<row r="1"><c r="A1"><f>'[1]Town data'!B2</f><v>1</v></c><c r="B1"><f>[2]Sheet1!A1+1</f><v>2</v></c><c r="C1"><f>Table1[2020]+Sheet2!A1</f><v>3</v></c><c r="D1"><f>"[1]x!"&amp;A1</f><v>4</v></c></row>` +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="4">SUM([1]S!A1)</f><v>5</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"/><v>6</v></c></row>';
    const relations = '<Relationship Id="e1" Type="http://x/externalLink" Target="externalLinks/e1.xml"/>';
    const workbook = await readWorkbook('made.xlsx', packageOf({ sheet, relations }));
    assert.equal(workbook.externalLinks, 1);
    assert.equal(workbook.first.formulas.length, 6);
    assert.deepEqual(workbook.first.linkedFormulas, [16_384, 16_385, 2 * 16_384, 3 * 16_384]);
    const formulas = [["='C:\\x\\[Towns.xlsx]S'!A1", '=[Towns.xlsx]S!A1', '=[@Births]+S!A1', '=SUM(A1)']];
    const block = { row: 0, column: 0, values: [[1, 2, 3, 4]], formulas };
    const { first } = workbookFromBlocks({ name: 'x', sheets: [{ name: 'S', blocks: [block] }] });
    assert.deepEqual(first.linkedFormulas, [16_384, 16_385]);
  });

  it('knows bold cells and the colours of fills, and that white is none', async () => {
    const fills = [
      '<fgColor rgb="FFFFEB9C"/>',
      '<fgColor theme="4" tint="0.5"/>',
      '<fgColor rgb="FFFFFFFF"/>',
    ];
    const bytes = packageOf({
      sheet:
        '<row>' +
        [0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join('') +
        '<c s="-3"><v>1</v></c><c s="70000"><v>1</v></c></row>',
      styles: `<styleSheet><fonts><font/><font><b/></font></fonts><fills><fill><patternFill patternType="none"/></fill>${fills.map((colour) => `<fill><patternFill patternType="solid">${colour}</patternFill></fill>`).join('')}</fills><cellXfs><xf fontId="1"/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>`,
    });
    const { first } = await readWorkbook('made.xlsx', bytes);
    const looks = first.columns.map(({ styles }) => first.styles[styles[0]!]!);
    assert.deepEqual(
      looks.map(({ fill }) => fill),
      [null, 'FFEB9C', 'theme 4 0.5', null, null, null],
    );
    assert.deepEqual(
      looks.map(({ bold }) => bold),
      [true, false, false, false, true, true],
    );
  });

  it('counts charts, pictures and shapes once, comments old and new, tables and pivots', async () => {
    const relation = (type: string, target: string): string =>
      `<Relationship Id="${target}" Type="http://x/${type}" Target="${target}"/>`;
    const { first } = await readWorkbook(
      'made.xlsx',
      packageOf({
        sheet: '<row><c><v>1</v></c></row>',
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('drawing', '../drawings/d%201.xml')}${relation('comments', '/xl/comments1.xml')}${relation('threadedComment', '..\\threaded.xml')}${relation('table', '../t.xml')}${relation('pivotTable', '../p.xml')}${relation('hyperlink', 'https://example.org/')}</Relationships>`,
          'xl/drawings/d 1.xml':
            '<wsDr><pic/><grpSp><sp/></grpSp><AlternateContent><Choice><graphicFrame><graphicData uri="http://x/chartex"/></graphicFrame></Choice><Fallback><sp/></Fallback></AlternateContent><graphicFrame><graphicData uri="http://x/chart"/></graphicFrame></wsDr>',
          'xl/comments1.xml': '<comments><comment ref="B3"/><comment ref="B4"/></comments>',
          'xl/threaded.xml': '<ThreadedComments><threadedComment ref="B3"/></ThreadedComments>',
          'xl/t.xml': '<table ref="A1:C9" displayName="Towns" totalsRowCount="1"/>',
          'xl/p.xml': '<pivotTableDefinition><location ref="F1:G4"/></pivotTableDefinition>',
        },
      }),
    );
    assert.deepEqual(first.drawings, { charts: 2, pictures: 1, shapes: 1 });
    assert.deepEqual(first.comments, ['B3', 'B4']);
    assert.deepEqual(
      first.tables.map(({ name, headerRows, totalsRows }) => [name, headerRows, totalsRows]),
      [['Towns', 1, 1]],
    );
    assert.equal(first.pivots.length, 1);
  });

  it('takes packages as other programs write them', async () => {
    const sheet = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row>';
    const parts = unzipSync(packageOf({ sheet }));
    const named = (rename: (name: string) => string): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, data]) => [rename(name), data])), {
        level: 0,
      });
    const utf16 = (text: string): Uint8Array =>
      new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
    for (const [how, bytes] of Object.entries({
      'backslashes in the names': named((name) => name.replaceAll('/', '\\')),
      'sizes for more than 4 GB': wideZip(zipSync(parts)),
      'names in capitals': named((name) => name.toUpperCase()),
      'no relations of the package': zipSync(
        Object.fromEntries(Object.entries(parts).filter(([name]) => name !== '_rels/.rels')),
      ),
      'the sheet in UTF-16': zipSync({
        ...parts,
        'xl/worksheets/sheet1.xml': utf16(
          `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ),
      }),
    })) {
      const { first } = await readWorkbook('made.xlsx', bytes);
      assert.deepEqual([textAt(first, 1, 0), textAt(first, 1, 1)], ['a', '1'], how);
    }
  });

  it('takes cells in any order, twice, beyond the sheet and with figures that are none', async () => {
    const sheet =
      '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>11</v></c></row>' +
      '<row r="9999999"><c r="ZZZZ9999999"><v>1</v></c></row><row r="5"><c r="A5"><v>1e999</v></c><c r="B5"><v>0x10</v></c></row>';
    const { first } = await readWorkbook('made.xlsx', packageOf({ sheet }));
    assert.deepEqual([first.cells, first.lastRow], [3, 3]);
    assert.deepEqual([textAt(first, 1, 0), textAt(first, 3, 0), textAt(first, 3, 1)], ['11', '31', '32']);
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
