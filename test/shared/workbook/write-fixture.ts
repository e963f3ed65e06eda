import { strFromU8, unzipSync } from 'fflate';
import { packageOf } from './packages.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr/><dimension ref="A1:D9"/><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A5" sqref="A5:B6"/></sheetView></sheetViews><cols><col min="1" max="1" width="20"/><col min="2" max="4" width="9"/></cols><sheetData>
<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>
<row r="3" spans="1:4"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row>
<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>10</v></c><c r="C4"><f>B4*2</f><v>20</v></c><c r="D4"><f t="shared" ref="D4:D6" si="0">B4/B$8</f><v>0.2</v></c></row>
<row r="5"><c r="A5" t="s"><v>6</v></c><c r="B5"><v>20</v></c><c r="C5"><f>B5*2</f><v>40</v></c><c r="D5"><f t="shared" si="0"/><v>0.4</v></c></row>
<row r="6"><c r="A6" t="s"><v>7</v></c><c r="B6"><v>30</v></c><c r="C6"><f>C5+B6</f><v>70</v></c><c r="D6"><f t="shared" si="0"/><v>0.6</v></c></row>
<row r="8"><c r="A8" t="s"><v>8</v></c><c r="B8"><f>SUM(B4:B6)</f><v>60</v></c></row>
<row r="9"><c r="A9"><f t="array" ref="A9:A10">B4:B5</f><v>10</v></c></row>
<row r="10"><c r="A10"><v>20</v></c></row>
</sheetData><autoFilter ref="A3:D6"><filterColumn colId="1"/></autoFilter><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A8:A9"/></mergeCells><conditionalFormatting sqref="B4:B6 D4:D6"><cfRule type="expression" priority="1"><formula>$B4&gt;$B$8</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="A4:A6"><formula1>Lists!$A$1:$A$3</formula1></dataValidation><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A5" location="Summary!B2"/><hyperlink ref="A1" r:id="h1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="C4:C6" formula="1"/></ignoredErrors><drawing r:id="d1"/><legacyDrawing r:id="v1"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Data!B4:B6</xm:f><xm:sqref>E4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const summary = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f>SUM(Data!B4:B6)</f><v>60</v></c><c r="B1"><f>Data!$B$8+Data!B4+B2</f><v>70</v></c></row><row r="2"><c r="B2"><v>0</v></c><c r="C2"><f>COUNTA(Data!A:A)&amp;"Data!A1"</f><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>Data!$B$5&gt;1</formula></cfRule></conditionalFormatting></worksheet>`;

const lists = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row><row r="2"><c r="A2"><f>A1&amp;"x"</f><v>0</v></c></row></sheetData></worksheet>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 3, 2, 3, 15, 6, 4</x:Anchor><x:Row>4</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="s2"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 2, 4</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;

/** A workbook with all that can hang on cells. */
export const fullPackage = (): Uint8Array =>
  packageOf({
    sheet: data,
    strings: `<sst xmlns="${main}">${['A title', 'town', 'births', 'double', 'share', 'Avon', 'Bethel', 'Canton', 'Total'].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    styles: `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    workbookPr: '<workbookPr/><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
    sheets:
      '<sheet name="Data" sheetId="1" r:id="s1"/><sheet name="Summary" sheetId="5" r:id="s2"/><sheet name="Lists" sheetId="7" r:id="s3"/>',
    relations:
      relation('s2', 'worksheet', 'worksheets/sheet2.xml') +
      relation('s3', 'worksheet', 'worksheets/sheet3.xml') +
      relation('cc', 'calcChain', 'calcChain.xml'),
    more: {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('/xl/workbook.xml', 'spreadsheetml.sheet.main')}${[1, 2, 3].map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'spreadsheetml.worksheet')).join('')}${override('/xl/styles.xml', 'spreadsheetml.styles')}${override('/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings')}${override('/xl/calcChain.xml', 'spreadsheetml.calcChain')}${override('/xl/comments1.xml', 'spreadsheetml.comments')}${override('/xl/drawings/drawing1.xml', 'drawing')}${override('/xl/charts/chart1.xml', 'drawingml.chart')}</Types>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="s1"/><sheet name="Summary" sheetId="5" r:id="s2"/><sheet name="Lists" sheetId="7" r:id="s3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$D$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName><definedName name="above" localSheetId="1">Data!A1</definedName><definedName name="births">Data!$B$4:$B$6</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
      'xl/worksheets/sheet2.xml': summary,
      'xl/worksheets/sheet3.xml': lists,
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        relation('d1', 'drawing', '../drawings/drawing1.xml'),
        relation('v1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
        relation('c1', 'comments', '../comments1.xml'),
        `<Relationship Id="h1" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
      ),
      'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="C4" i="1"/><c r="B8"/></calcChain>`,
      'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>x</author></authors><commentList><comment ref="A5" authorId="0"><text><t>About Bethel</t></text></comment><comment ref="A1" authorId="0"><text><t>About the title</t></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': vml,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="c"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="k1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relations(relation('k1', 'chart', '../charts/chart1.xml')),
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Data!$A$4:$A$6</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$B$4:$B$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
    },
  });

/** A table as Excel keeps one, with a formula that reads its columns. */
export const tablePackage = (table = ''): Uint8Array =>
  packageOf({
    sheet: `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>Town name</t></is></c><c r="B2" t="inlineStr"><is><t>Births [n]</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Avon</t></is></c><c r="B3"><v>1</v></c><c r="D3"><f>SUM(Towns[Births '[n']])+Towns[[#This Row],[Births '[n']]]</f><v>3</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Bethel</t></is></c><c r="B4"><v>2</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>Total</t></is></c><c r="B5"><f>SUBTOTAL(109,Towns[Births '[n']])</f><v>3</v></c></row></sheetData><tableParts count="1"><tablePart r:id="t1"/></tableParts></worksheet>`,
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('t1', 'table', '../tables/table1.xml')),
      'xl/tables/table1.xml':
        table ||
        `<table xmlns="${main}" id="1" name="Towns" displayName="Towns" ref="A2:B5" totalsRowCount="1"><autoFilter ref="A2:B4"/><tableColumns count="2"><tableColumn id="1" name="Town name" totalsRowLabel="Total"/><tableColumn id="2" name="Births [n]" totalsRowFunction="sum"/></tableColumns></table>`,
    },
  });

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The formulas of a sheet by their cells, as they stand. */
export function formulasIn(sheet: string): Record<string, string> {
  return Object.fromEntries(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>\s*<f([^>]*?)(?:\/>|>([^<]*)<\/f>)/g)].map(
      ([, cell, attributes = '', text = '']) => [
        cell,
        `${attributes.trim() === '' ? '' : `${attributes.trim()} `}${text.replaceAll('&amp;', '&')}`,
      ],
    ),
  );
}
