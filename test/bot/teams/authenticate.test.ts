import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { manifestOf } from '../../../manifest/manifest.ts';
import type { Jurisdiction } from '../../../shared/jurisdiction.ts';
import { startConnector, type TestConnector } from '../connector.ts';
import { type Issuer, startIssuer } from '../issuer.ts';
import { startDesk, type TestDesk } from '../test-desk.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';
const foreign = '33333333-3333-4333-8333-333333333333';
const now = () => Math.floor(Date.now() / 1000);

describe('who may speak', () => {
  let issuer: Issuer;
  let connector: TestConnector;
  let desk: TestDesk;
  let connecticut: Jurisdiction;

  before(async function () {
    this.timeout(60_000);
    issuer = await startIssuer();
    connector = await startConnector();
    const secret = 'not-a-secret';
    desk = await startDesk({
      settings: {
        mode: 'production',
        publicUrl: 'https://desk.example.gov',
        registrations: [{ jurisdiction: 'ct', appId, tenantId, secret, cloud: issuer.cloud }],
      },
    });
    connecticut = desk.jurisdictions.find(({ id }) => id === 'ct')!;
  });
  after(async () => {
    await desk.stop();
    await connector.stop();
    await issuer.stop();
  });

  describe('at /api/messages', () => {
    const activity = (over: Record<string, unknown> = {}) => ({
      type: 'message',
      id: crypto.randomUUID(),
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: '29:someone', name: 'Some One', aadObjectId: crypto.randomUUID() },
      recipient: { id: '28:desk', name: 'Open Data Desk' },
      conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      text: 'help',
      ...over,
    });
    const claims = (over: Record<string, unknown> = {}) => ({
      iss: issuer.cloud.channelIssuer,
      aud: appId,
      serviceurl: connector.url,
      iat: now(),
      nbf: now() - 10,
      exp: now() + 600,
      ...over,
    });
    const post = async (token: string | null, body: unknown = activity()) => {
      const response = await fetch(`${desk.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    };

    it('lets the channel in and answers through its connector, with a token of ours', async () => {
      connector.heard.length = 0;
      assert.equal((await post(await issuer.sign(claims()))).status, 200);
      const [sent] = connector.heard;
      assert.equal(sent?.authorization, 'Bearer for-the-channel');
      assert.match(JSON.stringify(sent?.body), /What I can do/);
    });

    const refused: Record<string, () => Promise<string | null>> = {
      'no token': async () => null,
      'no token at all, but words': async () => 'not.a.token',
      'a forged signature': () => issuer.forge(claims()),
      'another issuer': () => issuer.sign(claims({ iss: 'https://elsewhere.example' })),
      'another audience': () => issuer.sign(claims({ aud: crypto.randomUUID() })),
      'an expired token': () => issuer.sign(claims({ exp: now() - 3600 })),
      'a token for later': () => issuer.sign(claims({ nbf: now() + 3600 })),
      'no time of expiry': () => issuer.sign(claims({ exp: undefined })),
      'no service address': () => issuer.sign(claims({ serviceurl: undefined })),
      'another service address': () => issuer.sign(claims({ serviceurl: 'https://elsewhere.example' })),
      'alg none': async () => {
        const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
        const kid = JSON.parse(
          Buffer.from((await issuer.sign(claims())).split('.')[0] ?? '', 'base64url').toString(),
        ).kid;
        return `${encode({ alg: 'none', kid })}.${encode(claims())}.`;
      },
      'a shared secret instead of a key': async () => {
        const kid = JSON.parse(
          Buffer.from((await issuer.sign(claims())).split('.')[0] ?? '', 'base64url').toString(),
        ).kid;
        return new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', kid })
          .sign(new TextEncoder().encode('x'.repeat(32)));
      },
      'a key of another channel': () => issuer.sign(claims()),
    };
    for (const [name, token] of Object.entries(refused)) {
      it(`401: ${name}`, async () => {
        const body = name === 'a key of another channel' ? activity({ channelId: 'webchat' }) : activity();
        const answer = await post(await token(), body);
        assert.equal(answer.status, 401, answer.text);
        assert.doesNotMatch(answer.text, /\bat .*\.ts:/, 'no stack trace goes out');
      });
    }

    it('401: an activity without a service address, whatever the token', async () => {
      const answer = await post(null, activity({ serviceUrl: undefined }));
      assert.equal(answer.status, 401);
      const empty = await fetch(`${desk.url}/api/messages`, { method: 'POST' });
      assert.equal(empty.status, 401);
    });

    it('403: a foreign tenant', async () => {
      const body = activity({
        conversation: { id: 'a:chat', tenantId: foreign },
        channelData: { tenant: { id: foreign } },
      });
      assert.equal((await post(await issuer.sign(claims()), body)).status, 403);
    });

    it('403: one foreign tenant among the tenants an activity names, or none at all', async () => {
      const mixed = activity({ channelData: { tenant: { id: foreign } } });
      assert.equal((await post(await issuer.sign(claims()), mixed)).status, 403);
      const none = activity({ conversation: { id: 'a:chat' }, channelData: {} });
      assert.equal((await post(await issuer.sign(claims()), none)).status, 403);
    });

    it('400: no conversation', async () => {
      const answer = await post(await issuer.sign(claims()), activity({ conversation: undefined }));
      assert.equal(answer.status, 400);
      assert.match(answer.text, /conversation/);
    });

    it('400: no JSON; 413: too much of it', async () => {
      const headers = { authorization: `Bearer ${await issuer.sign(claims())}` };
      const send = (body: string) => fetch(`${desk.url}/api/messages`, { method: 'POST', headers, body });
      assert.equal((await send('{')).status, 400);
      assert.equal((await send(`"${'x'.repeat(1_100_000)}"`)).status, 413);
    });

    it('503: the key server is out of reach', async function () {
      this.timeout(60_000);
      const gone = await startIssuer();
      const settings = {
        mode: 'production' as const,
        registrations: [{ jurisdiction: 'ct', appId, tenantId, secret: 'x', cloud: gone.cloud }],
      };
      const other = await startDesk({ settings });
      const token = await gone.sign(claims({ iss: gone.cloud.channelIssuer }));
      await gone.stop();
      try {
        const answer = await fetch(`${other.url}/api/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
          body: JSON.stringify(activity()),
        });
        assert.equal(answer.status, 503);
        const person = await gone.sign({
          aud: appId,
          tid: tenantId,
          oid: 'o',
          iss: `${gone.url}/${tenantId}/v2.0`,
          exp: now() + 600,
        });
        const me = await fetch(`${other.url}/api/me`, { headers: { authorization: `Bearer ${person}` } });
        assert.equal(me.status, 503);
      } finally {
        await other.stop();
      }
    });
  });

  describe('at the API', () => {
    const claims = (over: Record<string, unknown> = {}) => ({
      iss: `${issuer.url}/${tenantId}/v2.0`,
      aud: appId,
      tid: tenantId,
      oid: '44444444-4444-4444-8444-444444444444',
      name: 'Some One',
      nbf: now() - 10,
      exp: now() + 600,
      ...over,
    });
    const me = async (authorization: string | null) => {
      const response = await fetch(`${desk.url}/api/me`, {
        headers: authorization === null ? {} : { authorization },
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };

    it('knows a person by tenant and object id', async () => {
      for (const aud of [appId, `api://${appId}`]) {
        const { status, body } = await me(`Bearer ${await issuer.sign(claims({ aud }))}`);
        assert.equal(status, 200);
        assert.deepEqual(body, {
          tenantId,
          objectId: '44444444-4444-4444-8444-444444444444',
          name: 'Some One',
          jurisdiction: 'ct',
          roles: [],
        });
      }
    });

    it('knows a person by a token for the address in the Teams package, in both versions', async () => {
      const resource = `api://desk.example.gov/${appId}`;
      const { webApplicationInfo } = manifestOf(connecticut, {
        appId,
        publicUrl: 'https://desk.example.gov',
        version: '1.0.0',
      });
      assert.equal(webApplicationInfo?.resource, resource);
      const first = { ver: '1.0', aud: resource, iss: `https://sts.windows.net/${tenantId}/` };
      for (const over of [first, { ver: '2.0', aud: appId }]) {
        const { status, body } = await me(`Bearer ${await issuer.sign(claims(over))}`);
        assert.equal(status, 200, JSON.stringify(body));
      }
    });

    const refused: Record<string, () => Promise<string | null>> = {
      'no token': async () => null,
      'a forged signature': async () => `Bearer ${await issuer.forge(claims())}`,
      'an expired token': async () => `Bearer ${await issuer.sign(claims({ exp: now() - 3600 }))}`,
      'a token for later': async () => `Bearer ${await issuer.sign(claims({ nbf: now() + 3600 }))}`,
      'another audience': async () => `Bearer ${await issuer.sign(claims({ aud: crypto.randomUUID() }))}`,
      'the same app at another host': async () =>
        `Bearer ${await issuer.sign(claims({ aud: `api://elsewhere.example/${appId}` }))}`,
      'another issuer': async () =>
        `Bearer ${await issuer.sign(claims({ iss: 'https://elsewhere.example' }))}`,
      'a token of the channel': async () =>
        `Bearer ${await issuer.sign({ iss: issuer.cloud.channelIssuer, aud: appId, exp: now() + 600 })}`,
      'nobody signed in': async () => `Bearer ${await issuer.sign(claims({ oid: undefined }))}`,
      'a wrong key of the command': async () => 'Desk nonsense-nonsense-nonsense-nonsense',
    };
    for (const [name, authorization] of Object.entries(refused)) {
      it(`401: ${name}`, async () => {
        const { status, body } = await me(await authorization());
        assert.equal(status, 401);
        assert.equal(typeof body.message, 'string');
      });
    }

    it('403: a foreign tenant, an app in place of a person', async () => {
      const other = claims({ tid: foreign, iss: `${issuer.url}/${foreign}/v2.0` });
      assert.equal((await me(`Bearer ${await issuer.sign(other)}`)).status, 403);
      assert.equal((await me(`Bearer ${await issuer.sign(claims({ idtyp: 'app' }))}`)).status, 403);
    });

    it('does not take the sandbox’s word for who somebody is', async () => {
      const response = await fetch(`${desk.url}/api/me`, { headers: { 'x-desk-person': 'ct-coordinator' } });
      assert.equal(response.status, 401);
      assert.equal((await fetch(`${desk.url}/sandbox/api/people`)).status, 404);
    });

    it('keeps a person to the own state', async () => {
      const headers = { authorization: `Bearer ${await issuer.sign(claims())}` };
      const ask = (jurisdiction: string) =>
        fetch(`${desk.url}/api/ask`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ jurisdiction, question: 'What is metadata?' }),
        });
      assert.equal((await ask('ct')).status, 200);
      assert.equal((await ask('ca')).status, 404, 'California is not served here');
    });

    it('answers what is not there, and what is not allowed, in words', async () => {
      for (const [method, path] of [
        ['GET', '/nothing'],
        ['DELETE', '/api/me'],
        ['GET', '/assets/../package.json'],
      ] as const) {
        const response = await fetch(`${desk.url}${path}`, { method });
        const body = (await response.json()) as { message?: string };
        assert.ok(response.status === 404 || response.status === 405, `${path}: ${response.status}`);
        assert.equal(typeof body.message, 'string');
      }
    });
  });
});
