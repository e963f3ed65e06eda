import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../../shared/store/folder-lock.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import { leftOut, throwAwayDatabase } from '../../postgres.ts';
import { connect, onEveryPlace } from '../../stores.ts';
import { lived } from './lives.ts';

describe('the folder’s lock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Another process that holds the folder. */
  async function holder(): Promise<ChildProcess> {
    const place = new URL('../../../shared/store/folder-lock.ts', import.meta.url).href;
    const program = `import { lockFolder } from ${JSON.stringify(place)};
      lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout!, 'data');
    return child;
  }
  async function kill(child: ChildProcess) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('refuses a second process, and says who has it and what to do', async () => {
    const child = await holder();
    try {
      assert.throws(
        () => lockFolder(folder),
        (error: Error) =>
          error.message.includes(`in use by process ${child.pid}`) && error.message.includes('DESK_HOME'),
      );
    } finally {
      await kill(child);
    }
  });

  it('is gone with its holder, however that ends', async () => {
    for (let round = 0; round < 3; round += 1) await kill(await holder());
    lockFolder(folder).release();
  });

  it('refuses the same process as well, until released', () => {
    const lock = lockFolder(folder);
    assert.throws(() => lockFolder(folder), /in use by process/);
    lock.release();
    lockFolder(folder).release();
  });

  it('of many that begin at once, one has it', async () => {
    const place = new URL('../../../shared/store/folder-lock.ts', import.meta.url).href;
    const program = `import { lockFolder } from ${JSON.stringify(place)};
      try { lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); }
      catch { console.log('refused'); }`;
    const children = [1, 2, 3, 4].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    const said = await Promise.all(
      children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()),
    );
    await Promise.all(children.map((child, index) => (said[index] === 'held' ? kill(child) : undefined)));
    assert.deepEqual(said.sort(), ['held', 'refused', 'refused', 'refused']);
  });

  it('says what is wrong with a folder that cannot be used', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.throws(() => lockFolder(join(file, 'home')), /cannot be used for the store: .* DESK_HOME/);
  });
});

describe('opening a store', () => {
  it('is refused while another has the folder, and works again afterwards', async function () {
    this.timeout(60_000);
    const home = mkdtempSync(join(tmpdir(), 'desk-home-'));
    try {
      const first = await openStore({ home });
      await assert.rejects(openStore({ home }), /in use by process/);
      const dataset = await lived(first, 'in-review');
      await first.close();
      const second = await openStore({ home });
      assert.deepEqual(await second.datasets.get(dataset.id), dataset);
      await second.close();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('says which database cannot be reached, without its password', async () => {
    const databaseUrl = 'postgres://desk:open-sesame@127.0.0.1:1/desk';
    await assert.rejects(openStore({ home: tmpdir(), databaseUrl }), (error: Error) => {
      assert.match(error.message, /127\.0\.0\.1:1\/desk cannot be used .*DATABASE_URL/);
      assert.ok(!error.message.includes('open-sesame'));
      return true;
    });
  });

  (leftOut ? it.skip : it)('by several instances at once makes the tables once', async function () {
    this.timeout(60_000);
    const { url, drop } = await throwAwayDatabase();
    try {
      const place = { home: tmpdir(), databaseUrl: url };
      const stores = await Promise.all([1, 2, 3].map(() => openStore(place)));
      const dataset = await lived(stores[0]!, 'in-review');
      assert.deepEqual(await stores[2]!.datasets.get(dataset.id), dataset);
      await Promise.all(stores.map((store) => store.close()));
    } finally {
      await drop();
    }
  });
});

onEveryPlace('a store of a newer version', (at) => {
  it('is not touched', async () => {
    await (await openStore(at.place)).close();
    const connection = await connect(at.place);
    await connection.run(`INSERT INTO desk.migrations (name) VALUES ('9999-later.sql')`);
    await connection.close();
    await assert.rejects(openStore(at.place), /newer version of the desk .*9999-later\.sql/);
  });
});
