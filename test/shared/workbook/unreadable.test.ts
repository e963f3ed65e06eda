import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import { defaultLimits } from '../../../shared/workbook/limits.ts';
import { readWorkbook } from '../../../shared/workbook/read-workbook.ts';
import { UnreadableFile } from '../../../shared/workbook/unreadable.ts';
import { packageOf } from './packages.ts';

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
  ['page.xls', strToU8('<html><body><table></table></body></html>'), /web page/],
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
  ['open.csv', strToU8('a,b\n"x,1\ny,2\n'), /quotation mark/],
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
