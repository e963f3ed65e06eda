import { z } from 'zod';
import { type Me, type Mode, question } from '../../shared/api.ts';
import { refused } from '../../shared/refusal.ts';
import type { SyncHow } from '../handbooks.ts';
import { inTime } from '../in-time.ts';
import type { Settings } from '../settings.ts';
import { incoming } from '../teams/activity.ts';
import type { Door } from '../teams/authenticate.ts';
import type { Response as TurnResponse } from '../teams/receive.ts';
import { type Desk, outOfReach } from '../turns/desk.ts';
import { aboutPage } from './about-pages.ts';
import type { Caller, WhoCalls } from './caller.ts';
import { getDataset, getDatasets, postDataset, seenDataset } from './datasets.ts';
import { putFile } from './files.ts';
import { handbookGaps } from './handbook-gaps.ts';
import { jurisdictionView } from './jurisdiction-view.ts';
import { iconFile, type PageFile, pageFile, panePolicy, tabPolicy } from './page-files.ts';
import { BadRequest, readJson } from './read-body.ts';
import { datasetReport, reportHeaders } from './report-page.ts';
import { type Answer, type Ask, callerOf, type Route } from './respond.ts';
import { changeRoles, rolesRequest } from './roles.ts';
import type { Seals } from './sealed-link.ts';

const syncRequest = z.strictObject({
  from: z.string().min(1),
  handbook: z.string().optional(),
  acceptLoss: z.boolean().optional(),
});

export interface RouteParts {
  settings: Settings;
  desk: Desk;
  door: Door;
  receive(activity: ReturnType<typeof incoming.parse>, jurisdiction: string): Promise<TurnResponse>;
  who: WhoCalls;
  seals: Seals;
  syncHandbook(jurisdiction: string, from: string, how: SyncHow): Promise<unknown>;
}

/** The bot's door, the API of `shared/api.ts`, and the pages. */
export function routes({ settings, desk, door, receive, who, seals, syncHandbook }: RouteParts): Route[] {
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
    [
      'post',
      '/api/messages',
      async ({ request }) => {
        const authorization = request.headers.authorization;
        if (settings.mode === 'production' && authorization === undefined)
          return { status: 401, body: { message: 'There is no token.' } };
        const read = incoming.safeParse(await readJson(request, 1024 * 1024));
        if (!read.success) {
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
        const read = syncRequest.safeParse(await readJson(ask.request));
        if (!read.success) throw new BadRequest('Say where the handbook comes from: { "from": … }.');
        const { from, ...how } = read.data;
        const id = ask.params.jurisdiction ?? '';
        if (!desk.jurisdictions.has(id)) throw new BadRequest('This desk does not serve that state.', 404);
        return json(await syncHandbook(id, from, how));
      },
    ],
    [
      'get',
      '/api/handbooks/:jurisdiction/gaps',
      async (ask) =>
        json(await handbookGaps(desk, await asked(ask), ask.params.jurisdiction ?? '', ask.query)),
    ],
    [
      'post',
      '/api/roles',
      async (ask) => {
        if ((await asked(ask)).kind !== 'command')
          throw new BadRequest('Only the local desk command can do this.', 403);
        const read = rolesRequest.safeParse(await readJson(ask.request));
        if (!read.success) throw new BadRequest('The request cannot be read: list, grant or revoke a role.');
        const outcome = await changeRoles(desk.kept().store.holders, desk.jurisdictions, read.data);
        return refused(outcome) ? { status: 422, body: { message: outcome.refused } } : json(outcome);
      },
    ],
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

/** With a sealed link, or for whoever may see the dataset. */
async function report(desk: Desk, seals: Seals, who: WhoCalls, ask: Ask): Promise<Answer> {
  const id = ask.params.id ?? '';
  const asked = ask.query.get('revision');
  const sealed = seals.opens(`/api/datasets/${id}/report?revision=${asked}`, ask.query, desk.now());
  const dataset = sealed
    ? await desk.kept().store.datasets.get(id)
    : await seenDataset(desk, await callerOf(who, ask), id);
  if (!dataset) throw new BadRequest('There is no such dataset.', 404);
  const revision = asked === null ? dataset.revision : Number(asked);
  if (!Number.isInteger(revision) || revision < 1 || revision > dataset.revision)
    throw new BadRequest('This dataset has no such version.', 404);
  const handedOver = await desk.kept().store.datasets.handedOver(id, revision);
  const page = datasetReport(
    dataset,
    revision,
    handedOver?.report,
    desk.jurisdictions.get(dataset.jurisdiction),
  );
  return { bytes: new TextEncoder().encode(page), headers: reportHeaders };
}

async function storeThere(desk: Desk): Promise<boolean> {
  try {
    return (await inTime(3000, desk.kept().store.holders.list(''))) !== null;
  } catch (error) {
    if (outOfReach(error)) return false;
    throw error;
  }
}
