import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import { refusal, type Socrata } from './api.ts';

const account = z.looseObject({ rights: z.array(z.string()).default([]) });

/**
 * Whether the key works and its account may make datasets. Socrata knows no organisations, so theirs is
 * looked up in the state's own list.
 */
export async function verifyAccess(socrata: Socrata, organisation: string): Promise<void> {
  if (socrata.organisations && !socrata.organisations.some((one) => one.id === organisation)) {
    throw new PortalError(
      `“${organisation}” is not among the organisations that publish on ${socrata.name}. Choose one of: ${socrata.organisations.map((one) => one.name).join(', ')}.`,
      'lasting',
      { field: 'organisation' },
    );
  }
  const doing = 'checking what the service account may do';
  const answered = await socrata.ask({ method: 'GET', path: '/api/users/current.json', doing }, account);
  if ('result' in answered) {
    if (answered.result.rights.includes('create_datasets')) return;
    throw new PortalError(
      `The service account may not create datasets on ${socrata.name}. Ask the portal’s administrators to give it the role of a publisher.`,
      'lasting',
    );
  }
  if (answered.status !== 401 && answered.status !== 403) throw refusal(socrata.name, answered, doing);
  throw new PortalError(
    `${socrata.name} does not accept the API key of the service account. Have a new key made on the portal, in the account’s developer settings, and put id and secret into ${socrata.keyFrom}.`,
    'lasting',
  );
}
