import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Step } from '../../../shared/mend.ts';
import { readWorkbookBytes } from '../../../shared/workbook/read/node.ts';
import { applySteps, undoSteps } from '../../../shared/workbook/steps/apply-steps.ts';
import { removeColumns, removeRows } from '../../../shared/workbook/steps/step-parts.ts';
import { writeMended } from '../../../shared/workbook/steps/write-workbook.ts';
import { shownInAll, stepsFor, type Wish, wish } from './write-steps.ts';

const write = (
  ...cells: [row: number, column: number, value: string | number | null, format?: string][]
): Step => ({
  do: 'write',
  sheet: 'a',
  cells: cells.map(([row, column, value, format]) => ({
    row,
    column,
    before: { value: null },
    after: format === undefined ? { value } : { value, format },
  })),
});

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));

describe('writing delimited files', () => {
  it('leaves lines alone on which nothing changes: quotation marks, line ends, delimiter', async () => {
    const text =
      '\ufeffTitle\r\n"town";"n" ;note\r\n"Avon";1,5;"say ""hi""; two\nlines"\r\nBethel;2;x\n"Canton";3';
    const bytes = new TextEncoder().encode(text);
    const { first } = await readWorkbookBytes('a.csv', bytes);
    const steps = [removeRows(first, [1]), write([3, 0, 'New "B"'], [4, 0, 'C; d'])];
    assert.equal(
      Buffer.from(await writeMended('a.csv', bytes, steps)).toString(),
      '\ufeff"town";"n" ;note\r\n"Avon";1,5;"say ""hi""; two\nlines"\r\n"New ""B""";2;x\n"C; d";3',
    );
  });

  it('writes dates as ISO dates and numbers as they are shown', async () => {
    const bytes = new TextEncoder().encode('a\tb\tc\td\n1\t2\t3\t4\n');
    const steps = [
      write([2, 0, 45_000, 'm/d/yyyy'], [2, 1, 1.5, '0.00'], [2, 2, 1e21], [2, 3, 45_000.5, 'm/d/yy h:mm']),
    ];
    assert.equal(
      Buffer.from(await writeMended('a.tsv', bytes, steps)).toString(),
      'a\tb\tc\td\n2023-03-15\t1.50\t1000000000000000000000\t2023-03-15T12:00:00\n',
    );
  });

  it('takes columns out of every line, also of short ones', async () => {
    const bytes = new TextEncoder().encode('a,b,c\n1,"2,5",3\n\n7\n8,9,10,11\n');
    const { first } = await readWorkbookBytes('a.csv', bytes);
    const made = await writeMended('a.csv', bytes, [removeColumns(first, [1])]);
    assert.equal(Buffer.from(made).toString(), 'a,c\n1,3\n\n7\n8,10,11\n');
  });

  it('keeps the encoding, and refuses what it cannot hold', async () => {
    const old = latin('town,n\nMontr\xe9al \x80,1\n');
    assert.deepEqual(
      await writeMended('a.csv', old, [write([1, 1, 'né'])]),
      latin('town,n\xe9\nMontr\xe9al \x80,1\n'),
    );
    await assert.rejects(writeMended('a.csv', old, [write([1, 1, 'Ω'])]), /“Ω”, which the file’s encoding/);
    for (const mark of ['\ufeff', '']) {
      const sixteen = wide(`${mark}town,number\nZürich,1\nÖrebro,2\n`);
      assert.deepEqual(
        await writeMended('a.csv', sixteen, [write([1, 1, 'Ω'])]),
        wide(`${mark}town,Ω\nZürich,1\nÖrebro,2\n`),
      );
    }
    const broken = new Uint8Array([...new TextEncoder().encode('\ufefftown,n\n'), 0xff, 0x2c, 0x31, 0x0a]);
    const made = await writeMended('a.csv', broken, [write([1, 1, 'm'])]);
    assert.deepEqual([...made.slice(-4)], [0xff, 0x2c, 0x31, 0x0a]);
  });

  it('refuses more than one table, and formats that are not written', async () => {
    const bytes = new TextEncoder().encode('a,b\n1,2\n');
    const add: Step = { do: 'add-sheet', sheet: 'T', position: 1, rows: [] };
    await assert.rejects(writeMended('a.csv', bytes, [add]), /holds one table only; save it as \.xlsx/);
  });

  it('holds what the steps make of it, and the same again once they are undone', async () => {
    const field = fc.oneof(
      fc.constantFrom('', '1', '0.50', '-7', '007', '2024-02-29', 'true', 'a b', 'x', 'é'),
      fc.constantFrom('with "marks"', 'a;b', 'two\nlines', ' spaced '),
    );
    const file = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(file, fc.array(wish, { minLength: 1, maxLength: 5 }), async (rows, wishes) => {
        const quoted = (text: string): string =>
          /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = [['k;', 'v', 'w'], ...rows].map((fields) => fields.map(quoted).join(';'));
        const bytes = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
        const workbook = await readWorkbookBytes('a.csv', bytes);
        if (workbook.text?.delimiter !== ';') return;
        const steps = stepsFor(workbook, wishes.map(inText), true);
        const made = await writeMended('a.csv', bytes, steps);
        const mended = await readWorkbookBytes('a.csv', made).catch(() => null);
        if (mended?.text?.delimiter !== ';') return;
        assert.deepEqual(shownInAll(mended, false), shownInAll(applySteps(workbook, steps), false));
        const back = await writeMended('a.csv', made, undoSteps(steps));
        assert.deepEqual(
          shownInAll(await readWorkbookBytes('a.csv', back), false),
          shownInAll(workbook, false),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** Without contents that a delimited file cannot tell apart, such as error values, days as numbers and line ends. */
const inText = (one: Wish): Wish => ({
  ...one,
  contents: one.contents.map(({ value }) => {
    if (typeof value === 'string') return { value: value.replaceAll('\r', '') };
    return {
      value: typeof value === 'number' || (typeof value === 'object' && value !== null) ? 't' : value,
    };
  }),
});
