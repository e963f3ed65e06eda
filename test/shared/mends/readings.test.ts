import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dressedNumber } from '../../../shared/workbook/values/dressed-number.ts';
import { exactNumber, movePoint } from '../../../shared/workbook/values/exact-number.ts';
import { isoPeriod } from '../../../shared/workbook/values/iso-period.ts';
import { readDates } from '../../../shared/workbook/values/read-dates.ts';
import { ungarble } from '../../../shared/workbook/values/ungarble.ts';
import { isoDate, isoDateTime } from '../../../shared/workbook/values/written-values.ts';

describe('written dates', () => {
  const read = (...texts: string[]): string[] | null => {
    const days = readDates(texts);
    return days === null ? null : texts.map((text) => isoDateTime(days.get(text)!).replace('T00:00:00', ''));
  };

  it('are read when one value tells which of the first two is the month', () => {
    assert.deepEqual(read('3/4/2024', '3/30/2024'), ['2024-03-04', '2024-03-30']);
    assert.deepEqual(read('3/4/2024', '30.3.2024'), ['2024-04-03', '2024-03-30']);
    assert.deepEqual(read('5/5/2024'), ['2024-05-05']);
    assert.deepEqual(read('May 3, 2024', 'Fri, Jan 5th 2024', '7-Feb-2023', '2024/2/9'), [
      '2024-05-03',
      '2024-01-05',
      '2023-02-07',
      '2024-02-09',
    ]);
    assert.deepEqual(read('3/30/2024 1:05 PM', '12/1/2024 12:00 am'), ['2024-03-30T13:05:00', '2024-12-01']);
  });

  it('are left when they can be read in two ways, in none, or only by a guess', () => {
    assert.equal(read('3/4/2024', '5/6/2024'), null);
    assert.equal(read('13/4/2024', '4/13/2024'), null);
    assert.equal(read('3/30/2024', '3/4/24'), null);
    assert.equal(read('2/30/2024', '3/30/2024'), null);
    assert.equal(read('3/30/2024', 'soon'), null);
    assert.equal(read('3/30/1899'), null);
    assert.equal(read('3/30/2024 13:05 PM'), null);
  });

  it('are the days they were written of', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 61, max: 80_000 }), { minLength: 1 }), (days) => {
        const written = [...days, 45_000].map((day) => {
          const [year, month, date] = isoDate(day).split('-').map(Number);
          return `${month}/${date}/${year}`;
        });
        assert.deepEqual(
          written.map((text) => readDates(['12/31/2023', ...written])?.get(text)),
          [...days, 45_000],
        );
      }),
    );
  });
});

describe('dressed numbers', () => {
  const value = (text: string): [number, string | null] | null => {
    const read = dressedNumber(text);
    return read === null ? null : [read.value, read.unit];
  };

  it('are their value and their unit', () => {
    assert.deepEqual(value('$1,200.50'), [1200.5, 'dollars']);
    assert.deepEqual(value('($35)'), [-35, 'dollars']);
    assert.deepEqual(value('-$1,000'), [-1000, 'dollars']);
    assert.deepEqual(value('12.5 %'), [12.5, 'percent']);
    assert.deepEqual(value('1.2 million'), [1_200_000, null]);
    assert.deepEqual(value('$3.45M'), [3_450_000, 'dollars']);
    assert.deepEqual(value('2.5 thousand usd'), [2500, 'dollars']);
    assert.deepEqual(value('40 acre-feet'), [40, 'acre-feet']);
    assert.deepEqual(value('0.1 billion'), [100_000_000, null]);
  });

  it('are left when digits would be lost or a word may mean something else', () => {
    for (const text of ['12 M', '1,20', '(5', '1 2', '', '$', '12345678901234567', '1.2.3', 'about 5']) {
      assert.equal(dressedNumber(text), null, text);
    }
  });

  it('are the numbers they were written of', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(2), (whole, decimals) => {
        const shown = `$${(Math.abs(whole) / 10 ** decimals).toLocaleString('en-US', { minimumFractionDigits: decimals })}`;
        assert.equal(dressedNumber(whole < 0 ? `(${shown})` : shown)?.value, whole / 10 ** decimals);
      }),
    );
  });

  it('move their point without rounding', () => {
    assert.equal(movePoint('1.005', 2), '100.5');
    assert.equal(movePoint('0.07', 6), '70000');
    assert.equal(exactNumber(' 12.50 '), 12.5);
    assert.equal(exactNumber('1234567890.1234567'), null);
  });
});

describe('periods', () => {
  it('are written by year first', () => {
    assert.deepEqual(
      [
        'Jan 2024',
        'September, 2023',
        '2024 Feb',
        '3/2024',
        '2024.11',
        'Q2 2023',
        '3rd quarter 2022',
        '2021 q4',
        'H1 2020',
      ].map(isoPeriod),
      ['2024-01', '2023-09', '2024-02', '2024-03', '2024-11', '2023-Q2', '2022-Q3', '2021-Q4', '2020-H1'],
    );
    assert.deepEqual(['Jan 24', 'Q2 23', '13/2024', 'Foo 2024', '2024'].map(isoPeriod), [
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('garbled letters', () => {
  it('come back whatever they were, however often they were read wrongly', () => {
    const wrongly = (text: string): string =>
      new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
    fc.assert(
      fc.property(
        fc.constantFrom('Québec', 'La Cañada', 'naïve “quoted” text', '5 – 7 °C', 'Ωmega', '日本'),
        fc.integer({ min: 1, max: 3 }),
        (text, times) => {
          let garbled: string = text;
          for (let time = 0; time < times; time++) garbled = wrongly(garbled);
          assert.equal(ungarble(garbled), text);
        },
      ),
    );
    assert.equal(ungarble('Québec'), null);
    assert.equal(ungarble('QuÃ©bec and 日本'), null);
  });
});
