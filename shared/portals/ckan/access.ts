import { z } from 'zod';
import { PortalError } from '../../portal.ts';
import type { Ckan } from './api.ts';

const organisations = z.array(z.looseObject({ id: z.string(), name: z.string() }));

/**
 * A wrong token is no error for CKAN, it reads as nobody; so ask what the account may do before anything is
 * sent. `organization_list_for_user` answers in every version.
 */
export async function verifyAccess(ckan: Ckan, organisation: string): Promise<void> {
  const own = await ckan.must('organization_list_for_user', { permission: 'create_dataset' }, organisations, {
    doing: 'checking what the service account may do',
    read: true,
  });
  if (own.length === 0) {
    throw new PortalError(
      `${ckan.name} does not accept the token of the service account, or the account may not create datasets in any organisation. Have a new token made on the portal by an editor of “${organisation}” and put it into ${ckan.tokenFrom}.`,
      'lasting',
    );
  }
  if (own.some((one) => one.name === organisation || one.id === organisation)) return;
  throw new PortalError(
    `The service account may not create datasets for “${organisation}” on ${ckan.name}; it may for ${own.map((one) => one.name).join(', ')}. Ask an administrator of the organisation on the portal to make the account an editor there.`,
    'lasting',
    { field: 'owner_org' },
  );
}
