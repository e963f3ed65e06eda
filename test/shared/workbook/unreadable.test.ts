import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import { defaultLimits } from '../../../shared/workbook/read/limits.ts';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { UnreadableFile } from '../../../shared/workbook/read/unreadable.ts';
import { mutatedFile } from '../../fuzz/case.ts';
import { type Parts, packageOf } from './packages.ts';

const book = utils.book_new();
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['Town', 'Births'],
    ['Avon', 140],
    ['Bethel', 201],
  ]),
  'S',
);
const good = new Uint8Array(write(book, { type: 'array', compression: true }));
const compound = (word: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(600).fill(0),
    ...[...word].flatMap((one) => [one.charCodeAt(0), 0]),
  ]);

const cases: [name: string, bytes: Uint8Array, says: RegExp][] = [
  ['empty.xlsx', new Uint8Array(0), /is empty/],
  ['cut.xlsx', good.subarray(0, good.length - 200), /damaged/],
  ['half.xlsx', good.subarray(0, good.length / 2), /damaged/],
  ['text.xlsx', strToU8('a,b\n1,2\n'), /says \.xlsx but its content is plain text/],
  ['workbook.csv', good, /says \.csv but/],
  ['workbook.xls', good, /says \.xls but/],
  ['paper.xlsx', strToU8('%PDF-1.7'), /PDF/],
  ['page.html', strToU8('<html><body><table></table></body></html>'), /is a web page, not a workbook/],
  [
    'page.xls',
    strToU8('<html xmlns:x="office"><table></table></html>'),
    /web page.*save it as “Excel Workbook/,
  ],
  ['page.csv', strToU8('<!DOCTYPE html><title>Sign in</title>'), /web page under the name of a table/],
  [
    'of-2003.xls',
    strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /XML workbook of Excel 2003.*save it as/,
  ],
  ['list.json', strToU8('[{"a":1}]'), /JSON/],
  ['list.csv', strToU8('{"type":"FeatureCollection"}'), /JSON/],
  ['notes.docx', strToU8('a,b\n1,2\n'), /says \.docx but its content is plain text/],
  ['notes.pdf', strToU8('a,b\n1,2\n'), /says \.pdf but/],
  ['sheet.docx', good, /says \.docx but its content is \.xlsx/],
  ['secret.xlsx', compound('EncryptedPackage'), /password/],
  [
    'letter.xlsx',
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<d/>'),
    }),
    /Word/,
  ],
  ['archive.xlsx', zipSync({ 'a.txt': strToU8('a') }), /zip archive/],
  ['no-sheets.xlsx', packageOf({ sheet: '', sheets: '<!-- none -->' }), /no sheets/],
  ['broken.xlsx', packageOf({ sheet: '<worksheet><sheetData><row><c><v>1' }), /damaged/],
  [
    'bomb.xlsx',
    packageOf({ sheet: `<row r="1">${'<c r="A1"/>'.repeat(8_000_000)}</row>` }),
    /unpacks to more than/,
  ],
  ['repeated.ods', repeatedOds(), /repeats its cells/],
  ['blank.csv', strToU8('\n\n  \n'), /nothing but blanks/],
  ['open.csv', strToU8('a,b\nz,3\n"x,1\ny,2\n'), /quotation mark is opened on line 3 and never closed/],
  [
    'open-early.csv',
    strToU8(`a,b\n"x,1\n${'y,2\n'.repeat(2_000_000)}`),
    /opened on line 2 and not closed for/,
  ],
  ['long-cell.csv', strToU8(`a,b\n1,2\n${'x'.repeat(10_000_000)},3\n`), /Line 3 is longer than 5,000,000/],
  ['wide.csv', strToU8(`a\n${','.repeat(16_384)}\n`), /Row 2 has more than 16,384 columns/],
  [
    'twins.xlsx',
    packageOf({ sheet: '', sheets: sheetsOf(900) }),
    /sheets “S0” and “S1” are one and the same/,
  ],
  ['many-sheets.xlsx', packageOf({ sheet: '', sheets: sheetsOf(10_000) }), /more than 1,000 sheets/],
  ['texts.xlsx', packageOf({ sheet: '<row><c t="s"><v>0</v></c></row>' }), /texts of its cells are missing/],
  [
    'text-7.xlsx',
    packageOf({ sheet: '<row><c t="s"><v>7</v></c></row>', strings: '<sst><si><t>a</t></si></sst>' }),
    /texts of its cells are missing/,
  ],
  ['deep.xlsx', packageOf({ sheet: `<worksheet><sheetData>${'<a>'.repeat(500_000)}` }), /damaged/],
  [
    'attribute.xlsx',
    packageOf({ sheet: `<row><c x="${'yz'.repeat(5_000_000)}"><v>1</v></c></row>` }),
    /larger than any workbook can have/,
  ],
  [
    'cell.xlsx',
    packageOf({
      sheet: `<row><c t="inlineStr"><is>${`<t>${'x'.repeat(1000)}</t>`.repeat(2000)}</is></c></row>`,
    }),
    /more than 1,000,000 characters/,
  ],
  ['checksum.xlsx', otherChecksum(), /damaged/],
  ['overlapping.xlsx', overlapping(), /damaged/],
  ['binary.csv', new Uint8Array(500), /neither a workbook/],
];

describe('a file that cannot be used', () => {
  for (const [name, bytes, says] of cases) {
    it(`${name}: one sentence`, async () => {
      await assert.rejects(readWorkbook(name, bytes), (cause) => {
        assert.ok(cause instanceof UnreadableFile, String(cause));
        assert.match(cause.message, says);
        assert.doesNotMatch(cause.message, /\n/);
        return true;
      });
    });
  }

  it('is refused by its size, its cells, its text and the time, as set', async () => {
    const small = (limits: object) => readWorkbook('a.xlsx', good, { limits });
    await assert.rejects(small({ fileBytes: 100 }), /larger than/);
    await assert.rejects(small({ cells: 3 }), /more than 3 filled cells/);
    await assert.rejects(small({ textCharacters: 5 }), /text/);
    await assert.rejects(small({ milliseconds: -1 }), /took more than/);
    assert.ok(defaultLimits.cells >= 20_000_000);
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(readWorkbook('a.xlsx', good, { signal }), { name: 'AbortError' });
  });

  it('costs no time that its size does not tell', async () => {
    const sheets: Record<string, Parts> = {
      'one part named again and again': { sheet: '', sheets: sheetsOf(900) },
      'hidden columns said half a million times': {
        sheet: `<worksheet><cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(500_000)}</cols><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
      },
      'rows without an end': { sheet: '<row hidden="1"/>'.repeat(1_000_000) },
      'one table attached again and again': {
        sheet: '<row><c><v>1</v></c></row>',
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${'<Relationship Id="t" Type="x/table" Target="../t.xml"/>'.repeat(50_000)}</Relationships>`,
          'xl/t.xml': '<table ref="A1:B2"/>',
        },
      },
    };
    for (const [what, parts] of Object.entries(sheets)) {
      const started = process.cpuUsage();
      await readWorkbook('a.xlsx', packageOf(parts)).catch((cause) =>
        assert.ok(cause instanceof UnreadableFile),
      );
      const { user } = process.cpuUsage(started);
      assert.ok(user < 8_000_000, `${what}: ${user / 1e6} s`);
    }
  });

  it('is told by the name of a sheet that is missing, in any format', async () => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' }));
    const rels = 'xl/_rels/workbook.bin.rels';
    for (const target of ['', 'elsewhere.bin']) {
      const parts = unzipSync(bytes);
      parts[rels] = strToU8(strFromU8(parts[rels]!).replace('worksheets/sheet1.bin', target));
      await assert.rejects(readWorkbook('a.xlsb', zipSync(parts)), /the sheet “S” is missing from it/);
    }
  });

  it('ends the process that reads older formats, not this one', async () => {
    const limits = { olderMilliseconds: 1500 };
    for (const number of [351, 461]) {
      const { name, bytes } = mutatedFile(number);
      await assert.rejects(readWorkbookBytes(name, bytes, { limits }), UnreadableFile);
    }
    const { first } = await readWorkbookBytes(
      'a.xls',
      new Uint8Array(write(book, { type: 'array', bookType: 'biff8' })),
    );
    assert.equal(first.cells, 6);
  });

  it('is a sentence or a workbook, never anything else, however it is mutated', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          try {
            await readWorkbook('mutated.xlsx', bytes);
          } catch (cause) {
            assert.ok(cause instanceof UnreadableFile, String(cause));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function sheetsOf(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s1"/>`,
  ).join('');
}

/** Where the list of parts at the end of a zip file says something of each. */
function listed(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return changed;
}

function otherChecksum(): Uint8Array {
  return listed(good, (view, at) => view.setUint32(at + 16, 12_345, true));
}

/** Every entry says that its data is all of the file. */
function overlapping(): Uint8Array {
  return listed(good, (view, at) => view.setUint32(at + 20, good.length - 200, true));
}

/** One cell, said to fill the whole sheet. */
function repeatedOds(): Uint8Array {
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' })));
  const content = strFromU8(parts['content.xml']!)
    .replace(/<table:table-row( [^>]*)?>/, '<table:table-row table:number-rows-repeated="1048576">')
    .replace(
      /<table:table-cell (?=[^>]*value-type)/,
      '<table:table-cell table:number-columns-repeated="16384" ',
    );
  return zipSync({ ...parts, 'content.xml': strToU8(content) });
}
