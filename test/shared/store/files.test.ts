import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../shared/store/open-store.ts';
import type { Store } from '../../../shared/store/store.ts';
import { onEveryPlace } from '../../stores.ts';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

for (const filesIn of ['folder', 'database'] as const) {
  onEveryPlace(`files are kept in the ${filesIn}`, (at) => {
    let store: Store;
    before(async () => {
      store = await openStore({ ...at.place, filesIn });
    });
    after(() => store.close());

    it('byte for byte, empty or larger than one piece', async () => {
      for (const size of [0, 1, 1024 * 1024, 2_500_000]) {
        const bytes = new Uint8Array(randomBytes(size));
        assert.equal(await store.files.has(digest(bytes)), false);
        await store.files.put(digest(bytes), bytes);
        assert.equal(await store.files.has(digest(bytes)), true);
        const back = await store.files.get(digest(bytes));
        assert.ok(back instanceof Uint8Array);
        assert.equal(digest(back), digest(bytes));
      }
    });

    it('once, also when they arrive several times at once', async () => {
      const bytes = new Uint8Array(randomBytes(1_500_000));
      await Promise.all([1, 2, 3].map(() => store.files.put(digest(bytes), bytes)));
      assert.equal(digest((await store.files.get(digest(bytes)))!), digest(bytes));
    });

    it('only under their own digest', async () => {
      const bytes = new Uint8Array([1, 2, 3]);
      await assert.rejects(store.files.put('0'.repeat(64), bytes), /did not arrive as it was sent/);
      assert.equal(await store.files.get('0'.repeat(64)), null);
      await assert.rejects(store.files.put('../../escape', bytes), /SHA-256/);
      await assert.rejects(store.files.get('../../../etc/passwd'), /SHA-256/);
    });

    if (filesIn === 'folder')
      it('and damage on the disk is noticed', async () => {
        const bytes = new Uint8Array(randomBytes(100));
        const name = digest(bytes);
        await store.files.put(name, bytes);
        const folder = join(at.place.home, 'files', name.slice(0, 2));
        const others = readdirSync(folder).filter((there) => !/^[0-9a-f]{64}$/.test(there));
        assert.deepEqual(others, [], 'no draft stays behind');
        writeFileSync(join(folder, name), 'rot');
        await assert.rejects(store.files.get(name), /damaged/);
      });
  });
}
