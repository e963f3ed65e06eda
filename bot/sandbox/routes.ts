import { channelPolicy, pageFile } from '../api/page-files.ts';
import { BadRequest, readBytes, readJson } from '../api/read-body.ts';
import type { Answer, Route } from '../api/respond.ts';
import type { Settings } from '../settings.ts';
import type { Sandbox } from './index.ts';
import { readSample, samples } from './samples.ts';

/** What the channel page asks (`shared/sandbox-api.ts`), and the connector the bot posts to. */
export function sandboxRoutes(sandbox: Sandbox, settings: Settings): Route[] {
  const json = async (body: unknown): Promise<Answer> => ({ status: 200, body });
  const bytes = (found: Uint8Array | null): Answer => {
    if (!found) throw new BadRequest('This file is gone.', 404);
    return { bytes: found, headers: { 'content-type': 'application/octet-stream' } };
  };
  const { connector } = sandbox;
  const v3 = '/sandbox/connector/v3';
  return [
    [
      'get',
      '/',
      async () => ({
        bytes: new Uint8Array(),
        headers: { refresh: '0; url=/sandbox/', 'content-type': 'text/html' },
      }),
    ],
    [
      'get',
      '/sandbox',
      async () => {
        const file = await pageFile(settings.dist, 'channel/index.html', channelPolicy);
        if (!file) throw new BadRequest('The page is not built yet: npm run build.', 404);
        return file;
      },
    ],
    ['get', '/sandbox/api/people', async () => json(sandbox.people)],
    ['get', '/sandbox/api/samples', async () => json(await samples())],
    ['get', '/sandbox/samples/:name', async ({ params }) => bytes(await readSample(params.name ?? ''))],
    ['get', '/sandbox/files/:id', async ({ params }) => bytes(sandbox.file(params.id ?? ''))],
    [
      'get',
      '/sandbox/api/state',
      async ({ query }) => {
        const state = sandbox.state(query.get('as') ?? '');
        if (!state) throw new BadRequest('There is no such person in the sandbox.', 404);
        return json(state);
      },
    ],
    [
      'post',
      '/sandbox/api/messages',
      async ({ request }) => json({ message: sandbox.say(await readJson(request)) }),
    ],
    [
      'post',
      '/sandbox/api/files',
      async ({ request, query }) => {
        const { bytes: sent } = await readBytes(request, settings.largestFile);
        return json({ message: sandbox.sendFile(query.get('as') ?? '', query.get('name') ?? 'file', sent) });
      },
    ],
    [
      'post',
      '/sandbox/api/actions',
      async ({ request }) => json(await sandbox.press(await readJson(request))),
    ],
    [
      'post',
      '/sandbox/api/search',
      async ({ request }) => json(await sandbox.search(await readJson(request))),
    ],
    [
      'post',
      '/sandbox/api/reset',
      async () => {
        sandbox.reset();
        return json({ ok: true });
      },
    ],
    ['post', `${v3}/conversations`, async ({ request }) => connector.create(await readJson(request))],
    [
      'post',
      `${v3}/conversations/:id/activities`,
      async ({ request, params }) => connector.send(params.id ?? '', await readJson(request)),
    ],
    [
      'post',
      `${v3}/conversations/:id/activities/:reply`,
      async ({ request, params }) => connector.send(params.id ?? '', await readJson(request)),
    ],
    [
      'put',
      `${v3}/conversations/:id/activities/:message`,
      async ({ request, params }) => connector.update(params.message ?? '', await readJson(request)),
    ],
    [
      'del',
      `${v3}/conversations/:id/activities/:message`,
      async ({ params }) => connector.remove(params.message ?? ''),
    ],
    ['get', `${v3}/teams/:team/conversations`, async ({ params }) => connector.channels(params.team ?? '')],
  ];
}
