import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { readSettings, type Settings } from '../../bot/settings.ts';

const jurisdictions = await loadJurisdictions();
const guid = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const connecticut = { DESK_CT_APP_ID: guid, DESK_CT_TENANT_ID: other, DESK_CT_APP_SECRET: 'the-secret' };

const read = (env: Record<string, string>): Settings => {
  const settings = readSettings(env, jurisdictions);
  assert.ok(!('problems' in settings), 'problems' in settings ? settings.problems : '');
  return settings;
};
const problems = (env: Record<string, string>): string => {
  const settings = readSettings(env, jurisdictions);
  assert.ok('problems' in settings, 'it was taken');
  return settings.problems;
};

describe('settings', () => {
  it('are the sandbox’s, on loopback, when nothing is set', () => {
    const settings = read({});
    assert.equal(settings.mode, 'sandbox');
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.port, 3978);
    assert.equal(settings.databaseUrl, null);
    assert.deepEqual(settings.warnings, []);
  });

  it('refuse the sandbox beside any app id, and on any other address', () => {
    for (const name of ['DESK_CA_APP_ID', 'DESK_CT_APP_ID']) {
      assert.match(problems({ DESK_MODE: 'sandbox', [name]: guid }), new RegExp(`${name} is set`));
    }
    assert.match(problems({ DESK_HOST: '0.0.0.0' }), /DESK_HOST is 0\.0\.0\.0/);
  });

  it('are production’s as soon as an app id is set, with what is missing named', () => {
    assert.equal(read(connecticut).mode, 'production');
    const missing = problems({ DESK_CT_APP_ID: guid });
    assert.match(missing, /Connecticut \(ct\) also needs DESK_CT_TENANT_ID and DESK_CT_APP_SECRET/);
    // Not the sandbox in its place, because of one name mistyped.
    const { DESK_CT_APP_ID: _, ...withoutId } = connecticut;
    assert.match(problems(withoutId), /Connecticut \(ct\) also needs DESK_CT_APP_ID/);
    assert.match(
      problems({ DESK_MODE: 'production' }),
      /DESK_CA_APP_ID, DESK_CA_TENANT_ID and DESK_CA_APP_SECRET for California/,
    );
  });

  it('name everything that is wrong at once, and never a secret', () => {
    const message = problems({
      ...connecticut,
      DESK_CT_APP_ID: 'app',
      PORT: 'many',
      DATABASE_URL: 'mysql://user:password@host/db',
      DESK_PUBLIC_URL: 'http://desk.example',
    });
    for (const name of ['DESK_CT_APP_ID', 'PORT', 'DATABASE_URL', 'DESK_PUBLIC_URL'])
      assert.match(message, new RegExp(name));
    assert.doesNotMatch(message, /the-secret|password/);
  });

  it('give each state a registration of its own', () => {
    const twice = { DESK_CA_APP_ID: guid, DESK_CA_TENANT_ID: other, DESK_CA_APP_SECRET: 'x', ...connecticut };
    assert.match(problems(twice), /app id of ct belongs to another state/);
  });

  it('take a writer only whole, and only where its key cannot be read on the way', () => {
    assert.equal(read({}).writer, null);
    const writer = {
      DESK_WRITER_URL: 'https://writer.example/openai/v1/',
      DESK_WRITER_MODEL: 'small',
      DESK_WRITER_KEY: 'its-secret',
    };
    assert.deepEqual(read(writer).writer, {
      url: 'https://writer.example/openai/v1',
      model: 'small',
      key: 'its-secret',
    });
    assert.match(problems({ ...writer, DESK_WRITER_MODEL: '' }), /also needs DESK_WRITER_MODEL/);
    const open = problems({ ...writer, DESK_WRITER_URL: 'http://writer.example' });
    assert.match(open, /DESK_WRITER_URL/);
    assert.doesNotMatch(open, /its-secret/);
  });

  it('say what works only in part', () => {
    const { warnings } = read(connecticut);
    assert.ok(warnings.some((one) => one.includes('DESK_CT_SOCRATA_KEY')));
    assert.ok(warnings.some((one) => one.includes('DESK_PUBLIC_URL')));
    assert.ok(
      warnings.every((one) => !one.includes('DESK_CA_')),
      'California is not served here',
    );
  });
});
