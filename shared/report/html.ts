import { visible } from './visible.ts';

/** Markup that is safe as it stands. */
export interface Html {
  markup: string;
}

type Value = string | number | Html | readonly Html[] | null;

/** Markup from a template; whatever is put into it is text and stays text. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const markup = parts.map((part, at) => part + (at < values.length ? markupOf(values[at] ?? null) : ''));
  return { markup: markup.join('') };
}

/** A link, or the words alone where the address is no web address. */
export const link = (words: string, address: string): Html =>
  /^https?:\/\//i.test(address) ? html`<a href="${address}" rel="noreferrer">${words}</a>` : html`${words}`;

export const nothing: Html = { markup: '' };

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const escaped = (raw: string): string =>
  visible(raw)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
