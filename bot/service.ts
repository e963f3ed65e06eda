import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { question } from '../shared/api.ts';
import type { Caller, WhoCalls } from './api/caller.ts';
import { getDataset, getDatasets, postDataset, seenDataset } from './api/datasets.ts';
import { putFile } from './api/files.ts';
import { jurisdictionView } from './api/jurisdiction-view.ts';
import { channelPolicy, pageFile, panePolicy } from './api/page-files.ts';
import { BadRequest, readBytes, readJson } from './api/read-body.ts';
import { reportPage } from './api/report-page.ts';
import { type Answer, type Ask, callerOf, type Log, respondWith } from './api/respond.ts';
import type { Seals } from './api/sealed-link.ts';
import { outsider } from './sandbox/guard.ts';
import type { Sandbox } from './sandbox/index.ts';
import { readSample, samples } from './sandbox/samples.ts';
import type { Settings } from './settings.ts';
import { incoming } from './teams/activity.ts';
import type { Door } from './teams/authenticate.ts';
import type { Response as TurnResponse } from './teams/receive.ts';
import { type Desk, jurisdictionOf, OutOfReach } from './turns/desk.ts';

export interface ServiceParts {
  settings: Settings;
  desk: Desk;
  door: Door;
  receive(activity: ReturnType<typeof incoming.parse>, jurisdiction: string): Promise<TurnResponse>;
  who: WhoCalls;
  seals: Seals;
  sandbox: Sandbox | null;
  syncHandbook(jurisdiction: string, from: string): Promise<unknown>;
  log: Log;
}

type Method = 'get' | 'post' | 'put' | 'del';
type Route = [method: Method, path: string, handler: (ask: Ask) => Promise<Answer>];

/** Every address there is. Opened on the settings' host and port; port 0 takes a free one. */
export async function openService(parts: ServiceParts): Promise<{ origin: string; stop(): Promise<void> }> {
  const { settings, sandbox, log } = parts;
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  server.pre((request: Request, response: Response, next) => {
    const refusal = sandbox ? outsider(request.socket.remoteAddress, request.headers) : null;
    if (refusal === null) return next();
    const refuse = respondWith(async () => ({ status: 403, body: { message: refusal } }), log);
    refuse(request, response).then(() => next(false), next);
  });
  for (const [method, path, handler] of [
    ...routes(parts),
    ...(sandbox ? sandboxRoutes(sandbox, settings) : []),
  ]) {
    server[method](path, respondWith(handler, log));
  }
  if (sandbox)
    server.get('/sandbox/api/events', async (request: Request, response: Response) =>
      events(sandbox, request, response),
    );
  server.on('restifyError', (_request, _response, error, done) => {
    error.toJSON = () => ({
      message: error.statusCode === 404 ? 'There is nothing at this address.' : error.message,
    });
    done();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const host = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function routes({ settings, desk, door, receive, who, seals, syncHandbook }: ServiceParts): Route[] {
  const json = async (body: unknown): Promise<Answer> => ({ status: 200, body });
  const asked = (ask: Ask): Promise<Caller> => callerOf(who, ask);
  const page = async (path: string, policy: string): Promise<Answer> => {
    const file = await pageFile(settings.dist, path, policy);
    if (file) return file;
    throw new BadRequest('This page is not there. Build the pages first: npm run build.', 404);
  };
  return [
    [
      'post',
      '/api/messages',
      async ({ request }) => {
        const read = incoming.safeParse(await readJson(request, 1024 * 1024));
        const authorization = request.headers.authorization;
        if (!read.success) {
          if (settings.mode === 'production' && authorization === undefined)
            return { status: 401, body: { message: 'There is no token.' } };
          return {
            status: 400,
            body: {
              message: `This is no activity: ${read.error.issues.map((one) => one.path.join('.')).join(', ')}.`,
            },
          };
        }
        const admission = await door(read.data, authorization);
        if ('status' in admission) return { status: admission.status, body: { message: admission.message } };
        return receive(read.data, admission.jurisdiction);
      },
    ],
    ['get', '/healthz', async () => json({ ok: true, store: storeThere(desk) })],
    [
      'get',
      '/api/mode',
      async () =>
        json({
          mode: settings.mode,
          signIn: settings.registrations.map(({ jurisdiction, appId, tenantId, cloud }) => ({
            jurisdiction,
            clientId: appId,
            tenantId,
            authority: `${cloud.authority}/${tenantId}`,
          })),
        }),
    ],
    [
      'get',
      '/api/me',
      async (ask) => {
        const caller = await asked(ask);
        if (caller.kind === 'command') throw new BadRequest('The command is nobody in particular.', 404);
        const held = await desk.kept().store.holders.of(caller.jurisdiction, caller.person);
        return json({
          ...caller.person,
          jurisdiction: caller.jurisdiction,
          roles: held.map(({ role, organisation }) => ({ role, organisation })),
        });
      },
    ],
    [
      'get',
      '/api/jurisdictions',
      async (ask) => {
        await asked(ask);
        return json([...desk.jurisdictions.values()].map(({ id, name }) => ({ id, name })));
      },
    ],
    [
      'get',
      '/api/jurisdictions/:id',
      async (ask) => {
        await asked(ask);
        const known = desk.jurisdictions.get(ask.params.id ?? '');
        if (!known) throw new BadRequest('This desk does not serve that state.', 404);
        return json(jurisdictionView(known));
      },
    ],
    [
      'put',
      '/api/files/:sha256',
      async (ask) => {
        await asked(ask);
        const announced = Number(ask.request.headers['content-length'] ?? 0);
        return putFile(desk, ask.params.sha256 ?? '', ask.request, {
          limit: settings.largestFile,
          announced,
        });
      },
    ],
    [
      'post',
      '/api/datasets',
      async (ask) => postDataset(desk, await asked(ask), await readJson(ask.request)),
    ],
    [
      'get',
      '/api/datasets',
      async (ask) => json(await getDatasets(desk, await asked(ask), ask.query.get('jurisdiction'))),
    ],
    [
      'get',
      '/api/datasets/:id',
      async (ask) => json(await getDataset(desk, await asked(ask), ask.params.id ?? '')),
    ],
    ['get', '/api/datasets/:id/report', async (ask) => report(desk, seals, who, ask)],
    [
      'post',
      '/api/ask',
      async (ask) => {
        const caller = await asked(ask);
        const read = question.safeParse(await readJson(ask.request));
        if (!read.success)
          throw new BadRequest('The question cannot be read: it needs jurisdiction and question.');
        const { jurisdiction, context } = read.data;
        if (!desk.jurisdictions.has(jurisdiction))
          throw new BadRequest('This desk does not serve that state.', 404);
        if (caller.kind === 'person' && caller.jurisdiction !== jurisdiction)
          throw new BadRequest('You can ask in your own state alone.', 403);
        return json(await desk.ask(jurisdiction, read.data.question, context));
      },
    ],
    [
      'post',
      '/api/handbooks/:jurisdiction/sync',
      async (ask) => {
        if ((await asked(ask)).kind !== 'command')
          throw new BadRequest('Only the local desk command can do this.', 403);
        const body = await readJson(ask.request);
        const from = typeof body === 'object' && body !== null && 'from' in body ? body.from : null;
        if (typeof from !== 'string')
          throw new BadRequest('Say where the handbook comes from: { "from": … }.');
        return json(await syncHandbook(jurisdictionOf(desk, ask.params.jurisdiction ?? '').id, from));
      },
    ],
    ['get', '/pane', async () => page('pane/index.html', panePolicy)],
    ['get', '/assets/*', async ({ params }) => page(`assets/${params['*'] ?? ''}`, panePolicy)],
  ];
}

function sandboxRoutes(sandbox: Sandbox, settings: Settings): Route[] {
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
    ['get', '/sandbox/api/samples', async () => json(samples)],
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

/** With a sealed link, or for whoever may see the dataset. */
async function report(desk: Desk, seals: Seals, who: WhoCalls, ask: Ask): Promise<Answer> {
  const id = ask.params.id ?? '';
  const revision = Number(ask.query.get('revision') ?? 0);
  const sealed = seals.opens(`/api/datasets/${id}/report?revision=${revision}`, ask.query, desk.now());
  const dataset = sealed
    ? await desk.kept().store.datasets.get(id)
    : await seenDataset(desk, await callerOf(who, ask), id);
  if (!dataset) throw new BadRequest('There is no such dataset.', 404);
  const handedOver = await desk.kept().store.datasets.handedOver(id, revision || dataset.revision);
  return {
    bytes: new TextEncoder().encode(reportPage(dataset, revision || dataset.revision, handedOver?.report)),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
  };
}

function storeThere(desk: Desk): boolean {
  try {
    desk.kept();
    return true;
  } catch (error) {
    if (error instanceof OutOfReach) return false;
    throw error;
  }
}

/** Server-sent events, with a comment now and then so that a dead connection is noticed. */
function events(sandbox: Sandbox, request: Request, response: Response): void {
  const as = new URLSearchParams(request.getQuery()).get('as') ?? '';
  if (!sandbox.people.some((one) => one.id === as)) {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: 'There is no such person in the sandbox.' }));
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write(': here\n\n');
  const stop = sandbox.listen(as, (event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => response.write(': still here\n\n'), 20_000);
  request.on('close', () => {
    clearInterval(beat);
    stop();
  });
}
