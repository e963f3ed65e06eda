import assert from 'node:assert/strict';
import { JurisdictionError } from '../../shared/jurisdiction-mistake.ts';
import { parseJurisdiction } from '../../shared/parse-jurisdiction.ts';

const small = {
  'jurisdiction.yaml': `id: xx
name: Example
programme: Example Open Data
handbooks:
  - { id: handbook, name: Handbook, url: https://handbook.example, style: gitbook }
portals:
  - id: data
    name: Data Portal
    kind: ckan
    url: https://data.example
    secretVariable: DESK_XX_TOKEN
    organisations: [{ id: one, name: One }]
registration: { appIdVariable: A, tenantIdVariable: B, secretVariable: C, cloud: public }
channels: [{ id: channel, name: Channel, for: [questions] }]
contacts: [{ id: team, name: Team, email: team@example.org, for: everything }]
roles: [{ id: coordinator, name: Coordinator, does: Approves. }]
approvers: [{ portal: '*', organisation: '*', role: coordinator, within: state }]
licence: { id: pd, name: Public Domain }
frequencies: [{ id: daily, name: Daily, days: 1 }]
`,
  'metadata.yaml': `standards:
  - portal: data
    name: Fields
    fields:
      - { id: title, label: Title, need: required, kind: text, help: A name. }
`,
  'checks.yaml': 'demands: []\n',
};

/** What is wrong with the small state after some of its files were changed. */
function mistakes(changed: Record<string, string>): string[] {
  try {
    parseJurisdiction('xx', { ...small, ...changed });
  } catch (error) {
    assert.ok(error instanceof JurisdictionError);
    return error.mistakes.map((one) => `${one.file}:${one.line} ${one.field}: ${one.message}`);
  }
  return [];
}

const item = (id: string, more = '') => `
      - id: ${id}
        question: Done?
        handbook: { title: Page, url: https://handbook.example/page }
        no: Do it.
        notSure: Look.${more}`;
const checklist = (items: string) => `id: list
title: List
handbook: { title: Page, url: https://handbook.example }
steps:
  - id: step
    title: Step
    items:${items}
`;

describe('what is wrong with a jurisdiction', () => {
  it('is nothing for a small, whole one', () => {
    assert.deepEqual(mistakes({}), []);
    assert.equal(parseJurisdiction('xx', small).name, 'Example');
  });

  it('is told with file, line and field, all of all files at once', () => {
    const found = mistakes({
      'jurisdiction.yaml': small['jurisdiction.yaml']
        .replace('kind: ckan', 'kind: drupal')
        .replace('    secretVariable: DESK_XX_TOKEN\n', '')
        .replace('team@example.org', 'nobody'),
      'metadata.yaml': small['metadata.yaml'].replace('help: A name.', 'hepl: A name.'),
      'checks.yaml': 'demands:\n  - { check: a, severity: fatal, handbook: null }\n',
    });
    const places = found.map((one) => one.split(': ')[0]);
    assert.deepEqual(places, [
      'jurisdiction.yaml:9 portals[0].kind',
      'jurisdiction.yaml:7 portals[0].secretVariable',
      'jurisdiction.yaml:14 contacts[0].email',
      'metadata.yaml:5 standards[0].fields[0].help',
      'metadata.yaml:5 standards[0].fields[0].hepl',
      'checks.yaml:2 demands[0].severity',
    ]);
    assert.match(found[1] ?? '', /is missing$/);
    assert.match(found[4] ?? '', /is not a field here/);
  });

  it('reads as one message for people', () => {
    assert.throws(
      () => parseJurisdiction('xx', { 'jurisdiction.yaml': small['jurisdiction.yaml'] }),
      (error: Error) => {
        assert.match(
          error.message,
          /^The jurisdiction “xx” has 2 mistakes:\n {2}xx\/metadata\.yaml:1 the file is missing/,
        );
        return true;
      },
    );
  });

  const one: [string, Record<string, string>, RegExp][] = [
    [
      'YAML that does not parse',
      { 'checks.yaml': 'demands:\n  - check: [a\n' },
      /^checks\.yaml:\d+ : this is not plain YAML/,
    ],
    ['a key twice', { 'checks.yaml': 'demands: []\ndemands: []\n' }, /^checks\.yaml:2 .*unique/],
    ['a tag', { 'checks.yaml': 'demands: !!js/function "x"\n' }, /^checks\.yaml:1 : this is not plain YAML/],
    [
      'aliases that grow without end',
      {
        'checks.yaml': `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
demands: [*c, *c, *c, *c, *c, *c, *c, *c]
`,
      },
      /^checks\.yaml:1 : its aliases cannot be followed/,
    ],
    ['an empty file', { 'checks.yaml': '' }, /^checks\.yaml:1 : /],
    [
      'another name than the folder',
      { 'jurisdiction.yaml': small['jurisdiction.yaml'].replace('id: xx', 'id: yy') },
      /^jurisdiction\.yaml:1 id: is “yy”, but the folder is called “xx”/,
    ],
    [
      'an approver rule for a role that is not there',
      { 'jurisdiction.yaml': small['jurisdiction.yaml'].replace('role: coordinator', 'role: king') },
      /^jurisdiction\.yaml:17 approvers\[0\]\.role: there is no role “king”/,
    ],
    [
      'an approver rule for a portal that is not there',
      {
        'jurisdiction.yaml': small['jurisdiction.yaml'].replace(
          "approvers: [{ portal: '*'",
          "approvers: [{ portal: '*', organisation: '*', role: coordinator, within: state }, { portal: moon",
        ),
      },
      /^jurisdiction\.yaml:17 approvers\[1\]\.portal: there is no portal “moon”/,
    ],
    [
      'an organisation nobody could approve for',
      {
        'jurisdiction.yaml': small['jurisdiction.yaml']
          .replace('[{ id: one, name: One }]', '[{ id: one, name: One }, { id: two, name: Two }]')
          .replace("organisation: '*'", 'organisation: one'),
      },
      /^jurisdiction\.yaml:12 portals\[0\]\.organisations\[1\]: no approver rule fits/,
    ],
    [
      'an approver rule for an organisation that is not there',
      {
        'jurisdiction.yaml': small['jurisdiction.yaml'].replace(
          "approvers: [{ portal: '*', organisation: '*'",
          "approvers: [{ portal: data, organisation: three, role: coordinator, within: state }, { portal: '*', organisation: '*'",
        ),
      },
      /approvers\[0\]\.organisation: there is no organisation “three”/,
    ],
    [
      'a portal without a standard',
      { 'metadata.yaml': small['metadata.yaml'].replace('portal: data', 'portal: moon') },
      /^metadata\.yaml:2 standards\[0\]\.portal: there is no portal “moon”/,
    ],
    [
      'a choice without values',
      { 'metadata.yaml': small['metadata.yaml'].replace('kind: text', 'kind: choice') },
      /fields\[0\]\.kind: a choice needs its values/,
    ],
    [
      'a default that cannot be chosen',
      {
        'metadata.yaml': small['metadata.yaml'].replace(
          'kind: text',
          'kind: choice, values: [A, B], default: C',
        ),
      },
      /fields\[0\]\.default: “C” is not one of the values/,
    ],
    [
      'a frequency that is not listed',
      { 'metadata.yaml': small['metadata.yaml'].replace('kind: text', 'kind: frequency, default: Hourly') },
      /fields\[0\]\.default: “Hourly” is not one of the frequencies/,
    ],
    [
      'a check demanded twice',
      {
        'checks.yaml': `demands:
  - { check: a, severity: error, handbook: null }
  - { check: a, severity: advice, handbook: null }
`,
      },
      /^checks\.yaml:3 demands\[1\]\.check: “a” is demanded twice/,
    ],
    [
      'a condition on a later item',
      {
        'checklists/list.yaml': checklist(
          item('first', '\n        when: { item: second, is: yes }'.replace('yes', '"yes"')) + item('second'),
        ),
      },
      /^checklists\/list\.yaml:13 steps\[0\]\.items\[0\]\.when: there is no earlier item “second”/,
    ],
    [
      'an item twice',
      { 'checklists/list.yaml': checklist(item('first') + item('first')) },
      /^checklists\/list\.yaml:13 steps\[0\]\.items\[1\]\.id: “first” is there twice/,
    ],
    [
      'a digest page without its head',
      { 'handbook/page.md': '# Page\n' },
      /^handbook\/page\.md:1 : the page must begin with/,
    ],
    [
      'a digest page of another address',
      {
        'handbook/page.md':
          '---\ntitle: Page\nurl: https://elsewhere.example\nhandbook: handbook\n---\n# Page\n',
      },
      /^handbook\/page\.md:3 url: the address does not begin with https:\/\/handbook\.example/,
    ],
    [
      'a digest heading without its anchor',
      {
        'handbook/page.md':
          '---\ntitle: Page\nurl: https://handbook.example/page\nhandbook: handbook\n---\n# Page\n\n## Part\n',
      },
      /^handbook\/page\.md:8 Part: the heading needs the anchor/,
    ],
    [
      'questions for a handbook that is not there',
      { 'questions.yaml': 'questions:\n  - { handbook: other, page: a.md, heading: A, ask: [why] }\n' },
      /^questions\.yaml:2 questions\[0\]\.handbook: no handbook “other”/,
    ],
    [
      'questions for a section twice',
      {
        'questions.yaml': `questions:
  - { handbook: handbook, page: a.md, heading: A, ask: [why] }
  - { handbook: handbook, page: a.md, heading: A, ask: [how] }
`,
      },
      /^questions\.yaml:3 questions\[1\]: the section is there twice/,
    ],
    [
      'a question twice, once for the section and once for a passage of it',
      {
        'questions.yaml': `questions:
  - { handbook: handbook, page: a.md, heading: A, ask: [why], passages: [{ about: reason, ask: [why] }] }
`,
      },
      /^questions\.yaml:2 questions\[0\]: “why” is there twice/,
    ],
    [
      'a section without questions',
      { 'questions.yaml': 'questions:\n  - { handbook: handbook, page: a.md, heading: A }\n' },
      /^questions\.yaml:2 questions\[0\]: no question is there, neither in ask nor in passages/,
    ],
  ];
  for (const [name, changed, expected] of one) {
    it(`is ${name}`, () => {
      const found = mistakes(changed);
      assert.ok(
        found.some((line) => expected.test(line)),
        found.join('\n') || 'nothing was found',
      );
    });
  }
});
