import type { Person } from '../../shared/person.ts';
import { UsageError } from './command.ts';

/** A person as `tenant id/object id`; throws UsageError when it is not. */
export function personOption(given: string | undefined): Omit<Person, 'name'> {
  const [tenantId, objectId, more] = (given ?? '').split('/');
  if (!tenantId || !objectId || more !== undefined) {
    throw new UsageError('Name the person as <tenant id>/<object id>, both from the Entra admin center.');
  }
  return { tenantId, objectId };
}
