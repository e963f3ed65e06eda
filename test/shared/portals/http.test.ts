import assert from 'node:assert/strict';
import {
  createServer,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { ckanPortal } from '../../../shared/portals/ckan.ts';
import { openHttp } from '../../../shared/portals/http.ts';
import { socrataPortal } from '../../../shared/portals/socrata.ts';
import { lasting, passing } from './contract.ts';

describe('portals over HTTP', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    return `http://127.0.0.1:${address.port}`;
  }

  const waits: number[] = [];
  const http = (url: string, timeout?: number) =>
    openHttp({
      url,
      name: 'The portal',
      secrets: ['top-secret'],
      timeout,
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
  const get = { method: 'GET', path: '/x', doing: 'reading' } as const;

  it('never sends the secret to another host', async () => {
    let visited = false;
    const elsewhere = await serve((_, response) => {
      visited = true;
      response.end('{}');
    });
    const url = await serve((_, response) => reply(response, 302, { location: `${elsewhere}/x` }));
    await assert.rejects(http(url).send(get), lasting(/sends us on.*Check the portal's address/));
    await assert.rejects(http(url).send({ ...get, path: `${elsewhere}/x` }), lasting(/another host/));
    assert.equal(visited, false);
  });

  it('follows a redirect on the portal’s own host, for reading alone', async () => {
    const url = await serve((request, response) =>
      request.url === '/x' ? reply(response, 301, { location: '/y' }) : response.end('{"a":1}'),
    );
    assert.deepEqual((await http(url).send(get)).json, { a: 1 });
    await assert.rejects(http(url).send({ ...get, method: 'POST', body: '{}' }), lasting(/sends us on/));
  });

  it('gives up on a portal that does not answer in time', async () => {
    const url = await serve(() => {});
    await assert.rejects(http(url, 50).send(get), passing(/did not answer within/));
  });

  it('gives up on a portal that dies in the middle of an answer', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":');
      setTimeout(() => response.destroy(), 10);
    });
    await assert.rejects(http(url).send(get), passing(/out of reach/));
  });

  it('gives up on an answer without end', async () => {
    const url = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(1024 * 1024)));
      };
      response.on('drain', more);
      more();
    });
    await assert.rejects(http(url).send(get), lasting(/more than 64 MB/));
  });

  it('comes back when a busy portal asks for it, as late as it asks', async () => {
    let asked = 0;
    const url = await serve((_, response) =>
      ++asked < 3 ? reply(response, 429, { 'retry-after': '7' }) : response.end('{}'),
    );
    waits.length = 0;
    assert.equal((await http(url).send({ ...get, method: 'POST', body: '{}' })).status, 200);
    assert.deepEqual(waits, [7000, 7000]);
  });

  it('asks again by itself only what it reads', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      reply(response, 502, { 'content-type': 'text/html' }, '<title>Bad Gateway</title>');
    });
    await assert.rejects(http(url).send({ ...get, method: 'POST' }), passing(/out of order \(HTTP 502\)/));
    assert.equal(asked, 1);
    await assert.rejects(http(url).send({ ...get, read: true }), passing(/HTTP 502/));
    assert.equal(asked, 4);
  });

  it('keeps the secret out of everything a portal repeats', async () => {
    const url = await serve((request, response) => {
      const body = JSON.stringify({
        success: false,
        error: { __type: 'Oops', message: `You said ${request.headers.authorization}` },
      });
      reply(response, 403, { 'content-type': 'application/json' }, body);
    });
    const clean = (secret: string) => (error: unknown) => {
      assert.ok(error instanceof Error && !error.message.includes(secret), 'secret');
      return true;
    };
    const ckan = ckanPortal({ url, token: 'top-secret', wait: async () => {} });
    await assert.rejects(ckan.look('x'), clean('top-secret'));
    const socrata = socrataPortal({ url, keyId: 'key', keySecret: 'top-secret', wait: async () => {} });
    await assert.rejects(socrata.look('x'), clean(btoa('key:top-secret')));
  });

  it('reads all ways in which CKAN refuses', async () => {
    const answers: [number, string, RegExp][] = [
      [400, '"Bad request - Action name not known: x"', /Action name not known/],
      [405, '<html><title>Error 405 - CKAN</title></html>', /HTTP 405.*Error 405/],
      [
        403,
        '{"success":false,"error":{"__type":"Authorization Error","message":"Access denied"}}',
        /Access denied/,
      ],
      [
        409,
        '{"success":false,"error":{"__type":"Validation Error","title":["Missing value"],"tags":["Too short"]}}',
        /title: Missing value; tags: Too short/,
      ],
    ];
    for (const [status, body, words] of answers) {
      const url = await serve((_, response) => reply(response, status, {}, body));
      await assert.rejects(ckanPortal({ url, token: 'token' }).verifyAccess('x'), lasting(words));
    }
  });

  it('says so when an answer is no answer', async () => {
    const url = await serve((_, response) => response.end('{"success":true,"result":{"what":1}}'));
    await assert.rejects(ckanPortal({ url, token: 'token' }).verifyAccess('x'), lasting(/not understood/));
  });
});

/** Not chained: restify, which other tests load into the same process, makes writeHead give nothing back. */
function reply(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}, body = ''): void {
  response.writeHead(status, headers);
  response.end(body);
}
