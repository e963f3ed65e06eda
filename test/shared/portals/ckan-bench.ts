import { z } from 'zod';
import {
  type PretendCkan,
  type PretendCkanOptions,
  startPretendCkan,
} from '../../../bot/sandbox/portals/pretend-ckan.ts';
import type { Draft } from '../../../shared/portal.ts';
import { ckanPortal } from '../../../shared/portals/ckan.ts';
import type { Bench } from './contract.ts';

const options: PretendCkanOptions = {
  port: 0,
  title: 'Test portal',
  organisations: [
    { name: 'water-board', title: 'Water Board' },
    { name: 'road-office', title: 'Road Office' },
  ],
  people: [
    {
      name: 'desk',
      email: 'desk@example.org',
      token: 'right-secret',
      organisations: { 'water-board': 'editor' },
    },
    {
      name: 'robin',
      email: 'robin@example.org',
      token: 'robins',
      organisations: { 'water-board': 'member' },
    },
    { name: 'other', email: 'other@example.org', token: 'others', organisations: { 'road-office': 'admin' } },
  ],
  groups: [{ name: 'water', title: 'Water', members: { desk: 'member' } }],
};

export interface CkanBench extends Bench {
  server: PretendCkan;
}

/** A pretend CKAN portal with the client for it; nothing waits for real. */
export async function openCkanBench(change: Partial<PretendCkanOptions> = {}): Promise<CkanBench> {
  const server = await startPretendCkan({ ...options, ...change });
  const client = (token: string) =>
    ckanPortal({
      url: server.url,
      token,
      name: 'Test portal',
      tokenFrom: 'DESK_SECRET',
      wait: async () => {},
      timeout: 20_000,
    });
  return {
    server,
    portal: client('right-secret'),
    stranger: client('wrong-secret'),
    kept: () =>
      server.datasets().map((one) => {
        const [file] = one.resources;
        const table = file ? server.table(file.id) : undefined;
        return {
          reference: one.id,
          title: one.text.title ?? '',
          description: one.text.notes ?? '',
          visibility: one.private ? 'private' : 'public',
          everPublic: one.everPublic,
          rows: (table?.rows ?? []).map((row) =>
            row.slice(1).map((cell) => (cell === null ? null : String(cell))),
          ),
          dictionary: (table?.fields ?? []).map((field) => notesOf(field.info)),
        };
      }),
    plantForeign: (draft: Draft) =>
      callCkan(server, 'right-secret', 'package_create', {
        name: draft.name,
        title: 'Somebody else’s',
        owner_org: 'water-board',
        private: true,
      }),
    close: () => server.close(),
  };
}

const notesOf = (info: unknown): string =>
  info !== null && typeof info === 'object' && 'notes' in info ? String(info.notes) : '';

/** An action, called as anybody; the whole answer. */
export async function askCkan(
  server: PretendCkan,
  token: string | null,
  action: string,
  body: object,
): Promise<{ status: number; body: { result?: unknown; error?: Record<string, unknown> } }> {
  const answer = await fetch(`${server.url}/api/3/action/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: token }) },
    body: JSON.stringify(body),
  });
  const said = z.looseObject({
    result: z.unknown().optional(),
    error: z.record(z.string(), z.unknown()).optional(),
  });
  return { status: answer.status, body: said.parse(await answer.json()) };
}

export async function callCkan(
  server: PretendCkan,
  token: string,
  action: string,
  body: object,
): Promise<void> {
  const { status } = await askCkan(server, token, action, body);
  if (status !== 200) throw new Error(`${action}: ${status}`);
}
