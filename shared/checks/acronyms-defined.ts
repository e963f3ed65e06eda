import type { Check, Found } from '../check.ts';
import { answer } from '../found.ts';
import { acronymsIn, definitionsIn } from '../words/acronyms.ts';
import { fieldText, fieldTexts, type Said, saidOf } from '../workbook/dictionary/said.ts';
import { headerCell, nameOf } from '../workbook/records.ts';

const rows = [
  ['station', 'swe'],
  ['Donner', 31],
  ['Echo', 28],
  ['Tioga', 40],
];

/** Spelled out once, anywhere in the description or the dictionary, is enough. */
export const acronymsDefined: Check = {
  meta: {
    id: 'acronyms-defined',
    title: 'Acronyms are spelled out once',
    demands: 'Every acronym in the descriptions is spelled out at least once.',
  },
  run(subject) {
    const { metadata, parameters } = subject;
    const said = saidOf(subject);
    const columns = Array.isArray(said) ? said : [];
    if (!Array.isArray(said) && metadata === null) return said;
    const known = Array.isArray(parameters.known) ? parameters.known : [];
    const texts = [...fieldTexts(metadata), ...columns.map(({ text }) => text)];
    const isDefined = definitionsIn(texts);
    const names = new Set([...columns.flatMap(namesIn), ...columnNames(subject.table)]);
    const uses = new Map<string, Said[]>();
    const note = (text: string, place: Said | null): void => {
      for (const acronym of acronymsIn(text, known)) {
        if (names.has(acronym)) continue;
        uses.set(acronym, [...(uses.get(acronym) ?? []), ...(place === null ? [] : [place])]);
      }
    };
    for (const id of ['description', 'summary', 'additional-information'])
      note(fieldText(metadata, id), null);
    for (const one of columns) note(one.description.description ?? '', one);
    return answer(
      [...uses]
        .filter(([acronym]) => !isDefined(acronym))
        .map(([acronym, places]) => undefinedAt(acronym, places)),
    );
  },
  examples: [
    { name: 'nothing described', sheets: [{ name: 'Data', rows }], outcome: 'cannot-tell' },
    {
      name: 'spelled out in the description',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: { description: 'Snow water equivalent (SWE) at ZIP code level.' },
        columns: { swe: { description: 'SWE on April 1, in inches' } },
      },
      outcome: 'passed',
    },
    {
      name: 'never spelled out',
      sheets: [{ name: 'Data', rows }],
      metadata: {
        fields: {},
        columns: { swe: { description: 'April 1 value by the CDEC method, in inches' } },
      },
      outcome: 'found',
      ranges: ['B1'],
    },
  ],
};

/** A code of the column is no acronym of the text. */
const namesIn = ({ description: { values = [] } }: Said): string[] =>
  Array.isArray(values) ? values : Object.keys(values);

const columnNames = (table: { columns: { name: string | null }[] } | null): string[] =>
  (table?.columns ?? []).flatMap(({ name }) => (name === null ? [] : [name.trim()]));

function undefinedAt(acronym: string, places: Said[]): Found {
  const [first] = places;
  const where =
    first === undefined
      ? 'in the description of the dataset'
      : `in the description of ${nameOf(first.column)}`;
  return {
    message: `“${acronym}” is used ${where} and spelled out nowhere. Write the full name once, with the acronym in brackets behind it.`,
    ranges: places.map(({ table, column }) => headerCell(table, column)),
    count: Math.max(1, places.length),
    field: first?.column.name ?? 'description',
  };
}
