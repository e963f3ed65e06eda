import type { Check, Found } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { acronymsIn, definitionsIn } from '../words/acronyms.ts';
import { fieldText, fieldTexts } from '../workbook/dictionary/said.ts';

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

/** People find a dataset by its title, and the title stays when the data is brought up to date. */
export const title: Check = {
  meta: {
    id: 'title',
    title: 'The title is plain and lasts',
    demands:
      'The title says in plain words what the data is, without acronyms, dates, file names and words the state rules out.',
  },
  run({ metadata, parameters }) {
    if (metadata === null) return noDescription;
    const text = fieldText(metadata, 'title');
    if (text === '') return { outcome: 'not-applicable', why: 'The dataset has no title yet.' };
    const list = (of: string): string[] => (Array.isArray(parameters[of]) ? parameters[of] : []);
    const mild = list('advice');
    const faults: { fault: string; message: string }[] = [];
    if (isFileName(text)) {
      faults.push({
        fault: 'file-name',
        message: `“${text}” is a file's name. Write words, with spaces between them.`,
      });
    } else {
      const texts = [text, ...fieldTexts(metadata).filter((one) => one !== text)];
      const [acronym] = acronymsIn(text, list('known')).filter((one) => !definitionsIn([text])(one));
      if (acronym !== undefined) {
        const known = definitionsIn(texts)(acronym) ? ' as the description does' : '';
        faults.push({
          fault: 'acronym',
          message: `It holds the acronym “${acronym}”. Write the full name${known}; people search for that.`,
        });
      }
    }
    const date = dateIn(text);
    if (date !== null) {
      faults.push({
        fault: 'date',
        message: `It holds the date “${date}”, which is wrong after the next update. Say the period in the description, and keep dates as a column.`,
      });
    }
    for (const word of list('words')) {
      if (new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'u').test(text)) {
        faults.push({
          fault: 'word',
          message: `It says “${word}”, which goes without saying on this portal. Leave it out unless it makes clear what is covered.`,
        });
      }
    }
    for (const mark of list('marks')) {
      if (text.includes(mark) && !isFileName(text)) {
        faults.push({
          fault: 'mark',
          message: `It holds “${mark}”, which the portal takes out. Write a space instead.`,
        });
      }
    }
    return answer(
      faults.map(
        ({ fault, message }): Found => ({
          message: `The title is to be mended. ${message}`,
          ranges: [],
          count: 1,
          field: 'title',
          ...(mild.includes(fault) ? { severity: 'advice' } : {}),
        }),
      ),
    );
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'plain words',
      sheets,
      metadata: { fields: { title: 'Births by town' }, columns: {} },
      outcome: 'passed',
    },
    {
      name: 'an acronym with its name, and a census that is called by its year',
      sheets,
      metadata: {
        fields: { title: 'Temporary Family Assistance (TFA) cases by 2020 Census tract' },
        columns: {},
      },
      outcome: 'passed',
    },
    {
      name: 'a file name',
      sheets,
      metadata: { fields: { title: 'births_by_town.xlsx' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
    {
      name: 'an acronym and a year',
      sheets,
      metadata: { fields: { title: 'TFA cases 2016-2021' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
    {
      name: 'a word the state rules out',
      sheets,
      metadata: { fields: { title: 'California births' }, columns: {} },
      parameters: { words: ['California'] },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const isFileName = (text: string): boolean =>
  /\.(xlsx?|xlsm|csv|tsv|txt|pdf|zip|json|accdb)\b/i.test(text) ||
  (!/\s/.test(text) && (/_/.test(text) || /-.*-/.test(text) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(text))) ||
  /\b\w+_\w+_\w+\b/.test(text) ||
  /\b(final|draft|copy|version|v)[ _]?\d+$/i.test(text);

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const year = '(?:19|20)\\d{2}';
const date = new RegExp(
  `\\b(?:${year}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|(?:${months})\\.?(?: \\d{1,2},?)? ${year}|[SF]?FY ?\\d{2,4}(?:[-/]\\d{2,4})?|Q[1-4] ${year}|${year}(?:\\s?(?:-|–|to|/)\\s?(?:${year}|\\d{2}|present))?)(?!\\d)`,
  'i',
);

/** A year that names a thing, such as a census, a plan or a law, is no date of the data. */
function dateIn(text: string): string | null {
  const found = date.exec(text);
  if (found === null) return null;
  const after = text.slice(found.index + found[0].length);
  const before = text.slice(0, found.index);
  const names =
    /^\s+(?:\p{L}+\s+)?(census|act|plan|bond|standards?|code|farm bill|redistricting|naics|boundar(y|ies)|initiative)\b/iu;
  return names.test(after) ||
    /\b(census|act of|since|proposition|title|vision|agenda|naics|route)\s$/i.test(before)
    ? null
    : found[0];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
