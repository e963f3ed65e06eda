import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../shared/store/open-store.ts';
import { onEveryPlace } from '../stores.ts';

/** Over several runs of the tests each step is one to die at. */
const gap = 9;
const first = 1 + Math.floor(Math.random() * gap);
const child = fileURLToPath(new URL('./asked-killed-child.ts', import.meta.url));

onEveryPlace(`a question for the coordinators, kill -9 at step ${first} and every ${gap} later`, (at) => {
  it('is answered once, told to everybody, and used', async function () {
    this.timeout(240_000);
    const id = randomUUID();
    const diary = join(at.place.home, 'diary');
    writeFileSync(diary, '');
    let deaths = 0;
    for (let killAt = first; ; killAt += gap) {
      const task = { place: at.place, diary, id, killAt };
      const running = spawn(process.execPath, [child, JSON.stringify(task)], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, NODE_COMPILE_CACHE: join(at.place.home, 'compiled') },
      });
      let said = '';
      running.stderr.on('data', (text) => {
        said += text;
      });
      const [code, signal] = await once(running, 'exit');
      assert.ok(code === 0 || signal === 'SIGKILL', said);
      if (code === 0) break;
      deaths += 1;
    }
    assert.ok(deaths >= 1, `died only ${deaths} times`);

    const store = await openStore(at.place);
    const asked = await store.asked.get(id);
    assert.deepEqual(
      (await store.asked.record(id)).map(({ what }) => what.kind),
      ['asked', 'answered', 'accepted'],
    );
    assert.deepEqual([asked?.inUse?.text, asked?.place, asked?.asker], ['You do.', null, null]);
    for (const kind of ['asked', 'given', 'proposed-2'])
      assert.equal((await store.posts.of(id, kind)).length, 1, kind);
    await store.close();

    const told = readFileSync(diary, 'utf8').trim().split('\n');
    assert.deepEqual(
      told.filter((line, index) => told.indexOf(line) === index),
      ['Question: Who pays?', 'Coordinator answered: Who pays?', 'A curated answer to look at: Who pays?'],
    );
    // Twice only where it died between posting and noting that it was posted.
    assert.ok(told.length <= 3 + deaths);
  });
});
