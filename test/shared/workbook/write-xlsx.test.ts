import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Step } from '../../../shared/mend.ts';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import type { Sheet } from '../../../shared/workbook/sheet.ts';
import { removeColumns, removeRows } from '../../../shared/workbook/steps/step-parts.ts';
import { writeMended } from '../../../shared/workbook/steps/write-workbook.ts';
import { packageOf } from './packages.ts';
import { formulasIn, fullPackage, partsOf, tablePackage } from './write-fixture.ts';

type Planned = Step[] | ((sheet: Sheet) => Step[]);

async function mended(
  bytes: Uint8Array,
  planned: Planned,
  note?: (sentence: string) => void,
): Promise<Record<string, string>> {
  const { first } = await readWorkbookBytes('a.xlsx', bytes);
  const steps = typeof planned === 'function' ? planned(first) : planned;
  return partsOf(await writeMended('a.xlsx', bytes, steps, { note }));
}

const write = (
  ...cells: [row: number, column: number, value: string | number | null, format?: string][]
): Step => ({
  do: 'write',
  sheet: 'Data',
  cells: cells.map(([row, column, value, format]) => ({
    row,
    column,
    before: { value: null },
    after: format === undefined ? { value } : { value, format },
  })),
});
const refused = (bytes: Uint8Array, planned: Planned, says: RegExp): Promise<void> =>
  assert.rejects(
    mended(bytes, planned),
    (cause: Error) => cause.name === 'UnmendableFile' && says.test(cause.message),
  );

describe('writing .xlsx', () => {
  it('leaves every part alone that is not concerned, byte by byte and in its place', async () => {
    const bytes = fullPackage();
    const made = await writeMended('a.xlsx', bytes, [write([5, 0, 'Bethel, CT'])]);
    const [before, after] = [unzipSync(bytes), unzipSync(made)];
    assert.deepEqual(
      Object.keys(after),
      Object.keys(before).filter((name) => name !== 'xl/calcChain.xml'),
    );
    const changed = Object.keys(after).filter((name) => !Buffer.from(after[name]!).equals(before[name]!));
    assert.deepEqual(changed, [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const expected = partsOf(bytes)
      ['xl/worksheets/sheet1.xml']!.replace('<dimension ref="A1:D9"/>', '')
      .replace(
        '<c r="A5" t="s"><v>6</v></c>',
        '<c r="A5" t="inlineStr"><is><t xml:space="preserve">Bethel, CT</t></is></c>',
      );
    assert.equal(partsOf(made)['xl/worksheets/sheet1.xml'], expected);
  });

  it('keeps compressed bytes as they are', async () => {
    const sheet = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const files = unzipSync(packageOf({ sheet, more: { 'xl/media/a.bin': 'x'.repeat(5000) } }));
    const bytes = zipSync({ ...files, 'xl/media/b.bin': [strToU8('y'.repeat(50)), { level: 0 }] });
    const made = await writeMended('a.xlsx', bytes, [{ ...write([1, 0, 2]), sheet: 'S' } as Step]);
    const stored = (all: Uint8Array, name: string): string => {
      const text = Buffer.from(all).toString('latin1');
      const at = text.indexOf(name) - 30;
      const view = Buffer.from(all);
      const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
      return text.slice(start, start + view.readUInt32LE(at + 18));
    };
    for (const name of ['xl/media/a.bin', 'xl/media/b.bin'])
      assert.equal(stored(made, name), stored(bytes, name));
    assert.equal(stored(made, 'xl/media/b.bin'), 'y'.repeat(50));
  });

  it('moves all that hangs on cells when rows above go', async () => {
    const parts = await mended(fullPackage(), (sheet) => [removeRows(sheet, [1, 2])]);
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    for (const piece of [
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      'activeCell="A3" sqref="A3:B4"',
      '<row r="1" spans="1:4"><c r="A1" t="s"><v>1</v></c>',
      '<autoFilter ref="A1:D4"><filterColumn colId="1"/></autoFilter>',
      '<mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells>',
      '<conditionalFormatting sqref="B2:B4 D2:D4"><cfRule type="expression" priority="1"><formula>$B2&gt;$B$6</formula>',
      '<dataValidations count="1"><dataValidation type="list" sqref="A2:A4"><formula1>Lists!$A$1:$A$3</formula1>',
      '<hyperlinks><hyperlink ref="A3" location="Summary!B2"/></hyperlinks>',
      '<brk id="3" max="16383" man="1"/>',
      '<ignoredError sqref="C2:C4" formula="1"/>',
      '<xm:f>Data!B2:B4</xm:f><xm:sqref>E2</xm:sqref>',
    ]) {
      assert.ok(sheet.includes(piece), `${piece}\nin\n${sheet}`);
    }
    assert.deepEqual(formulasIn(sheet), {
      C2: 'B2*2',
      D2: 'B2/B$6',
      C3: 'B3*2',
      D3: 'B3/B$6',
      C4: 'C3+B4',
      D4: 'B4/B$6',
      B6: 'SUM(B2:B4)',
      A7: 't="array" ref="A7:A8" B2:B3',
    });
    assert.deepEqual(formulasIn(parts['xl/worksheets/sheet2.xml']!), {
      A1: 'SUM(Data!B2:B4)',
      B1: 'Data!$B$6+Data!B2+B2',
      C2: 'COUNTA(Data!A:A)&"Data!A1"',
    });
    assert.match(parts['xl/worksheets/sheet2.xml']!, /<formula>Data!\$B\$3&gt;1<\/formula>/);
    const workbook = parts['xl/workbook.xml']!;
    assert.match(
      workbook,
      /<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!\$A\$1:\$D\$6<\/definedName><definedName name="above" localSheetId="1">Data!A1<\/definedName><definedName name="births">Data!\$B\$2:\$B\$4<\/definedName><\/definedNames><calcPr calcId="191029" fullCalcOnLoad="1"\/>/,
    );
    assert.match(parts['xl/charts/chart1.xml']!, /Data!\$A\$2:\$A\$4.*Data!\$B\$2:\$B\$4/);
    assert.match(parts['xl/drawings/drawing1.xml']!, /<xdr:row>1<\/xdr:row>.*<xdr:row>10<\/xdr:row>/);
    assert.match(
      parts['xl/comments1.xml']!,
      /<commentList><comment ref="A3" .*About Bethel.*<\/commentList>/,
    );
    assert.doesNotMatch(parts['xl/comments1.xml']!, /title/);
    assert.match(
      parts['xl/drawings/vmlDrawing1.vml']!,
      /^<xml [^>]*><v:shape id="s1">.*<x:Anchor>1, 15, 1, 2, 3, 15, 4, 4<\/x:Anchor><x:Row>2<\/x:Row><x:Column>0<\/x:Column><\/x:ClientData><\/v:shape><\/xml>$/,
    );
    assert.equal(parts['xl/calcChain.xml'], undefined);
    assert.doesNotMatch(parts['[Content_Types].xml']! + parts['xl/_rels/workbook.xml.rels'], /calcChain/);
    assert.equal(parts['xl/worksheets/sheet3.xml'], partsOf(fullPackage())['xl/worksheets/sheet3.xml']);
  });

  it('lets formulas whose cells go stand as the values they showed, and says so', async () => {
    const notes: string[] = [];
    const parts = await mended(
      fullPackage(),
      (sheet) => [removeRows(sheet, [8])],
      (sentence) => notes.push(sentence),
    );
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    assert.match(sheet, /<c r="D4"><v>0.2<\/v><\/c>/);
    assert.match(sheet, /<c r="D6"><v>0.6<\/v><\/c>/);
    assert.deepEqual(Object.keys(formulasIn(sheet)), ['C4', 'C5', 'C6', 'A8']);
    assert.deepEqual(Object.keys(formulasIn(parts['xl/worksheets/sheet2.xml']!)), ['A1', 'C2']);
    assert.deepEqual(notes, [
      'The formulas in Data!D4, Data!D5, Data!D6, Summary!B1 read cells that are gone and now stand as the values they showed.',
    ]);
    assert.doesNotMatch(sheet, /conditionalFormatting/);
    assert.ok(Object.values(parts).every((part) => !part.includes('#REF!')));
  });

  it('writes a shared formula out where its first cell goes or is written over', async () => {
    const without = await mended(fullPackage(), (sheet) => [removeRows(sheet, [4])]);
    assert.partialDeepStrictEqual(formulasIn(without['xl/worksheets/sheet1.xml']!), {
      D4: 'B4/B$7',
      D5: 'B5/B$7',
      B7: 'SUM(B4:B5)',
      C5: 'C4+B5',
    });
    const over = formulasIn((await mended(fullPackage(), [write([4, 3, 0.2])]))['xl/worksheets/sheet1.xml']!);
    assert.partialDeepStrictEqual(over, { D5: 'B5/B$8', D6: 'B6/B$8' });
    assert.equal(over.D4, undefined);
    const kept = formulasIn((await mended(fullPackage(), [write([5, 3, 0.4])]))['xl/worksheets/sheet1.xml']!);
    assert.partialDeepStrictEqual(kept, {
      D4: 't="shared" ref="D4:D6" si="0" B4/B$8',
      D6: 't="shared" si="0" ',
    });
  });

  it('lets an array formula that is cut or written into stand as values', async () => {
    for (const steps of [
      (sheet: Sheet): Step[] => [removeRows(sheet, [10])],
      (): Step[] => [write([10, 0, 'x'])],
    ]) {
      const sheet = (await mended(fullPackage(), steps))['xl/worksheets/sheet1.xml']!;
      assert.match(sheet, /<c r="A9"><v>10<\/v><\/c>/);
    }
  });

  it('moves columns with their widths, filters and formulas', async () => {
    const parts = await mended(fullPackage(), (sheet) => [removeColumns(sheet, [0])]);
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    assert.match(sheet, /<cols><col min="1" max="3" width="9"\/><\/cols>/);
    assert.match(sheet, /<autoFilter ref="A3:C6"><filterColumn colId="0"\/><\/autoFilter>/);
    assert.match(sheet, /<row r="4"><c r="A4"><v>10<\/v><\/c><c r="B4"><f>A4\*2<\/f>/);
    assert.match(sheet, /conditionalFormatting sqref="A4:A6 C4:C6".*<formula>\$A4&gt;\$A\$8<\/formula>/);
    assert.doesNotMatch(sheet, /mergeCell |dataValidation |hyperlink /);
    assert.match(parts['xl/workbook.xml']!, /Data!\$A\$1:\$C\$8.*Data!\$1:\$1.*Data!\$A\$4:\$A\$6/);
  });

  it('arranges sheets with all that counts them, and adds one', async () => {
    const parts = await mended(fullPackage(), [
      { do: 'move-sheet', sheet: 'Lists', from: 3, to: 1 },
      {
        do: 'add-sheet',
        sheet: 'Long & wide',
        position: 1,
        rows: [[{ value: 'a' }], [{ value: 1, format: '0.0' }]],
      },
    ]);
    assert.match(
      parts['xl/workbook.xml']!,
      /<workbookView activeTab="3"\/>.*<sheets><sheet name="Long &amp; wide" sheetId="8" r:id="rId\d+"\/><sheet name="Lists" sheetId="7" r:id="s3"\/><sheet name="Data".*<sheet name="Summary"/,
    );
    assert.match(parts['xl/workbook.xml']!, /Print_Area" localSheetId="2".*"above" localSheetId="3"/);
    assert.match(
      parts['xl/worksheets/sheet4.xml']!,
      /<sheetData><row r="1"><c r="A1" t="inlineStr">.*<row r="2"><c r="A2" s="2"><v>1<\/v><\/c><\/row><\/sheetData>/,
    );
    assert.match(parts['[Content_Types].xml']!, /PartName="\/xl\/worksheets\/sheet4.xml"/);
    const clash: Step = { do: 'add-sheet', sheet: 'data', position: 1, rows: [] };
    await refused(fullPackage(), [clash], /has a sheet “data” already/);
    await refused(fullPackage(), [{ ...clash, sheet: 'a/b' }], /cannot be the name of a sheet/);
  });

  it('keeps names and formulas of an Excel table in step with its header', async () => {
    const rename: Step = {
      do: 'write',
      sheet: 'S',
      cells: [{ row: 2, column: 1, before: { value: null }, after: { value: 'births #' } }],
    };
    const parts = await mended(tablePackage(), (sheet) => [
      removeRows(sheet, [5]),
      rename,
      removeRows(sheet, [1]),
    ]);
    assert.match(
      parts['xl/tables/table1.xml']!,
      /ref="A1:B3"><autoFilter ref="A1:B3"\/>.*<tableColumn id="2" name="births #" /,
    );
    assert.match(
      parts['xl/worksheets/sheet1.xml']!,
      /<f>SUM\(Towns\[births '#\]\)\+Towns\[\[#This Row\],\[births '#\]\]<\/f>/,
    );
    await refused(
      tablePackage(),
      (sheet) => [removeRows(sheet, [2])],
      /table “Towns” in A2:B5 of “S” would lose its header row/,
    );
    await refused(tablePackage(), (sheet) => [removeRows(sheet, [3, 4])], /would lose its records/);
    await refused(
      tablePackage(),
      [{ ...rename, cells: [{ ...rename.cells[0]!, after: { value: 'town NAME' } }] }],
      /two columns called “town NAME”/,
    );
  });

  it('writes with the prefix of the tags, in strict files, and where cells name no place', async () => {
    const sheet =
      "<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r='D1'><x:v>4</x:v></x:c></x:row><x:row><x:c t='str'><x:v>two</x:v></x:c></x:row><x:row><x:c><x:f>A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const parts = await mended(packageOf({ sheet, strict: true }), (first) => [
      { ...write([1, 1, 'b']), sheet: 'S' } as Step,
      removeRows(first, [2]),
      { do: 'add-sheet', sheet: 'T', position: 2, rows: [[{ value: 1 }]] },
    ]);
    assert.equal(
      parts['xl/worksheets/sheet1.xml'],
      `<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">b</x:t></x:is></x:c><x:c r='D1'><x:v>4</x:v></x:c></x:row><x:row><x:c><x:f>A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    assert.match(parts['xl/worksheets/sheet2.xml']!, /purl\.oclc\.org\/ooxml\/spreadsheetml\/main/);
    assert.match(
      parts['xl/_rels/workbook.xml.rels']!,
      /purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/worksheet" Target="\/xl\/worksheets\/sheet2/,
    );
  });

  it('refuses what it would damage, in a sentence that names the place', async () => {
    const locked =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/></worksheet>';
    const one = { ...write([1, 0, 2]), sheet: 'S' } as Step;
    await refused(packageOf({ sheet: locked }), [one], /“S” is protected/);
    const plain = '<row r="1"><c r="A1"><v>1</v></c></row>';
    await refused(
      packageOf({ sheet: plain, more: { '_xmlsignatures/origin.sigs': '' } }),
      [one],
      /digitally signed/,
    );
    await refused(
      packageOf({ sheet: plain, workbookPr: '<workbookProtection lockStructure="1"/>' }),
      [{ do: 'add-sheet', sheet: 'T', position: 1, rows: [] }],
      /order of the workbook’s sheets is protected/,
    );
    await refused(packageOf({ sheet: plain }), [write([1, 0, 2])], /no sheet “Data”/);
    const disorder = '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    await refused(packageOf({ sheet: disorder }), [one], /do not stand in order in the file \(row 1\)/);
    const pivot = packageOf({
      sheet: plain,
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="p" Type="http://x/pivotTable" Target="../pivotTables/p.xml"/></Relationships>',
        'xl/pivotTables/p.xml': '<pivotTableDefinition><location ref="A1:B4"/></pivotTableDefinition>',
      },
    });
    await refused(pivot, [one], /A pivot table stands in A1:B4 of “S”/);
  });
});
