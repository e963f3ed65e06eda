import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Outcome, Subject } from '../../../shared/check.ts';
import { onlyNewRows } from '../../../shared/checks/only-new-rows.ts';
import { privacyAgain } from '../../../shared/checks/privacy-again.ts';
import { sameColumns } from '../../../shared/checks/same-columns.ts';
import { sameIdentifiers } from '../../../shared/checks/same-identifiers.ts';
import { readWorkbook } from '../../../shared/workbook/read/read-workbook.ts';
import { numberBag } from '../../../shared/workbook/releases/number-bag.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';

type Rows = (string | number)[][];

const header = ['permit_id', 'county', 'issued', 'fee'];
const permits = (count: number): Rows =>
  Array.from({ length: count }, (_, at) => [
    `P-${String(at + 1).padStart(5, '0')}`,
    ['Alder', 'Birch', 'Cedar'][at % 3]!,
    `2024-0${(at % 9) + 1}-15`,
    (at * 37) % 500,
  ]);

const csv = async (rows: Rows): Promise<NonNullable<Subject['previous']>> => {
  const text = rows.map((row) => row.join(',')).join('\n');
  const workbook = await readWorkbook('permits.csv', new TextEncoder().encode(`${text}\n`));
  return { workbook, table: findTable(workbook.first) };
};

const subject = async (now: Rows, before: Rows): Promise<Subject> => ({
  ...(await csv(now)),
  previous: await csv(before),
  metadata: null,
  standard: null,
  jurisdiction: { id: 'xx', name: 'Example', frequencies: [], licence: { id: 'cc0', name: 'CC0' } },
  parameters: {},
});

const found = (outcome: Outcome): string[] =>
  outcome.outcome === 'found' ? outcome.found.map(({ message }) => message) : [outcome.outcome];

describe('a release beside the one before', () => {
  it('passes when rows were added, whatever their order', async () => {
    const before = permits(200);
    const now = [...permits(260)].reverse();
    const both = await subject([header, ...now], [header, ...before]);
    for (const check of [sameColumns, onlyNewRows, sameIdentifiers, privacyAgain])
      assert.equal(check.run(both).outcome, 'passed', check.meta.id);
  });

  it('tells lost records from changed ones by their identifier', async () => {
    const now = permits(200).filter((_, at) => at !== 17);
    now[40] = [...now[40]!.slice(0, 3), 9999];
    const outcome = onlyNewRows.run(await subject([header, ...now], [header, ...permits(200)]));
    assert.equal(outcome.outcome, 'found');
    if (outcome.outcome !== 'found') return;
    assert.deepEqual(
      outcome.found.map(({ count, ranges, severity }) => [count, ranges, severity]),
      [
        [1, [], undefined],
        [1, ['A42:D42'], 'advice'],
      ],
    );
    assert.match(outcome.found[0]!.message, /“P-00018”/);
    assert.match(outcome.found[1]!.message, /“P-00042”/);
  });

  it('knows a renamed column by what it holds, and one that moved by its name', async () => {
    const now = permits(120).map(([id, county, issued, fee]) => [fee!, county!, id!, issued!]);
    const moved = await subject(
      [['fee', 'county', 'permit_no', 'issued'], ...now],
      [header, ...permits(100)],
    );
    const [told, ...more] = found(sameColumns.run(moved));
    assert.match(told!, /“permit_no”.*“permit_id”/);
    assert.deepEqual(more, []);
    assert.equal(onlyNewRows.run(moved).outcome, 'passed');
    assert.match(found(sameIdentifiers.run(moved))[0]!, /moved from column “permit_id”/);
    assert.equal(privacyAgain.run(moved).outcome, 'passed');
  });

  it('names a column that is gone, one that is new, and that privacy is to be looked at again', async () => {
    const now = permits(100).map(([id, county, issued], at) => [id!, county!, issued!, `Street ${at}`]);
    const both = await subject(
      [['permit_id', 'county', 'issued', 'address'], ...now],
      [header, ...permits(100)],
    );
    const [gone, added] = found(sameColumns.run(both));
    assert.match(gone!, /“fee” of the last release is gone/);
    assert.match(added!, /“address”\) is new/);
    assert.match(found(privacyAgain.run(both))[0]!, /“address”/);
    assert.equal(onlyNewRows.run(both).outcome, 'passed');
  });

  it('sees identifiers that lost their zeros', async () => {
    const plain = permits(50).map(([id, ...rest]) => [String(id).slice(2), ...rest]);
    const lost = plain.map(([id, ...rest]) => [`N${Number(id)}`, ...rest]);
    const told = found(sameIdentifiers.run(await subject([header, ...lost], [header, ...plain])));
    assert.match(told[0]!, /writes identifiers in another way.*“N1”.*“00001”/);
  });

  it('says once that a table takes the place of another', async () => {
    const other = permits(100).map(([id, county], at) => [
      String(id).replace('P', 'Q'),
      county!,
      '2025-01-15',
      at + 600,
    ]);
    const outcome = onlyNewRows.run(await subject([header, ...other], [header, ...permits(100)]));
    assert.equal(outcome.outcome, 'found');
    if (outcome.outcome === 'found')
      assert.deepEqual(
        outcome.found.map(({ severity, count }) => [severity, count]),
        [['advice', 100]],
      );
  });
});

describe('numbers in a bag', () => {
  it('are counted as a list of them would be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 })), fc.array(fc.nat({ max: 30 })), (held, asked) => {
        const scale = 2 ** 47 + 12_345;
        const bag = numberBag(Float64Array.from(held, (value) => value * scale));
        const left = held.filter((value) => value !== 0);
        for (const value of asked) {
          const at = left.indexOf(value);
          assert.equal(value !== 0 && bag.take(value * scale), at >= 0);
          if (at >= 0) left.splice(at, 1);
        }
      }),
    );
  });
});
