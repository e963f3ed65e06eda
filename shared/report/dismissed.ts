import type { Report } from '../check.ts';
import { where } from './findings.ts';
import { type Html, html, nothing } from './html.ts';
import { signs } from './signs.ts';
import { figure, severityWords } from './words.ts';

/** What somebody lets stand, each with the reason; and what was let stand that is not there. */
export function dismissedSection(
  { dismissed = [], idleDismissals = [] }: Report,
  titled: (check: string) => string,
): Html {
  if (dismissed.length + idleDismissals.length === 0) return nothing;
  const stands = dismissed.map(
    ({ check, severity, message, ranges, field, reason }) => html`<article class="check">
<h3>${signs[severity]} <span class="severity">${severityWords[severity].one}:</span> ${titled(check)}</h3>
<p dir="auto">${message}</p>${where(ranges, field)}<p dir="auto"><strong>Let stand because:</strong> ${reason}</p></article>`,
  );
  const idle = idleDismissals.map(
    ({ check, reason, why }) =>
      html`<li><strong>${titled(check)}</strong>: <span dir="auto">${reason}</span><span dir="auto" class="why">${why}</span></li>`,
  );
  return html`<section aria-labelledby="dismissed"><h2 id="dismissed">Let stand <small>${figure(dismissed.length)}</small></h2>
<p class="quiet">Somebody looked at these and lets them stand. They count no longer; the reason travels with the dataset.</p>
${stands}${idle.length === 0 ? nothing : html`<h3>Reasons that let nothing stand</h3><ul class="plain">${idle}</ul>`}</section>
`;
}
