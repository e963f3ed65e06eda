import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { jurisdictionsHere } from '../jurisdictions.ts';
import { UsageError } from './command.ts';

/** The state named by `--jurisdiction`; throws UsageError listing the states there are. */
export async function stateOption(
  named: string | undefined,
  env: Record<string, string | undefined>,
): Promise<Jurisdiction> {
  const all = await jurisdictionsHere(env);
  const ids = all.map((one) => one.id).join(' or ');
  if (named === undefined) throw new UsageError(`Say which state: --jurisdiction ${ids}.`);
  const found = all.find((one) => one.id === named);
  if (found === undefined)
    throw new UsageError(`There is no state “${named}” here; --jurisdiction takes ${ids}.`);
  return found;
}
