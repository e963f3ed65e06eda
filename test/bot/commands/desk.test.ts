import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningDesk, startDesk } from '../../flows/running-desk.ts';
import { until } from '../../until.ts';
import { desk } from './desk.ts';

const samples = resolve(import.meta.dirname, '../../../bot/sandbox/samples');
const person = ['--as', '11111111-0000-4000-8000-000000000001/22222222-0000-4000-8000-000000000002'];
const handOver = [
  'hand-over',
  'ca-culvert-inspections.xlsx',
  '--jurisdiction',
  'ca',
  '--metadata',
  'ca-culvert-inspections.yaml',
  ...person,
];

describe('the desk command', function () {
  this.timeout(120_000);
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'desk-command-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('refuses what it does not know with one sentence on standard error, and exit code 2', async () => {
    for (const args of [
      ['publish'],
      ['constructor'],
      ['check'],
      ['check', 'nowhere.xlsx', '--jurisdiction', 'ca'],
      ['check', 'nowhere.xlsx', '--jurisdiction', 'zz'],
      ['ask', '--jurisdiction', 'zz', 'who?'],
      ['status', '--wrong'],
      ['roles', 'grant', '--jurisdiction', 'ca', '--person', 'somebody', '--role', 'data-steward'],
      ['hand-over', 'x.xlsx', '--jurisdiction', 'ca'],
    ]) {
      const { code, out, err } = await desk(args, { home });
      assert.equal(code, 2, `${args.join(' ')}: ${err}`);
      assert.equal(out, '', args.join(' '));
      assert.equal(err.trim().split('\n').length, 1, err);
    }
  });

  it('keeps a hand-over without a service; a service takes it up, and the command asks it', async () => {
    const kept = await desk(handOver, { home, cwd: samples });
    assert.equal(kept.code, 0, kept.err);
    assert.match(kept.out, /Culvert Inspections by County/);
    assert.match(kept.err, /No service is running/);
    const again = await desk([...handOver, '--format', 'json'], { home, cwd: samples });
    assert.equal(JSON.parse(again.out).revision, 1, 'the same hand-over twice is one dataset');
    const waiting = await desk(['status', '--format', 'json'], { home });
    assert.deepEqual(
      JSON.parse(waiting.out).map((one: { state: string }) => one.state),
      ['handed-over'],
    );

    let service: RunningDesk | null = null;
    try {
      service = await startDesk({ home });
      await until(
        'it waits for approval',
        async () => {
          const now = await desk(['status', 'Culvert Inspections by County'], { home });
          return /waiting for approval/.test(now.out);
        },
        40_000,
      );
      const through = await desk(handOver, { home, cwd: samples });
      assert.equal(through.code, 0, through.err);
      assert.match(through.out, /version 1: private on the portal, waiting for approval/);
      const roles = await desk(['roles', 'list', '--jurisdiction', 'ca', '--format', 'json'], { home });
      assert.ok(JSON.parse(roles.out).some((one: { role: string }) => one.role === 'data-coordinator'));
      const wrong = await desk(
        ['roles', 'grant', '--jurisdiction', 'ca', '--role', 'king', '--person', 'a/b', '--name', 'N'],
        { home },
      );
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, /no role “king”/);
      const nowhere = await desk(
        [
          'roles',
          'grant',
          '--jurisdiction',
          'ca',
          '--role',
          'data-coordinator',
          '--person',
          'a/b',
          '--name',
          'N',
        ],
        { home },
      );
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.err, /--organisation/);
    } finally {
      await service?.end();
    }
  });

  it('serves a third state that is a folder and nothing else', async () => {
    const states = mkdtempSync(join(tmpdir(), 'desk-states-'));
    try {
      const own = join(states, 'nm');
      cpSync(resolve(import.meta.dirname, '../../../shared/jurisdictions/ct'), own, { recursive: true });
      const file = join(own, 'jurisdiction.yaml');
      const text = readFileSync(file, 'utf8')
        .replace(/^id: ct$/m, 'id: nm')
        .replace(/^name: Connecticut$/m, 'name: New Mexico')
        .replaceAll('DESK_CT_', 'DESK_NM_');
      writeFileSync(file, text);
      mkdirSync(home, { recursive: true });
      const env = { DESK_JURISDICTIONS: states };
      const checked = await desk(
        ['check', 'ct-bus-boardings-draft.xlsx', '--jurisdiction', 'nm', '--format', 'json'],
        { home, cwd: samples, env },
      );
      assert.equal(checked.code, 1, checked.err);
      const asked = await desk(
        ['ask', '--jurisdiction', 'nm', '--format', 'json', 'how do I retire a dataset?'],
        {
          home,
          env,
        },
      );
      assert.equal(asked.code, 0, asked.err);
      assert.equal(JSON.parse(asked.out).status, 'answered', asked.out);

      writeFileSync(file, text.replace('kind: socrata', 'kind: punchcards'));
      const broken = await desk(['checks', '--format', 'json'], { home, env });
      assert.notEqual(broken.code, 0);
      assert.match(broken.err, /jurisdiction\.yaml/);
      assert.match(broken.err, /kind/);
    } finally {
      rmSync(states, { recursive: true, force: true });
    }
  });
});
