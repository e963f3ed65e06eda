import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { UnreadableFile } from '../../../shared/workbook/read/unreadable.ts';
import { Cell, kindAt, textAt } from '../../../shared/workbook/sheet.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

const read = (given: string | Uint8Array, name = 'a.csv'): Promise<Workbook> =>
  readWorkbook(name, typeof given === 'string' ? strToU8(given) : given);

async function table(given: string | Uint8Array, name?: string): Promise<string[][]> {
  const { first } = await read(given, name);
  const width = Math.max(...first.columns.map(({ index }) => index)) + 1;
  return Array.from({ length: first.lastRow }, (_, down) =>
    Array.from({ length: width }, (_, column) => textAt(first, down + 1, column)),
  );
}

const units = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

const expected = [
  ['name', 'café'],
  ['a', '1'],
];

describe('reading delimited text', () => {
  for (const [name, bytes, encoding] of [
    ['UTF-8', strToU8('name,café\na,1\n'), 'utf-8'],
    ['UTF-8 with a mark', strToU8('\ufeffname,café\na,1\n'), 'utf-8'],
    ['UTF-16, little end first', units('\ufeffname,café\r\na,1\r\n', false), 'utf-16le'],
    ['UTF-16, big end first', units('\ufeffname,café\r\na,1', true), 'utf-16be'],
    ['UTF-16 without a mark', units('name,café\na,1\n', false), 'utf-16le'],
    ['Windows-1252', Uint8Array.from('name,café\na,1\n', (letter) => letter.charCodeAt(0)), 'windows-1252'],
  ] as [string, Uint8Array, string][]) {
    it(`takes ${name}`, async () => {
      assert.deepEqual(await table(bytes), expected);
      assert.equal((await read(bytes)).text?.encoding, encoding);
    });
  }

  it('keeps UTF-8 for UTF-8 when one byte is bad, and counts it', async () => {
    const bytes = Uint8Array.from([...strToU8('größe,naïve\nü,'), 0xff, 10]);
    const { text, first } = await read(bytes);
    assert.deepEqual([text?.encoding, text?.broken], ['utf-8', 1]);
    assert.deepEqual([textAt(first, 1, 0), textAt(first, 2, 1)], ['größe', '�']);
  });

  for (const [delimiter, text] of [
    [';', 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n'],
    [',', 'a,b,c\n1;x,2,3\n'],
    ['\t', 'a\tb\n1, 2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'sep=;\na;b\n1;2\n'],
  ] as const) {
    it(`finds the delimiter of ${JSON.stringify(text.slice(0, 9))}`, async () => {
      assert.equal((await read(text)).text?.delimiter, delimiter);
    });
  }

  it('takes quotation marks with delimiters, line breaks and marks inside, and ragged rows', async () => {
    assert.deepEqual(await table('a,b\r\n"x, ""y""\r\nz",2\r\n5" pipe,"q" r,3\r\n\r\n"",4'), [
      ['a', 'b', ''],
      ['x, "y"\nz', '2', ''],
      ['5" pipe', '"q" r', '3'],
      ['', '', ''],
      ['', '4', ''],
    ]);
  });

  it('takes carriage returns alone as line ends', async () => {
    assert.deepEqual(await table('a;b\r1;"x\ny"\r3;4'.replace('\n', ' ')), [
      ['a', 'b'],
      ['1', 'x y'],
      ['3', '4'],
    ]);
  });

  it('tells numbers, dates and codes by how they are written', async () => {
    const fields =
      '12,-0.50,00123,1e5,2024-02-29,2023-02-29,2024-02-29T10:00,10:30,true,123456789012345678,1.,.5,+1';
    const { first } = await read(`${fields}\n${fields}\n`);
    assert.deepEqual(
      fields.split(',').map((_, column) => kindAt(first, 1, column)),
      [
        Cell.number,
        Cell.number,
        Cell.text,
        Cell.text,
        Cell.date,
        Cell.text,
        Cell.datetime,
        Cell.time,
        Cell.boolean,
        Cell.text,
        Cell.text,
        Cell.number,
        Cell.text,
      ],
    );
    assert.equal(textAt(first, 1, 4), '2024-02-29');
  });

  it('brings back whatever was quoted as the standard has it, in pieces of any size', async () => {
    const field = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', ',', '\n', 'a\nb', 'é, ü', '""', ' x'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const filler = `${'x'.repeat(262_100)},,\n`;
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const text = `n,\n${filler}${rows.map((cells) => `${cells.map(quote).join(',')},k`).join('\n')}\n`;
          const { first } = await readWorkbookBytes('a.csv', strToU8(text));
          rows.forEach((cells, down) => {
            cells.forEach((value, column) => {
              const held = textAt(first, down + 3, column);
              if (kindAt(first, down + 3, column) !== Cell.text && held !== '')
                assert.equal(Number(held), Number(value));
              else assert.equal(held, /[^\s\u200b\ufeff]/.test(value) ? value.replace(/\r\n?/g, '\n') : '');
            });
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('cuts any text as csv-parse parses all of it', async () => {
    const piece = fc.constantFrom('a', 'b c', '"', '"', '""', ',', ',', '\n', '\r\n', ',"', '",', '"\n', 'é');
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 30 }), async (pieces) => {
        const text = `k,k\n${pieces.join('')}\n`;
        const workbook = await read(text).catch((cause) => cause);
        if (workbook instanceof UnreadableFile) {
          refused++;
          return;
        }
        const records = parse(text, {
          delimiter: ',',
          record_delimiter: ['\r\n', '\n'],
          relax_column_count: true,
          relax_quotes: true,
        });
        const ours = records.map((cells, down) =>
          cells.map((_, column) => textAt(workbook.first, down + 1, column)),
        );
        const theirs = records.map((cells) =>
          cells.map((value) => (value.trim() === '' ? '' : value.replace(/\r\n?/g, '\n'))),
        );
        assert.deepEqual(ours, theirs);
      }),
      { numRuns: 1500 },
    );
    assert.ok(refused < 1000, `${refused} refused`);
  });
});
