import { createHash } from 'node:crypto';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import type { Person } from '../../shared/person.ts';
import type { SandboxPerson } from '../../shared/sandbox-api.ts';
import type { Holder } from '../../shared/store/store.ts';

interface Sample {
  id: string;
  name: string;
  title: string;
  /** Id of an organisation of the state's portals. */
  organisation: string;
  holds: { role: string; organisation: string }[];
  shows: string;
}

/** Invented people: in each state somebody who hands over, somebody who decides, and somebody who may not. */
const samples: Record<string, Sample[]> = {
  ca: [
    {
      id: 'ca-steward',
      name: 'Riley Okafor',
      title: 'Data Steward',
      organisation: 'caltrans',
      holds: [{ role: 'data-steward', organisation: 'caltrans' }],
      shows: 'hands datasets of Caltrans over',
    },
    {
      id: 'ca-coordinator',
      name: 'Morgan Castell',
      title: 'Data Coordinator',
      organisation: 'caltrans',
      holds: [{ role: 'data-coordinator', organisation: 'caltrans' }],
      shows: 'approves datasets of Caltrans',
    },
    {
      id: 'ca-water',
      name: 'Jordan Whitby',
      title: 'Data Coordinator',
      organisation: 'california-state-water-resources-control-board',
      holds: [{ role: 'data-coordinator', organisation: 'california-state-water-resources-control-board' }],
      shows: 'approves for another organisation, so not for Caltrans',
    },
  ],
  ct: [
    {
      id: 'ct-steward',
      name: 'Avery Lindt',
      title: 'Data steward',
      organisation: 'transportation',
      holds: [{ role: 'data-steward', organisation: 'transportation' }],
      shows: 'hands datasets of the Department of Transportation over',
    },
    {
      id: 'ct-coordinator',
      name: 'Sam Delorme',
      title: 'Open data coordinator',
      organisation: 'opm',
      holds: [{ role: 'open-data-coordinator', organisation: '*' }],
      shows: 'approves datasets for the CT Open Data Portal',
    },
    {
      id: 'ct-gis',
      name: 'Casey Moreland',
      title: 'GIS coordinator',
      organisation: 'opm',
      holds: [{ role: 'gis-coordinator', organisation: '*' }],
      shows: 'approves for the geodata portal alone',
    },
    {
      id: 'ct-health',
      name: 'Taylor Nakata',
      title: 'Data steward',
      organisation: 'public-health',
      holds: [{ role: 'data-steward', organisation: 'public-health' }],
      shows: 'a colleague in another department, who decides nothing here',
    },
  ],
};

/** The people of the sandbox; a state without samples gets one person for each of its roles. */
export function sandboxPeople(jurisdictions: Jurisdiction[]): SandboxPerson[] {
  return jurisdictions.flatMap((state) =>
    samplesOf(state).map(({ id, name, title, organisation, shows }) => ({
      id,
      name,
      title,
      organisation: organisationName(state, organisation),
      jurisdiction: state.id,
      tenantId: sandboxTenant(state.id),
      objectId: madeId(`person ${id}`),
      shows,
    })),
  );
}

/** Who holds which role in the sandbox. */
export function sandboxHolders(jurisdictions: Jurisdiction[]): Holder[] {
  const people = new Map(sandboxPeople(jurisdictions).map((one) => [one.id, one]));
  return jurisdictions.flatMap((state) =>
    samplesOf(state).flatMap(({ id, holds }) => {
      const person = people.get(id);
      if (!person) return [];
      return holds.map((held) => ({
        jurisdiction: state.id,
        person: personOf(person),
        account: mailboxOf(person),
        ...held,
      }));
    }),
  );
}

/** What the pretend portals know a person by. */
export const mailboxOf = ({ id }: Pick<SandboxPerson, 'id'>): string => `${id}@example.gov`;

export const personOf = ({ tenantId, objectId, name }: SandboxPerson): Person => ({
  tenantId,
  objectId,
  name,
});

/** The tenant a state has in the sandbox. */
export const sandboxTenant = (jurisdiction: string): string => madeId(`tenant ${jurisdiction}`);

function samplesOf(state: Jurisdiction): Sample[] {
  const written = samples[state.id];
  if (written) return written;
  const organisation = state.portals[0]?.organisations[0]?.id ?? '*';
  return state.roles.map((role, index) => ({
    id: `${state.id}-${role.id}`,
    name: `${['Alex', 'Robin', 'Kim', 'Jamie', 'Lee', 'Dana'][index % 6]} ${state.name}`,
    title: role.name,
    organisation,
    holds: [
      {
        role: role.id,
        organisation: state.approvers.some((rule) => rule.role === role.id && rule.within === 'state')
          ? '*'
          : organisation,
      },
    ],
    shows: role.does,
  }));
}

const organisationName = (state: Jurisdiction, id: string): string =>
  state.portals.flatMap((portal) => portal.organisations).find((one) => one.id === id)?.name ?? id;

/** The same id on every machine, so that a restart knows the same people. */
function madeId(seed: string): string {
  const hex = createHash('sha256').update(`open-data-desk sandbox ${seed}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
