import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jurisdictionView } from '../../bot/api/jurisdiction-view.ts';
import { pageFile, panePolicy } from '../../bot/api/page-files.ts';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { sandboxPeople } from '../../bot/sandbox/people.ts';

const dist = new URL('../../dist', import.meta.url).pathname;

/** The built pages and the states over HTTP on a free port, with the service's own headers; nothing else. */
export async function servePages(): Promise<{ url: string; stop: () => Promise<void> }> {
  const states = await loadJurisdictions();
  const people = sandboxPeople(states);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const state = states.find(({ id }) => path === `/api/jurisdictions/${id}`);
    if (path === '/sandbox/api/people') return json(response, people);
    if (path === '/sandbox/api/samples') return json(response, []);
    if (path === '/api/jurisdictions')
      return json(
        response,
        states.map(({ id, name }) => ({ id, name })),
      );
    if (state !== undefined) return json(response, jurisdictionView(state));
    const file = await pageFile(dist, path === '/pane/' ? 'pane/index.html' : path.slice(1), panePolicy);
    if (file === null) return json(response, { message: 'There is nothing here.' }, 404);
    return answer(response, 200, file.headers, file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const json = (response: ServerResponse, body: unknown, status = 200): void =>
  answer(response, status, { 'content-type': 'application/json' }, JSON.stringify(body));

/** Step by step: once restify is loaded, `writeHead` gives nothing back to chain on. */
function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** A workbook of the sandbox. */
export const sampleFile = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../bot/sandbox/samples/${name}`, import.meta.url));
