import type { Dataset } from './dataset.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { type Person, samePerson } from './person.ts';
import type { Refusal } from './refusal.ts';

export type ApproverRule = Jurisdiction['approvers'][number];

/** Somebody who holds a role: in one organisation, or in the whole state (`*`). */
export interface RoleHolder {
  jurisdiction: string;
  person: Pick<Person, 'tenantId' | 'objectId'>;
  role: string;
  organisation: string;
}

type State = Pick<Jurisdiction, 'id' | 'approvers' | 'portals' | 'roles' | 'contacts'>;
type Place = Pick<Dataset, 'jurisdiction' | 'portal' | 'organisation'>;

/** Who decides on datasets of that organisation on that portal: the first rule that fits. */
export function approverRule(state: State, portal: string, organisation: string): ApproverRule | null {
  const fits = (rule: ApproverRule) =>
    (rule.portal === '*' || rule.portal === portal) &&
    (rule.organisation === '*' || rule.organisation === organisation);
  return state.approvers.find(fits) ?? null;
}

/**
 * Whether `person` may approve the dataset, send it back or ask about it: who holds the role that the rules
 * name, where they name it, and handed over none of its revisions.
 */
export function mayApprove(
  state: State,
  dataset: Place & Pick<Dataset, 'submitters'>,
  holders: readonly RoleHolder[],
  person: Pick<Person, 'tenantId' | 'objectId'>,
): true | Refusal {
  if (dataset.submitters.some((one) => samePerson(one, person))) {
    return {
      refused: `You handed this dataset over yourself, so somebody else has to approve it: ${needed(state, dataset)}.`,
    };
  }
  if (approvers(state, dataset, holders).some((one) => samePerson(one.person, person))) return true;
  const contact = state.contacts[0];
  const help = contact ? ` If nobody holds that role yet, write to ${contact.email}.` : '';
  return {
    refused: `Only ${needed(state, dataset)} can decide on this dataset. Please ask them to open this card.${help}`,
  };
}

/** The holders who may decide on the dataset by the rules, its submitters left out. */
export function approvers<H extends RoleHolder>(
  state: State,
  dataset: Place & Pick<Dataset, 'submitters'>,
  holders: readonly H[],
): H[] {
  const rule = approverRule(state, dataset.portal, dataset.organisation);
  if (rule === null || dataset.jurisdiction !== state.id) return [];
  return holders.filter(
    (one) =>
      one.jurisdiction === state.id &&
      one.role === rule.role &&
      (rule.within === 'state' || one.organisation === dataset.organisation) &&
      !dataset.submitters.some((submitter) => samePerson(submitter, one.person)),
  );
}

/** Whom a dataset waits for, in words: `the Data Coordinator of Caltrans`. */
export function needed(
  state: State,
  { portal, organisation }: Pick<Place, 'portal' | 'organisation'>,
): string {
  const rule = approverRule(state, portal, organisation);
  if (rule === null) return 'somebody the approver rules name (there is no rule for this portal yet)';
  const role = state.roles.find((one) => one.id === rule.role)?.name ?? rule.role;
  const place = state.portals.find((one) => one.id === portal);
  if (rule.within === 'state') return `the ${role} for the ${place?.name ?? portal}`;
  return `the ${role} of the ${place?.organisations.find((one) => one.id === organisation)?.name ?? organisation}`;
}
