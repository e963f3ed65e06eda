import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { approverRule, approvers, mayApprove } from '../../shared/approval.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { refused } from '../../shared/refusal.ts';

const person = (objectId: string, tenantId = 'tenant') => ({ tenantId, objectId, name: objectId });

describe('who may approve', () => {
  let ca: Jurisdiction;
  let ct: Jurisdiction;
  before(async () => {
    [ca, ct] = (await loadJurisdictions()) as [Jurisdiction, Jurisdiction];
  });

  const hold = (jurisdiction: string, who: string, role: string, organisation: string) => ({
    jurisdiction,
    person: person(who),
    role,
    organisation,
  });
  const caltrans = { jurisdiction: 'ca', portal: 'data.ca.gov', organisation: 'caltrans' };

  it('California: the data coordinator of the publishing organisation, nobody else', () => {
    const dataset = { ...caltrans, submitters: [person('steward')] };
    const holders = [
      hold('ca', 'own', 'data-coordinator', 'caltrans'),
      hold('ca', 'other', 'data-coordinator', 'california-state-library'),
      hold('ca', 'everywhere', 'data-coordinator', '*'),
      hold('ca', 'custodian', 'data-custodian', 'caltrans'),
      hold('ct', 'foreign', 'data-coordinator', 'caltrans'),
    ];
    assert.equal(mayApprove(ca, dataset, holders, person('own')), true);
    for (const who of ['other', 'everywhere', 'custodian', 'foreign', 'nobody']) {
      const answer = mayApprove(ca, dataset, holders, person(who));
      assert.ok(answer !== true && refused(answer), who);
      assert.match(answer.refused, /Data Coordinator of the Department of Transportation \(Caltrans\)/);
      assert.match(answer.refused, /opendata@state\.ca\.gov/);
    }
    assert.ok(mayApprove(ca, dataset, holders, person('own', 'another-tenant')) !== true);
  });

  it('never who handed over any revision, whatever role they hold', () => {
    const dataset = { ...caltrans, submitters: [person('steward'), person('OWN')] };
    const holders = [hold('ca', 'own', 'data-coordinator', 'caltrans')];
    const answer = mayApprove(ca, dataset, holders, person('own'));
    assert.ok(answer !== true);
    assert.match(answer.refused, /handed this dataset over yourself/);
    assert.deepEqual(approvers(ca, dataset, holders), []);
  });

  it('Connecticut: the open data coordinator for all agencies, the GIS coordinator for the geodata portal', () => {
    const holders = [
      hold('ct', 'odc', 'open-data-coordinator', '*'),
      hold('ct', 'gis', 'gis-coordinator', 'opm'),
    ];
    const table = { jurisdiction: 'ct', portal: 'data.ct.gov', organisation: 'labor', submitters: [] };
    const layer = { ...table, portal: 'geodata.ct.gov', organisation: 'transportation' };
    assert.equal(mayApprove(ct, table, holders, person('odc')), true);
    assert.equal(mayApprove(ct, layer, holders, person('gis')), true);
    const answer = mayApprove(ct, layer, holders, person('odc'));
    assert.ok(answer !== true);
    assert.match(answer.refused, /GIS coordinator for the CT Geodata Portal/);
    assert.ok(mayApprove(ct, table, holders, person('gis')) !== true);
  });

  it('lets the first rule that fits decide, also for a single organisation', () => {
    const state: Jurisdiction = {
      ...ct,
      approvers: [
        { portal: '*', organisation: 'labor', role: 'agency-data-officer', within: 'organisation' },
        ...ct.approvers,
      ],
    };
    assert.equal(approverRule(state, 'data.ct.gov', 'labor')?.role, 'agency-data-officer');
    assert.equal(approverRule(state, 'data.ct.gov', 'banking')?.role, 'open-data-coordinator');
    const none = { ...ct, approvers: [] };
    const dataset = { jurisdiction: 'ct', portal: 'data.ct.gov', organisation: 'labor', submitters: [] };
    assert.ok(
      mayApprove(none, dataset, [hold('ct', 'odc', 'open-data-coordinator', '*')], person('odc')) !== true,
    );
  });
});
