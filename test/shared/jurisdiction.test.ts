import assert from 'node:assert/strict';
import { loadJurisdictions } from '../../bot/jurisdictions.ts';
import { chosen, fieldChoices } from '../../shared/field-choices.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';

describe('the two states', () => {
  let ca: Jurisdiction;
  let ct: Jurisdiction;

  before(async () => {
    const states = await loadJurisdictions();
    assert.deepEqual(
      states.map((one) => one.id),
      ['ca', 'ct'],
    );
    [ca, ct] = states as [Jurisdiction, Jurisdiction];
  });

  const standard = (state: Jurisdiction, portal: string) =>
    state.standards.find((one) => one.portal === portal) ?? assert.fail(`no standard for ${portal}`);
  const field = (state: Jurisdiction, portal: string, id: string) =>
    standard(state, portal).fields.find((one) => one.id === id) ?? assert.fail(`no field ${id}`);

  it('California asks for ten fields, seven may apply and three are optional', () => {
    const needs = standard(ca, 'data.ca.gov').fields.map((one) => one.need);
    assert.equal(needs.filter((one) => one === 'required').length, 10);
    assert.equal(needs.filter((one) => one === 'if-applicable').length, 7);
    assert.equal(needs.filter((one) => one === 'optional').length, 3);
  });

  it('California has seven topics and sixteen frequencies, stored as CKAN stores them', () => {
    const topics = fieldChoices(ca, 'data.ca.gov', field(ca, 'data.ca.gov', 'topic')) ?? [];
    assert.equal(topics.length, 7);
    assert.equal(chosen(topics, 'water')?.stored, 'water');
    const frequencies = fieldChoices(ca, 'data.ca.gov', field(ca, 'data.ca.gov', 'frequency')) ?? [];
    assert.equal(frequencies.length, 16);
    assert.equal(chosen(frequencies, 'Quarterly')?.stored, 'R/P3M');
    assert.equal(chosen(frequencies, 'r/p1w')?.name, 'Weekly');
    assert.equal(chosen(frequencies, 'now and then'), null);
  });

  it('Connecticut has ten categories and twelve frequencies, stored by their names', () => {
    const categories = fieldChoices(ct, 'data.ct.gov', field(ct, 'data.ct.gov', 'category')) ?? [];
    assert.equal(categories.length, 10);
    const frequencies = fieldChoices(ct, 'data.ct.gov', field(ct, 'data.ct.gov', 'update-frequency')) ?? [];
    assert.equal(frequencies.length, 12);
    assert.equal(chosen(frequencies, 'bi-weekly')?.stored, 'Bi-weekly');
  });

  it('gives publishers as CKAN organisations and agencies by name', () => {
    const publishers = fieldChoices(ca, 'data.ca.gov', field(ca, 'data.ca.gov', 'publisher')) ?? [];
    assert.equal(chosen(publishers, 'Department of Transportation (Caltrans)')?.stored, 'caltrans');
    const agencies = fieldChoices(ct, 'data.ct.gov', field(ct, 'data.ct.gov', 'agency')) ?? [];
    assert.equal(chosen(agencies, 'department of labor')?.stored, 'Department of Labor');
  });

  it('licenses data as public domain', () => {
    assert.deepEqual(ca.licence, { id: 'other-pd', name: 'Other (Public Domain)' });
    const licences = fieldChoices(ct, 'data.ct.gov', field(ct, 'data.ct.gov', 'license')) ?? [];
    assert.equal(chosen(licences, ct.licence.name)?.stored, 'PUBLIC_DOMAIN');
    assert.equal(fieldChoices(ct, 'data.ct.gov', field(ct, 'data.ct.gov', 'row-label')), null);
  });

  it('sends the people of nine Californian bodies to their own portals', () => {
    assert.equal(ca.elsewhere.length, 9);
    assert.equal(new Set(ca.elsewhere.map((one) => one.url)).size, 9);
  });

  it('names role mailboxes', () => {
    assert.deepEqual(
      [ca.contacts[0]?.email, ct.contacts[0]?.email],
      ['opendata@state.ca.gov', 'dapa@ct.gov'],
    );
  });

  it('lists the geodata portal and says that it has to wait', () => {
    const geodata = ct.portals.find((one) => one.id === 'geodata.ct.gov');
    assert.match(geodata?.notYet ?? '', /GIS coordinator at dapa@ct\.gov/);
  });

  it('keeps secrets and registrations of different places in different variables', () => {
    const variables = [ca, ct].flatMap((state) => [
      state.registration.appIdVariable,
      state.registration.tenantIdVariable,
      state.registration.secretVariable,
      ...state.portals.flatMap((one) => [one.secretVariable, one.urlVariable ?? '']),
    ]);
    assert.equal(new Set(variables).size, variables.length);
  });

  it('demands the first checks in both states, each with its section', () => {
    const both = [
      'data-on-first-tab',
      'no-footnotes',
      'columns-described',
      'header-in-first-row',
      'header-unique',
      'no-total-rows',
    ];
    for (const state of [ca, ct]) {
      for (const check of both) {
        const demand = state.demands.find((one) => one.check === check);
        assert.ok(demand?.handbook, `${state.id} ${check}`);
      }
    }
    const length = ca.demands.find((one) => one.check === 'header-length');
    assert.equal(length?.parameters.max, 29);
    assert.equal(
      ct.demands.some((one) => one.check === 'header-characters'),
      false,
    );
  });

  it('opens every handbook place at an address of one of its handbooks', () => {
    for (const state of [ca, ct]) {
      const places = [
        ...state.demands.map((one) => one.handbook),
        ...state.standards.flatMap((one) => one.fields.map((each) => each.handbook)),
        ...state.checklists.flatMap((one) => [
          one.handbook,
          ...one.steps.flatMap((step) => step.items.map((item) => item.handbook)),
        ]),
      ].filter((one) => one !== null && one !== undefined);
      assert.ok(places.length > 20);
      for (const { url } of places) {
        assert.ok(
          state.handbooks.some((one) => url.startsWith(one.url)),
          url,
        );
      }
    }
  });
});
