import {
  type PretendSocrata,
  type PretendSocrataOptions,
  startPretendSocrata,
} from '../../../bot/sandbox/portals/pretend-socrata.ts';
import type { Draft } from '../../../shared/portal.ts';
import type { SocrataOptions } from '../../../shared/portals/socrata/api.ts';
import { socrataPortal } from '../../../shared/portals/socrata.ts';
import type { Bench } from './contract.ts';

const options: PretendSocrataOptions = {
  port: 0,
  title: 'Test portal',
  people: [
    {
      id: 'desk-aaaa',
      displayName: 'Service',
      email: 'desk@example.org',
      keyId: 'key',
      keySecret: 'right-secret',
      rights: ['create_datasets'],
    },
    { id: 'robn-aaaa', displayName: 'Robin', email: 'robin@example.org' },
    {
      id: 'othr-aaaa',
      displayName: 'Other',
      email: 'other@example.org',
      keyId: 'other',
      keySecret: 'others',
      rights: ['create_datasets'],
    },
  ],
};

export interface SocrataBench extends Bench {
  server: PretendSocrata;
}

/** A pretend Socrata portal with the client for it; nothing waits for real. */
export async function openSocrataBench(
  change: Partial<PretendSocrataOptions> = {},
  client: Partial<SocrataOptions> = {},
): Promise<SocrataBench> {
  const server = await startPretendSocrata({ ...options, ...change });
  const portal = (keySecret: string) =>
    socrataPortal({
      url: server.url,
      keyId: 'key',
      keySecret,
      name: 'Test portal',
      keyFrom: 'DESK_SECRET',
      organisations: [{ id: 'water-board', name: 'Water Board' }],
      wait: async () => {},
      timeout: 20_000,
      ...client,
    });
  return {
    server,
    portal: portal('right-secret'),
    stranger: portal('wrong-secret'),
    kept: () =>
      server.assets().map((one) => ({
        reference: one.fourfour,
        title: String(one.view.name ?? ''),
        description: String(one.view.description ?? ''),
        visibility: one.scope === 'public' ? 'public' : 'private',
        everPublic: one.everPublic,
        rows: one.rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
        dictionary: one.columns.map((column) => column.description),
      })),
    plantForeign: async (draft: Draft) => {
      const answer = await fetch(`${server.url}/api/publishing/v1/revision`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('key:right-secret')}` },
        body: JSON.stringify({
          metadata: { name: draft.title },
          action: { type: 'update', permission: 'private' },
        }),
      });
      if (answer.status !== 201) throw new Error(`The other dataset: ${answer.status}`);
    },
    close: () => server.close(),
  };
}
