import assert from 'node:assert/strict';
import { utils, write } from 'xlsx';
import { stateOption } from '../../../bot/commands/state-option.ts';
import type { Example } from '../../../shared/check.ts';
import { checks } from '../../../shared/checks/index.ts';
import { mendedBy, planAll } from '../../../shared/plan-mends.ts';
import { readWorkbookBytes, writeMendedBytes } from '../../../shared/workbook/read/node.ts';
import { shownInAll } from './write-steps.ts';

/** The example as a file, as far as that goes. */
function fileOf({ sheets }: Example): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merged = [], formats = {} } of sheets) {
    const sheet = utils.aoa_to_sheet(rows);
    for (const [area, format] of Object.entries(formats)) {
      const { s, e } = utils.decode_range(area);
      for (let r = s.r; r <= e.r; r++) {
        for (let c = s.c; c <= e.c; c++) {
          const cell = sheet[utils.encode_cell({ r, c })];
          if (cell !== undefined) cell.z = format;
        }
      }
    }
    if (merged.length > 0) sheet['!merges'] = merged.map((area) => utils.decode_range(area));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

describe('all mends written into files', () => {
  it('make of every example what they make of it in memory', async function () {
    this.timeout(120_000);
    const jurisdiction = await stateOption('ca', {});
    let planned = 0;
    for (const { meta, examples } of checks) {
      for (const example of examples.filter(({ outcome }) => outcome === 'found')) {
        const bytes = fileOf(example);
        const workbook = await readWorkbookBytes('a.xlsx', bytes).catch(() => null);
        if (workbook === null) continue;
        const about = { jurisdiction, metadata: example.metadata ?? null };
        const fixes = planAll(workbook, about);
        if (fixes.length === 0) continue;
        planned++;
        const steps = fixes.flatMap((fix) => fix.steps);
        const mended = await readWorkbookBytes('a.xlsx', await writeMendedBytes('a.xlsx', bytes, steps));
        const expected = mendedBy({ workbook, metadata: about.metadata }, fixes).workbook;
        assert.deepEqual(shownInAll(mended), shownInAll(expected), `${meta.id}: ${example.name}`);
      }
    }
    assert.ok(planned > 40, `${planned}`);
  });
});
