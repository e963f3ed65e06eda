import type { Check, Found } from '../check.ts';
import { answer, noDescription } from '../found.ts';
import { acronymsIn, definitionsIn } from '../words/acronyms.ts';
import { plainWords, sentencesOf, wordsOf } from '../words/sentences.ts';
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

/** Looked at by signs only, so what seems to be missing is advice; a description that says nothing is more. */
export const description: Check = {
  meta: {
    id: 'description',
    title: 'The description says what, how, what for and how far',
    demands:
      'The description says what the table holds, how the data is collected, what for, and what its limits are.',
  },
  run({ metadata, parameters }) {
    if (metadata === null) return noDescription;
    const text = fieldText(metadata, 'description');
    if (text === '') return { outcome: 'not-applicable', why: 'The dataset has no description yet.' };
    const empty = saysNothing(text, fieldText(metadata, 'title'));
    if (empty !== null) return answer([about(empty)]);
    const missing = parts.filter(({ signs }) => !signs.test(plainWords(text))).map(({ says }) => says);
    const found: Found[] = [];
    if (missing.length > 0) {
      found.push({
        ...about(
          `The description does not seem to say ${missing.join(', ')}. Add a sentence for each, if it applies.`,
        ),
        severity: 'advice',
      });
    }
    const late = definedLate(text, Array.isArray(parameters.known) ? parameters.known : []);
    if (late !== undefined) {
      found.push({
        ...about(
          `The first sentences of the description use “${late}” before it is spelled out. Write the full name where it comes first; search results show only these sentences.`,
        ),
        severity: 'advice',
      });
    }
    return answer(found);
  },
  examples: [
    { name: 'no description', sheets, outcome: 'cannot-tell' },
    {
      name: 'all four',
      sheets,
      metadata: {
        fields: {
          description:
            'Live births by town of residence of the mother. Hospitals report each birth to the state registrar, which uses the figures to plan services. Births outside the state are not included.',
        },
        columns: {},
      },
      outcome: 'passed',
    },
    {
      name: 'the title again',
      sheets,
      metadata: { fields: { title: 'Births by town', description: 'Births by town.' }, columns: {} },
      outcome: 'found',
      ranges: [],
    },
    {
      name: 'nothing about limits and purpose',
      sheets,
      metadata: {
        fields: {
          description: 'Live births by town of residence of the mother, as reported by hospitals each month.',
        },
        columns: {},
      },
      outcome: 'found',
      ranges: [],
    },
  ],
};

const about = (message: string): Found => ({ message, ranges: [], count: 1, field: 'description' });

function saysNothing(text: string, title: string): string | null {
  const words = wordsOf(text);
  if (
    /^(tbd|to be (added|determined|completed)|n\/?a|none|test|lorem ipsum|description|see (website|title|attached)|placeholder)\b/i.test(
      text,
    ) &&
    words.length < 12
  )
    return `The description, “${text}”, only holds a place. Say what the table holds, how the data is collected, what for, and what its limits are.`;
  if (words.join(' ') === wordsOf(title).join(' '))
    return 'The description is the title again. Say what the table holds, how the data is collected, what for, and what its limits are.';
  if (words.length < 8)
    return `The description has ${words.length} words. Say in a few sentences what the table holds, how the data is collected, what for, and what its limits are.`;
  return null;
}

const parts = [
  {
    says: 'how the data is collected, and from whom',
    signs:
      /\b(collect|report(?!s? (on|by)\b)|submit|record|compil|gather|measur|survey|sample[ds]?\b|sampling|source|obtain|receiv|monitor|inspect|register|registr|enter|extract|deriv|estimat|calculat|provided? (by|to)|produced|generated|file[ds]?\b|filing|application|observ|interview|prepared|maintain|taken|drawn|comes? from|based on|counted|held by|assembled|logged|self-report|questionnaire|administrative data)/i,
  },
  {
    says: 'what it is for',
    signs:
      /\b(purpose|use[sd]?\b|using|support|help|inform|serve|allow|enable|so that|in order|to (track|monitor|plan|measure|assess|show|understand|identify|evaluate|improve|meet|fulfil?l|comply|guide|make|let|determine|provide|protect|see|find)|require[ds]?|mandate|pursuant|under (the )?(\p{Lu}|section|state|federal)|law\b|act\b|statute|program|polic(y|ies)|intended|published (to|for|because))/iu,
  },
  {
    says: 'what its limits are',
    signs:
      /\b(limit|not\b|no\b|only|except|exclu|missing|incomplete|may (differ|change|be|contain|have)|caution|caveat|note\b|notes\b|preliminary|provisional|subject to|revis|suppress|withh[eo]ld|estimat|accura|approximate|gap|delay|lag|without|does ?n.t|cannot|can't|should|less than|fewer|unknown|before \d|since \d|after \d|beginning|starting|prior to|through \d|vary|varies|error|round|latest|as of|complete|last\b|counts? as|left out|differen|differ\b|at least|up to)/i,
  },
];

/** Spelled out somewhere, but not where the reader meets it first; what is spelled out nowhere is another finding. */
function definedLate(text: string, known: readonly string[]): string | undefined {
  const first = sentencesOf(plainWords(text)).slice(0, 2).join(' ');
  const [there, anywhere] = [definitionsIn([first]), definitionsIn([text])];
  return acronymsIn(first, known).find((acronym) => !there(acronym) && anywhere(acronym));
}
