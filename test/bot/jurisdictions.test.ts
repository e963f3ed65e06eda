import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';

const builtIn = resolve(import.meta.dirname, '../../shared/jurisdictions');

describe('loading jurisdictions', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'states-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const replace = async (file: string, from: string | RegExp, to: string) => {
    const text = await readFile(file, 'utf8');
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, `nothing to replace in ${file}`);
    await writeFile(file, changed);
  };

  it('takes a further folder for a further state, and nothing else', async () => {
    const state = join(folder, 'vt');
    await mkdir(join(state, 'handbook'), { recursive: true });
    await mkdir(join(state, 'checklists'));
    await writeFile(
      join(state, 'jurisdiction.yaml'),
      `id: vt
name: Vermont
programme: Vermont Open Geodata
handbooks: [{ id: guide, name: Guide, url: https://guide.vermont.example, style: document }]
portals:
  - id: data
    name: Data Portal
    kind: socrata
    url: https://data.vermont.example
    secretVariable: DESK_VT_KEY
    organisations: [{ id: agency, name: Agency }]
registration: { appIdVariable: DESK_VT_APP_ID, tenantIdVariable: DESK_VT_TENANT_ID, secretVariable: DESK_VT_APP_SECRET, cloud: gcc }
channels: [{ id: data, name: Data, for: [questions, approvals, news] }]
contacts: [{ id: team, name: Data team, email: data@vermont.example, for: all questions }]
roles: [{ id: chief, name: Chief data officer, does: Approves what is published. }]
approvers: [{ portal: '*', organisation: '*', role: chief, within: state }]
licence: { id: PUBLIC_DOMAIN, name: Public Domain }
frequencies: [{ id: monthly, name: Monthly, days: 31 }]
`,
    );
    await writeFile(
      join(state, 'metadata.yaml'),
      `standards:
  - portal: data
    name: Fields
    fields: [{ id: title, label: Title, need: required, kind: text, help: A name. }]
`,
    );
    await writeFile(
      join(state, 'checks.yaml'),
      'demands: [{ check: no-footnotes, severity: error, handbook: null }]\n',
    );
    await writeFile(
      join(state, 'checklists/first.yaml'),
      `id: first
title: Before publishing
handbook: { title: Guide, url: https://guide.vermont.example }
steps:
  - id: team
    title: Team
    items:
      - id: steward
        question: Is there a data steward?
        handbook: { title: Guide, url: https://guide.vermont.example }
        no: Find one.
        notSure: Ask the data team.
`,
    );
    await writeFile(
      join(state, 'handbook/start.md'),
      '---\ntitle: Start\nurl: https://guide.vermont.example/start\nhandbook: guide\n---\n# Start\n\n## Whom to ask {#ask}\n\nThe data team.\n',
    );
    const states = await loadJurisdictions([builtIn, folder]);
    assert.deepEqual(
      states.map((one) => one.id),
      ['ca', 'ct', 'vt'],
    );
    const vermont = states[2];
    assert.equal(vermont?.checklists[0]?.steps[0]?.items[0]?.stop, false);
    assert.deepEqual(Object.keys(vermont?.digest ?? {}), ['start.md']);
    assert.deepEqual(vermont?.questions, []);
  });

  it('names file, line and field of every mistake of every state', async () => {
    for (const state of ['ca', 'ct'])
      await cp(join(builtIn, state), join(folder, state), { recursive: true });
    await replace(join(folder, 'ca/jurisdiction.yaml'), 'kind: ckan', 'kind: can');
    await replace(join(folder, 'ca/checks.yaml'), 'severity: error', 'severity: dreadful');
    await replace(join(folder, 'ct/metadata.yaml'), 'kind: choice', 'kind: choise');
    await replace(join(folder, 'ct/jurisdiction.yaml'), /role: gis-coordinator/, 'role: gis-cordinator');
    await assert.rejects(loadJurisdictions(folder), (error: Error) => {
      for (const place of [
        /ca\/jurisdiction\.yaml:\d+ portals\[0\]\.kind: /,
        /ca\/checks\.yaml:5 demands\[0\]\.severity: /,
        /ct\/metadata\.yaml:\d+ standards\[0\]\.fields\[2\]\.kind: /,
        /ct\/jurisdiction\.yaml:\d+ approvers\[0\]\.role: there is no role “gis-cordinator”/,
      ]) {
        assert.match(error.message, place);
      }
      return true;
    });
  });

  it('says so when the folder to take states from is not there', async () => {
    await assert.rejects(
      loadJurisdictions([builtIn, join(folder, 'gone')]),
      /no folder .*gone.*DESK_JURISDICTIONS/,
    );
  });

  it('refuses the same state twice', async () => {
    await cp(join(builtIn, 'ca'), join(folder, 'ca'), { recursive: true });
    await assert.rejects(loadJurisdictions([builtIn, folder]), /“ca” is there twice/);
  });
});
