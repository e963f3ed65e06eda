import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { readWorkbookBytes } from '../../shared/workbook/read/node.ts';
import { UnreadableFile } from '../../shared/workbook/read/unreadable.ts';
import { mutatedFile } from './case.ts';

/** Reads the file of every number it is sent, checks some of them, and says what came of it. */
export interface Came {
  number: number;
  file: string;
  bytes: number;
  outcome: 'read' | 'refused' | 'fault';
  what: string;
  milliseconds: number;
}

const jurisdictions = await loadJurisdictions();
const mostMemory = 1_500_000_000;

process.on('message', async ({ first, count }: { first: number; count: number }) => {
  for (let number = first; number < first + count; number++) process.send?.(await one(number));
});
process.on('disconnect', () => process.exit());

async function one(number: number): Promise<Came> {
  const { name, bytes } = mutatedFile(number);
  const started = performance.now();
  const came = (outcome: Came['outcome'], what: string): Came => ({
    number,
    file: name,
    bytes: bytes.length,
    outcome,
    what,
    milliseconds: performance.now() - started,
  });
  try {
    const workbook = await readWorkbookBytes(name, bytes, {
      limits: { milliseconds: 10_000, olderMilliseconds: 3000 },
    });
    if (number % 50 === 0) {
      const { results } = checkWorkbook(workbook, {
        jurisdiction: jurisdictions[number % 100 === 0 ? 0 : 1]!,
        metadata: null,
      });
      const crashed = results.filter(({ outcome }) => outcome === 'crashed');
      if (crashed.length > 0) return came('fault', `a check crashed: ${JSON.stringify(crashed)}`);
    }
    assert.deepEqual(Object.keys(Object.prototype), [], 'Object.prototype was changed');
    assert.ok(process.memoryUsage.rss() < mostMemory, `${process.memoryUsage.rss()} bytes of memory`);
    return came('read', '');
  } catch (cause) {
    if (cause instanceof UnreadableFile && /^[^\n]{20,600}$/.test(cause.message)) return came('refused', '');
    return came('fault', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
}
