import type { Check, Found } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { isFirstName } from '../words/first-names.ts';
import { wordsOf } from '../words/sentences.ts';
import { fieldText } from '../workbook/dictionary/said.ts';

const sheets = [
  {
    name: 'Data',
    rows: [
      ['town', 'births'],
      ['Avon', 140],
      ['Bethel', 201],
    ],
  },
];

/** People move on; their mailboxes stay behind unread. */
export const contactMailbox: Check = {
  meta: {
    id: 'contact-mailbox',
    title: 'The contact is a role, not a person',
    demands: 'The contact is a shared mailbox of a program or office, not the address of one person.',
  },
  run({ metadata, standard }) {
    if (metadata === null) return noDescription;
    const emails = (standard?.fields ?? []).filter(({ kind }) => kind === 'email').map(({ id }) => id);
    const given = emails
      .map((id) => ({ id, address: fieldText(metadata, id) }))
      .filter(({ address }) => address !== '');
    const names = (standard?.fields ?? []).filter(({ id }) => /contact-name$/.test(id)).map(({ id }) => id);
    const named = names
      .map((id) => ({ id, name: fieldText(metadata, id) }))
      .filter(({ name }) => name !== '');
    if (given.length === 0 && named.length === 0)
      return { outcome: 'not-applicable', why: 'No contact was given.' };
    const found: Found[] = [];
    for (const { id, address } of given) {
      const why = personal(address);
      if (why !== null)
        found.push({
          message: `“${address}” ${why}. Give the shared mailbox of the program, so that questions arrive when people move on.`,
          ranges: [],
          count: 1,
          field: id,
        });
    }
    for (const { id, name } of named) {
      if (isPerson(name))
        found.push({
          message: `“${name}” seems to be a person. Name the program or office that answers questions about the data.`,
          ranges: [],
          count: 1,
          field: id,
        });
    }
    return answer(found);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'a program',
      sheets,
      metadata: { fields: { 'contact-email': 'vital.records@example.gov' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'a person',
      sheets,
      metadata: { fields: { 'contact-email': 'mary.example@example.gov' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const atHome =
  /@(gmail|yahoo|hotmail|outlook|aol|icloud|live|msn|comcast|me|proton|protonmail|sbcglobal)\.\w+$/i;

function personal(address: string): string | null {
  const [local = ''] = address.toLowerCase().split('@');
  if (atHome.test(address)) return 'is a private mailbox, not one of an agency';
  const parts = local
    .split(/[._-]/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/\d+$/, ''));
  if (parts.some((part) => role.test(part))) return null;
  const [first = '', second] = parts;
  const person =
    second === undefined
      ? isFirstName(first)
      : parts.length <= 3 && (isFirstName(first) || (first.length === 1 && second.length > 2));
  return person ? 'seems to be the address of one person' : null;
}

function isPerson(name: string): boolean {
  const words = name
    .replace(/^(mr|ms|mrs|dr)\.?\s+/i, '')
    .replace(/,.*$/, '')
    .trim()
    .split(/\s+/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)))
    return false;
  return isFirstName(words[0]!.toLowerCase()) && !wordsOf(name).some((word) => role.test(word));
}

/** Words of which no person's address is made. */
const role =
  /^(data|open|opendata|info|information|contact|help|helpdesk|support|admin|office|dept|department|division|program|programs|team|unit|desk|service|services|records|statistics|stats|research|public|press|media|web|webmaster|gis|it|mail|inbox|questions|answers|ask|feedback|licensing|permits?|health|water|air|energy|environment\w*|transport\w*|traffic|education|schools?|housing|labor|tax|revenue|budget|finance|planning|policy|safety|fire|police|parks?|wild\w*|forest\w*|agri\w*|vital|library|archives|board|commission|bureau|agency|center|group|analytics|report\w*|compliance|grants?|elections?|insurance|motor\w*|vehicles?|bridge\w*|roads?|rail|transit|county|city|town|state|ca|ct|of|and|the|for)$/;
