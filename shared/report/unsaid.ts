import type { Report } from '../check.ts';
import { type Html, html, nothing } from './html.ts';
import { figure } from './words.ts';

type Result = Report['results'][number];

/** What was not looked at and why, what does not apply, and what was in order. */
export function unsaidSections(results: readonly Result[], titled: (check: string) => string): Html {
  const of = (...outcomes: Result['outcome'][]): Result[] =>
    results.filter(({ outcome }) => outcomes.includes(outcome));
  return html`${listed('unchecked', 'Not checked', of('cannot-tell', 'crashed'), titled)}${listed('idle', 'Does not apply here', of('not-applicable'), titled)}${listed('passed', 'In order', of('passed'), titled)}`;
}

function listed(
  id: string,
  title: string,
  results: readonly Result[],
  titled: (check: string) => string,
): Html {
  if (results.length === 0) return nothing;
  const items = results.map((result) => {
    const why = reason(result);
    return html`<li>${titled(result.check)}${why === '' ? null : html`<span dir="auto" class="why">${why}</span>`}</li>`;
  });
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title} <small>${figure(results.length)}</small></h2><ul class="plain">${items}</ul></section>`;
}

function reason({ outcome, why = '' }: Result): string {
  if (outcome !== 'crashed') return why;
  return `This check broke down${why === '' ? '' : ` (${why})`}; please tell the portal’s team. The other checks are not affected.`;
}
