import type { Citation } from '../../shared/handbook/answer.ts';

/** Page and section, since sections of many pages are called alike. */
export function sectionTitle({ handbook, headings }: Pick<Citation, 'handbook' | 'headings'>): string {
  const [page = handbook] = headings;
  const section = headings.length > 1 ? headings.at(-1) : undefined;
  const title = section ? `${page} › ${section}` : page;
  return title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title;
}
