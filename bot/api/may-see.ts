import type { Dataset } from '../../shared/dataset.ts';
import { samePerson } from '../../shared/person.ts';
import type { Holder } from '../../shared/store/store.ts';
import type { Caller } from './caller.ts';

/** Whoever handed a dataset over, whoever holds a role for its organisation or the whole state, and once public everybody of the state. */
export function maySee(caller: Caller, dataset: Dataset, held: Holder[]): boolean {
  if (caller.kind === 'command') return true;
  if (dataset.jurisdiction !== caller.jurisdiction) return false;
  return (
    dataset.state === 'public' ||
    dataset.submitters.some((one) => samePerson(one, caller.person)) ||
    held.some((one) => one.organisation === '*' || one.organisation === dataset.organisation)
  );
}
