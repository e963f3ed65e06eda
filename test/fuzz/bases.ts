import { strToU8 } from 'fflate';
import { type BookType, utils, write } from 'xlsx';
import { packageOf, styles } from '../shared/workbook/packages.ts';

export interface Base {
  name: string;
  bytes: Uint8Array;
}

const rows = [
  ['Births by town'],
  ['Town', 'Code', 'Births', 'Share', 'Counted on', 'Open', 'Remark'],
  ['Avon', '06037', 140, 0.25, new Date(Date.UTC(2024, 1, 29)), true, 'A & B <c>'],
  ['Bethel', '00101', 201.5, 0.5, new Date(Date.UTC(2024, 2, 1, 13, 5)), false, 'line\nbreak'],
  ['Canton', '09120', -88, 0.125, new Date(Date.UTC(1899, 11, 31)), true, 'Ω≈ç√ 😀'],
  [null, null, null, null, null, null, null],
  ['Total', null, 253.5, 1, null, null, '=SUM(A1)'],
  ['Source: Department of Health'],
];

function book(bookType: BookType, bookSST = false): Uint8Array {
  const made = utils.book_new();
  const first = utils.aoa_to_sheet(rows, { UTC: true });
  first['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 6 } }];
  first['!cols'] = [{}, { hidden: true }];
  first.C7 = { t: 'n', v: 253.5, f: 'SUM(C3:C5)' };
  first.D7 = { t: 'e', v: 7, w: '#DIV/0!', f: '1/0' };
  utils.book_append_sheet(made, first, 'Data');
  utils.book_append_sheet(
    made,
    utils.aoa_to_sheet([
      ['code', 'meaning'],
      ['A', 'Active'],
    ]),
    'Codes',
  );
  return new Uint8Array(write(made, { type: 'array', bookType, bookSST, compression: true }));
}

const text = (delimiter: string, end: string): string =>
  rows.map((cells) => cells.map((cell) => field(cell, delimiter)).join(delimiter)).join(end);

function field(cell: unknown, delimiter: string): string {
  const shown = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return /["\r\n]/.test(shown) || shown.includes(delimiter) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

const utf16 = (shown: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${shown}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

/** Everything a sheet may carry, written by hand, as no library does. */
const rich = packageOf({
  sheet: `<worksheet xmlns="m"><dimension ref="A1:AMJ1048576"/><sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><rPh><t>x</t></rPh></is></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>45000</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="d"><v>2024-02-29</v></c></row><row r="9"><c r="A9" s="2"><f t="shared" ref="A9:A10" si="0">'[1]a b'!A1</f><v>0.5</v></c></row></sheetData><autoFilter ref="A1:D9"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><tableParts><tablePart r:id="t1"/></tableParts></worksheet>`,
  strings:
    '<sst><si><t xml:space="preserve"> a_x000D_ &amp; &#x1F600;</t></si><si><r><t>rich</t></r></si></sst>',
  styles: styles('yyyy\\-mm\\-dd', '[h]:mm'),
  relations: '<Relationship Id="e1" Type="x/externalLink" Target="externalLinks/l.xml"/>',
  more: {
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="t1" Type="x/table" Target="../tables/t.xml"/><Relationship Id="c1" Type="x/comments" Target="/xl/comments1.xml"/><Relationship Id="d1" Type="x/drawing" Target="../drawings/d.xml"/><Relationship Id="p1" Type="x/pivotTable" Target="../p.xml"/></Relationships>',
    'xl/tables/t.xml': '<table ref="A1:D9" displayName="T" totalsRowCount="1"/>',
    'xl/comments1.xml': '<comments><commentList><comment ref="A2"/></commentList></comments>',
    'xl/drawings/d.xml':
      '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp/><xdr:graphicFrame><a:graphicData uri="x/chart"/></xdr:graphicFrame></xdr:wsDr>',
    'xl/p.xml': '<pivotTableDefinition><location ref="F1:G4"/></pivotTableDefinition>',
  },
});

export const bases: Base[] = [
  { name: 'shared.xlsx', bytes: book('xlsx', true) },
  { name: 'inline.xlsx', bytes: book('xlsx') },
  { name: 'rich.xlsx', bytes: rich },
  { name: 'macros.xlsm', bytes: book('xlsm', true) },
  { name: 'binary.xlsb', bytes: book('xlsb', true) },
  { name: 'old.xls', bytes: book('biff8') },
  { name: 'older.xls', bytes: book('biff5') },
  { name: 'oldest.xls', bytes: book('biff2') },
  { name: 'open.ods', bytes: book('ods') },
  { name: 'comma.csv', bytes: strToU8(text(',', '\r\n')) },
  { name: 'semicolon.csv', bytes: strToU8(`\ufeff${text(';', '\n')}`) },
  { name: 'tab.tsv', bytes: utf16(text('\t', '\r\n')) },
  { name: 'returns.txt', bytes: strToU8(text('|', '\r'), true) },
];
