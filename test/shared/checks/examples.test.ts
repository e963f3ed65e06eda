import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { loadJurisdictions } from '../../../bot/jurisdictions.ts';
import type { Example, Subject } from '../../../shared/check.ts';
import { checks } from '../../../shared/checks/index.ts';
import { checksPage } from '../../../shared/checks-page.ts';
import type { MetadataStandard } from '../../../shared/jurisdiction.ts';
import { findTable } from '../../../shared/workbook/table/find-table.ts';
import { workbookOf } from './workbook-of.ts';

const jurisdiction = {
  id: 'xx',
  name: 'Example',
  frequencies: [{ id: 'monthly', name: 'Monthly', days: 31 }],
  licence: { id: 'cc0', name: 'CC0' },
};
const standard: MetadataStandard = {
  portal: 'example',
  name: 'Example',
  fields: [
    { id: 'title', label: 'Title', need: 'required', kind: 'text', help: 'Say what it is.' },
    {
      id: 'topic',
      label: 'Topic',
      need: 'optional',
      kind: 'choice',
      values: ['Water', 'Health'],
      help: 'Choose one.',
    },
    { id: 'contact-email', label: 'Contact', need: 'optional', kind: 'email', help: 'Say whom to ask.' },
    { id: 'frequency', label: 'Frequency', need: 'optional', kind: 'frequency', help: 'Say how often.' },
  ],
};

describe('every check', () => {
  for (const check of checks) {
    describe(check.meta.id, () => {
      it('is documented by an example that passes and one that is found', () => {
        const outcomes = check.examples.map(({ outcome }) => outcome);
        assert.ok(outcomes.includes('passed'));
        assert.ok(outcomes.includes('found'));
      });
      for (const example of check.examples) {
        it(`${example.name}: ${example.outcome}`, () => {
          const workbook = workbookOf(example);
          const outcome = check.run({
            workbook,
            table: findTable(workbook.first),
            metadata: example.metadata ?? null,
            standard,
            jurisdiction,
            parameters: example.parameters ?? {},
            previous: previousOf(example),
          });
          assert.equal(outcome.outcome, example.outcome, JSON.stringify(outcome));
          if (outcome.outcome !== 'found' || example.ranges === undefined) return;
          assert.deepEqual(
            outcome.found.flatMap(({ ranges }) => ranges),
            example.ranges,
          );
        });
      }
    });
  }

  it('has an id of its own, which some state demands with a section of its handbook', async () => {
    const states = await loadJurisdictions();
    const ids = checks.map(({ meta }) => meta.id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) {
      assert.ok(
        states.some(({ demands }) => demands.some(({ check }) => check === id)),
        `${id} is demanded nowhere`,
      );
    }
    for (const { demands } of states) {
      for (const { check } of demands) assert.ok(ids.includes(check), `${check} is demanded but not there`);
    }
  });

  it('is on the generated page, which is fresh', async () => {
    const page = await readFile(new URL('../../../shared/checks/README.md', import.meta.url), 'utf8');
    assert.equal(page, checksPage(checks, await loadJurisdictions()));
  });
});

function previousOf({ previous }: Example): Subject['previous'] {
  if (previous === undefined) return null;
  const workbook = workbookOf({ sheets: [{ name: 'Data', rows: previous }] });
  return { workbook, table: findTable(workbook.first) };
}
