import assert from 'node:assert/strict';
import type { PortalEntry } from '../../../shared/jurisdiction.ts';
import { openPortal } from '../../../shared/portals/index.ts';
import { openCkanBench } from './ckan-bench.ts';
import { lasting } from './contract.ts';
import { someDraft } from './drafts.ts';
import { openSocrataBench } from './socrata-bench.ts';

const entry: PortalEntry = {
  id: 'data',
  name: 'The State’s Portal',
  kind: 'ckan',
  url: 'https://data.example.org',
  urlVariable: 'DESK_X_URL',
  secretVariable: 'DESK_X_SECRET',
  organisations: [{ id: 'water-board', name: 'Water Board' }],
};

describe('opening a portal of a jurisdiction', () => {
  it('talks to the address and with the secret of the environment', async () => {
    const ckan = await openCkanBench();
    const environment = { DESK_X_URL: ckan.server.url, DESK_X_SECRET: 'right-secret' };
    await openPortal(entry, environment).verifyAccess('water-board');
    await ckan.close();
    const socrata = await openSocrataBench();
    await openPortal(
      { ...entry, kind: 'socrata' },
      { DESK_X_URL: socrata.server.url, DESK_X_SECRET: 'key:right-secret' },
    ).verifyAccess('water-board');
    await socrata.close();
  });

  it('names the variable that is missing or wrong', () => {
    assert.throws(() => openPortal(entry, {}), lasting(/DESK_X_SECRET is not set.*API token/));
    assert.throws(
      () => openPortal({ ...entry, kind: 'socrata' }, { DESK_X_SECRET: 'no-colon' }),
      lasting(/id:secret/),
    );
    assert.throws(
      () => openPortal(entry, { DESK_X_URL: 'data.example.org', DESK_X_SECRET: 'x' }),
      lasting(/DESK_X_URL is no web address/),
    );
  });

  it('refuses every call for a portal that is not served yet, with the state’s sentence', async () => {
    const notYet = 'Maps go to the GIS coordinator.';
    const portal = openPortal({ ...entry, kind: 'arcgis', notYet }, {});
    for (const call of [
      () => portal.verifyAccess('water-board'),
      () => portal.putPrivate(someDraft(), async () => {}),
      () => portal.shareWithReviewers('x', []),
      () => portal.makePublic('x'),
      () => portal.look('x'),
    ])
      await assert.rejects(call, lasting(/^Maps go to the GIS coordinator\.$/));
    await assert.rejects(
      openPortal({ ...entry, kind: 'arcgis' }, { DESK_X_SECRET: 'x' }).look('x'),
      lasting(/not possible yet/),
    );
  });
});
