import type { Seals } from './api/sealed-link.ts';
import type { Sandbox } from './sandbox/index.ts';
import type { Links } from './turns/desk.ts';

export interface LinksParts {
  seals: Seals;
  sandbox: Sandbox | null;
  /** Where people reach the service. */
  address(): string;
}

/** The addresses that stand on cards. */
export const openLinks = ({ seals, sandbox, address }: LinksParts): Links => ({
  report(dataset, revision) {
    const path = `/api/datasets/${dataset.id}/report?revision=${revision}`;
    return `${address()}${seals.seal(path, new Date())}`;
  },
  pane(person) {
    if (!sandbox) return null;
    const sample = sandbox.people.find((one) => one.objectId === person?.objectId);
    return `${address()}/pane/${sample ? `?as=${sample.id}&state=${sample.jurisdiction}` : ''}`;
  },
});
