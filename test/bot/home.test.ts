import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHome } from '../../bot/home.ts';

describe('the desk’s home', () => {
  it('is made, and where nothing can be kept that is said, with what to set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-'));
    try {
      await makeHome(join(folder, 'a/b'));
      await makeHome(join(folder, 'a/b'));
      await writeFile(join(folder, 'file'), '');
      for (const place of ['file', 'file/below'])
        await assert.rejects(makeHome(join(folder, place)), /Nothing can be kept in .*file.*Set DESK_HOME/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
