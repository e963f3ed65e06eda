import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { datasetName } from '../../shared/dataset-name.ts';
import type { Jurisdiction, PortalEntry } from '../../shared/jurisdiction.ts';
import type { SandboxState } from '../../shared/sandbox-api.ts';
import { mailboxOf, sandboxPeople } from './people.ts';
import { startPretendCkan } from './portals/pretend-ckan.ts';
import { startPretendSocrata } from './portals/pretend-socrata.ts';

export interface PretendPortals {
  pages: SandboxState['portals'];
  /** Addresses and secrets, by the names of their variables. */
  variables: Record<string, string>;
  stop(): Promise<void>;
}

interface Started {
  url: string;
  close(): Promise<void>;
}

/**
 * A pretend portal for every portal that is served, on the ports from `firstPort` on; 0, or a port that is
 * taken, means any free one. What they hold is kept in `home`.
 */
export async function startPretendPortals(
  jurisdictions: Jurisdiction[],
  { home, firstPort }: { home: string; firstPort: number },
): Promise<PretendPortals> {
  const started: Started[] = [];
  const pages: PretendPortals['pages'] = [];
  const variables: Record<string, string> = {};
  for (const jurisdiction of jurisdictions) {
    for (const portal of jurisdiction.portals.filter((one) => one.notYet === undefined)) {
      if (portal.kind === 'arcgis') continue;
      const port = firstPort === 0 ? 0 : firstPort + started.length;
      const secret = randomBytes(12).toString('hex');
      const at = { port, folder: join(home, 'portals', portal.id), secret, jurisdiction, portal };
      const begin = portal.kind === 'ckan' ? startCkan : startSocrata;
      const server = await begin(at).catch((error: unknown) => {
        if (port !== 0 && isTaken(error)) return begin({ ...at, port: 0 });
        throw error;
      });
      started.push(server);
      pages.push({ name: portal.name, url: server.url, jurisdiction: jurisdiction.id });
      if (portal.urlVariable) variables[portal.urlVariable] = server.url;
      variables[portal.secretVariable] = portal.kind === 'ckan' ? secret : `desk:${secret}`;
    }
  }
  return {
    pages,
    variables,
    stop: async () => {
      await Promise.all(started.map((one) => one.close()));
    },
  };
}

interface At {
  port: number;
  folder: string;
  secret: string;
  jurisdiction: Jurisdiction;
  portal: PortalEntry;
}

/** The service account is an editor everywhere; people are members of their own organisations. */
function startCkan({ port, folder, secret, jurisdiction, portal }: At): Promise<Started> {
  const fields = jurisdiction.standards.find((one) => one.portal === portal.id)?.fields ?? [];
  const topics = fields.find((one) => one.portalField === 'groups')?.values ?? [];
  const members = sandboxPeople([jurisdiction]).map((person) => ({
    name: person.id,
    email: mailboxOf(person),
    token: randomBytes(12).toString('hex'),
    organisations: Object.fromEntries(
      portal.organisations
        .filter((one) => one.name === person.organisation)
        .map((one) => [one.id, 'member' as const]),
    ),
  }));
  return startPretendCkan({
    port,
    folder,
    title: portal.name,
    organisations: portal.organisations.map(({ id, name }) => ({ name: id, title: name })),
    people: [
      {
        name: 'desk',
        email: 'desk@example.gov',
        token: secret,
        organisations: Object.fromEntries(portal.organisations.map(({ id }) => [id, 'editor' as const])),
      },
      ...members,
    ],
    groups: topics.map((title) => ({
      name: datasetName(title),
      title,
      members: { desk: 'member' as const },
    })),
    schemaFields: fields.flatMap(({ portalField }) =>
      portalField && !ckansOwn.test(portalField) ? [portalField] : [],
    ),
  });
}

/** What every CKAN has; the rest is the portal's own schema. */
const ckansOwn =
  /^(title|notes|tags|owner_org|groups|license_id|url|version|(author|maintainer)(_email)?|extras:.*)$/;

function startSocrata({ port, folder, secret, jurisdiction, portal }: At): Promise<Started> {
  const people = sandboxPeople([jurisdiction]).map((person) => ({
    id: fourByFour(person.id),
    displayName: person.name,
    email: mailboxOf(person),
  }));
  const desk = {
    id: fourByFour('desk'),
    displayName: 'Open Data Desk',
    email: 'desk@example.gov',
    keyId: 'desk',
    keySecret: secret,
    rights: ['create_datasets'],
  };
  return startPretendSocrata({ port, folder, title: portal.name, people: [desk, ...people] });
}

/** Ids as Socrata makes them. */
function fourByFour(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 4)}-${hex.slice(4, 8)}`;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
