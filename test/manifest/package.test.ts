import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { manifestOf } from '../../manifest/manifest.ts';
import { PackageError, packageOf } from '../../manifest/package.ts';

const appId = '6f0e4f5c-2f6c-4d0e-9c44-3f0f9b9a1c11';

describe('Teams package', () => {
  for (const id of ['ca', 'ct']) {
    it(`${id}: holds a manifest that Microsoft’s schema accepts, with both icons`, async () => {
      const jurisdiction = await stateOf(id);
      const zip = unzipSync(
        await packageOf(jurisdiction, {
          [jurisdiction.registration.appIdVariable]: appId,
          DESK_PUBLIC_URL: 'https://desk.example.gov/',
        }),
      );
      assert.deepEqual(Object.keys(zip).sort(), ['icon-192.png', 'manifest.json', 'outline-32.png']);
      const manifest = JSON.parse(new TextDecoder().decode(zip['manifest.json']));
      assert.equal(manifest.bots[0].botId, appId);
      assert.equal(manifest.extensions[0].runtimes[0].code.page, 'https://desk.example.gov/pane/?office');
      assert.deepEqual(manifest.validDomains, ['desk.example.gov']);
      assert.match(manifest.name.full, new RegExp(jurisdiction.name));
      assert.deepEqual(size(zip['icon-192.png']), [192, 192]);
      assert.deepEqual(size(zip['outline-32.png']), [32, 32]);
    });
  }

  it('shows the report as a tab of one’s own, at an address and with a sign-in that the package allows', async () => {
    const publicUrl = 'https://desk.example.gov';
    const manifest = manifestOf(await stateOf('ct'), { appId, publicUrl, version: '1.0.0' });
    const [tab, ...more] = manifest.staticTabs ?? [];
    assert.deepEqual(more, []);
    assert.deepEqual(tab?.scopes, ['personal']);
    for (const url of [tab?.contentUrl, tab?.websiteUrl]) {
      assert.equal(url, `${publicUrl}/tab/`);
      assert.ok(manifest.validDomains?.includes(new URL(url).host));
    }
    assert.deepEqual(manifest.webApplicationInfo, { id: appId, resource: `api://desk.example.gov/${appId}` });
  });

  it('names every missing variable at once', async () => {
    const jurisdiction = await stateOf('ct');
    await assert.rejects(packageOf(jurisdiction, { DESK_PUBLIC_URL: 'http://desk.example.gov' }), (error) => {
      assert.ok(error instanceof PackageError);
      assert.match(error.message, new RegExp(jurisdiction.registration.appIdVariable));
      assert.match(error.message, /DESK_PUBLIC_URL/);
      return true;
    });
  });

  it('would hear of a manifest that breaks the schema', async () => {
    const manifest = manifestOf(await stateOf('ca'), {
      appId,
      publicUrl: 'https://desk.example.gov',
      version: '1.0.0',
    });
    const mistakes = await AppManifestUtils.validateAgainstSchema({ ...manifest, accentColor: 'teal' });
    assert.ok(
      mistakes.some((mistake) => mistake.includes('accentColor')),
      mistakes.join('\n'),
    );
  });

  it('ships ribbon icons in the sizes Office asks for', async () => {
    for (const side of [16, 32, 80]) {
      const icon = await readFile(new URL(`../../manifest/icons/icon-${side}.png`, import.meta.url));
      assert.deepEqual(size(icon), [side, side]);
    }
  });
});

async function stateOf(id: string) {
  const found = (await loadJurisdictions()).find((one) => one.id === id);
  assert.ok(found, `no jurisdiction ${id}`);
  return found;
}

/** Width and height from a PNG's IHDR chunk. */
function size(png: Uint8Array | undefined): [number, number] {
  assert.ok(png);
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
