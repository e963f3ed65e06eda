import type { Me, Mode } from '../../shared/api.ts';
import { inTime } from '../in-time.ts';
import { keptSyncs } from '../kept-syncs.ts';
import type { Settings } from '../settings.ts';
import { type Desk, outOfReach } from '../turns/desk.ts';
import { aboutPage } from './about-pages.ts';
import { postQuestion } from './ask.ts';
import type { Caller } from './caller.ts';
import { postRoles, postSync, type SyncParts } from './command-only.ts';
import { getDataset, getDatasets, postDataset } from './datasets.ts';
import { putFile } from './files.ts';
import { handbookGaps } from './handbook-gaps.ts';
import { jurisdictionView } from './jurisdiction-view.ts';
import { type MessagesParts, postMessage } from './messages.ts';
import { iconFile, type PageFile, pageFile, panePolicy, tabPolicy } from './page-files.ts';
import { BadRequest, readJson } from './read-body.ts';
import { getReport, type ReportParts } from './report.ts';
import { type Answer, type Ask, callerOf, type Route } from './respond.ts';

export interface RouteParts extends MessagesParts, ReportParts, SyncParts {
  settings: Settings;
}

/** The bot's door, the API of `shared/api.ts`, and the pages. */
export function routes(parts: RouteParts): Route[] {
  const { settings, desk, who } = parts;
  const json = async (body: unknown): Promise<Answer> => ({ status: 200, body });
  const asked = (ask: Ask): Promise<Caller> => callerOf(who, ask);
  const page = async (path: string, policy: string): Promise<Answer> => {
    const file = await pageFile(settings.dist, path, policy);
    if (file) return file;
    throw new BadRequest('This page is not there. Build the pages first: npm run build.', 404);
  };
  const found = (file: PageFile | null): PageFile => {
    if (file) return file;
    throw new BadRequest('There is nothing at this address.', 404);
  };
  return [
    ['post', '/api/messages', async (ask) => postMessage(parts, ask)],
    ['get', '/healthz', async () => json({ ok: true, store: await storeThere(desk) })],
    ['get', '/api/mode', async () => json(modeOf(settings))],
    [
      'get',
      '/api/me',
      async (ask) => {
        const caller = await asked(ask);
        if (caller.kind === 'command') throw new BadRequest('The command is nobody in particular.', 404);
        const held = await desk.kept().store.holders.of(caller.jurisdiction, caller.person);
        const roles = held.map(({ role, organisation }) => ({ role, organisation }));
        return json({ ...caller.person, jurisdiction: caller.jurisdiction, roles } satisfies Me);
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
    ['get', '/api/datasets/:id/report', async (ask) => getReport(parts, ask)],
    [
      'post',
      '/api/ask',
      async (ask) => json(await postQuestion(desk, await asked(ask), await readJson(ask.request))),
    ],
    ['post', '/api/handbooks/:jurisdiction/sync', async (ask) => postSync(parts, await asked(ask), ask)],
    [
      'get',
      '/api/handbooks/:jurisdiction/synced',
      async (ask) => {
        if ((await asked(ask)).kind !== 'command')
          throw new BadRequest('Only the local desk command can do this.', 403);
        const state = desk.jurisdictions.get(ask.params.jurisdiction ?? '');
        if (!state) throw new BadRequest('This desk does not serve that state.', 404);
        return json(Object.fromEntries(await keptSyncs(state, desk.kept().store.handbooks)));
      },
    ],
    [
      'get',
      '/api/handbooks/:jurisdiction/gaps',
      async (ask) =>
        json(await handbookGaps(desk, await asked(ask), ask.params.jurisdiction ?? '', ask.query)),
    ],
    ['post', '/api/roles', async (ask) => postRoles(desk, await asked(ask), ask)],
    ['get', '/icons/:name', async ({ params }) => found(await iconFile(params.name ?? ''))],
    ['get', '/privacy', async () => aboutPage('privacy')],
    ['get', '/terms', async () => aboutPage('terms')],
    ['get', '/pane', async () => page('pane/index.html', panePolicy)],
    ['get', '/tab', async () => page('tab/index.html', tabPolicy)],
    ['get', '/assets/*', async ({ params }) => page(`assets/${params['*'] ?? ''}`, panePolicy)],
  ];
}

const modeOf = ({ mode, registrations }: Settings): Mode => ({
  mode,
  signIn: registrations.map(({ jurisdiction, appId, tenantId, cloud }) => ({
    jurisdiction,
    clientId: appId,
    tenantId,
    authority: `${cloud.authority}/${tenantId}`,
  })),
});

async function storeThere(desk: Desk): Promise<boolean> {
  try {
    return (await inTime(3000, desk.kept().store.holders.list(''))) !== null;
  } catch (error) {
    if (outOfReach(error)) return false;
    throw error;
  }
}
