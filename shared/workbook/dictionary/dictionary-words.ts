import { wordsOf } from '../../words/sentences.ts';

/** What a column of a dictionary tab says of each field. */
export type Role = 'field' | 'table' | 'label' | 'kind' | 'description' | 'unit' | 'values' | 'meaning';

const roles: [Role, RegExp][] = [
  ['table', /^(data )?(table|dataset|data set|file|sheet|tab|worksheet)( name| title)?$/],
  [
    'field',
    /^((data|dataset|source|api|csv|file|excel|database|table|original) )?(field|column|col|variable|var|attribute|element|data element|data field|header|item)( (field|column|variable|header|element))?( (name|names|header|heading|id|title|code))?( in (the )?(file|data|dataset|table))?$/,
  ],
  [
    'label',
    /\b(label|display name|alias|friendly name|plain name|business name|long name|full name|title)\b/,
  ],
  ['unit', /^(units?|uom)( of measure(ment)?s?)?$|^measurement units?$/],
  ['kind', /\b(data type|datatype|type|data format|format|kind)$/],
  [
    'values',
    /\b(valid|permitted|allowed|allowable|possible|accepted|permissible|domain|coded?) (values?|entries|list|codes?)\b|^(values?|domain|codes?|range|value range|value list|categories|options|choices|units? and values?)$/,
  ],
  [
    'description',
    /\b(definitions?|descriptions?|explanations?|details|describes?|meaning|notes?|comments?|what it (is|means))\b/,
  ],
  [
    'meaning',
    /\b(value|code|valid value) (labels?|meanings?|descriptions?|definitions?)\b|^meanings?( of (the )?(value|code)s?)?$/,
  ],
];

/** The role of each column under these headings; null when they do not head a dictionary. */
export function rolesOf(headings: readonly string[]): { at: Map<Role, number>; weak: boolean } | null {
  const at = new Map<Role, number>();
  const spoken = headings.map((heading) => wordsOf(heading).join(' '));
  const take = (role: Role, test: (name: string) => boolean): void => {
    if (at.has(role)) return;
    const found = spoken.findIndex(
      (name, index) => name !== '' && ![...at.values()].includes(index) && test(name),
    );
    if (found >= 0) at.set(role, found);
  };
  const shape = (role: Role): RegExp => roles.find(([one]) => one === role)![1];
  const clean = (name: string): string => name.replace(/s\b/g, '');
  take(
    'field',
    (name) => /name|header/.test(name) && !/display|label/.test(name) && shape('field').test(clean(name)),
  );
  take('field', (name) => shape('field').test(clean(name)));
  const weak = !at.has('field');
  if (weak) take('field', (name) => /^(name|label|title)s?$/.test(name));
  take('table', (name) => shape('table').test(name));
  const coded = spoken.some((name) => shape('values').test(name));
  if (coded) take('meaning', (name) => shape('meaning').test(name));
  take('description', (name) => /definition|description|explanation/.test(name));
  take('description', (name) => shape('description').test(name));
  if (!at.has('description') && at.has('meaning')) {
    at.set('description', at.get('meaning')!);
    at.delete('meaning');
  }
  take('unit', (name) => shape('unit').test(name));
  take('values', (name) => shape('values').test(name));
  take('kind', (name) => shape('kind').test(name));
  take('label', (name) => shape('label').test(name));
  return at.has('field') && at.has('description')
    ? { at, weak: weak && !at.has('kind') && !at.has('values') }
    : null;
}
