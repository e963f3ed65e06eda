import type { Report } from '../check.ts';
import { type Html, html } from './html.ts';
import { signs } from './signs.ts';
import { type Reader, verdictOf } from './verdict-words.ts';
import { counted, figure, placeOf, severities, severityWords } from './words.ts';

const signOf = { blocked: 'error', doubtful: 'warning', ready: 'ready' } as const;

/** Can it go public, how many of what, what to do next; then what was looked at. */
export function verdictSection(report: Report, reader: Reader): Html {
  const { is, sentence, next } = verdictOf(report, reader);
  const counts = {
    error: report.summary.errors,
    warning: report.summary.warnings,
    advice: report.summary.advice,
  };
  const passed = report.results.filter(({ outcome }) => outcome === 'passed').length;
  return html`<section class="verdict ${is}" aria-labelledby="verdict">
<h2 id="verdict">Can it go public?</h2>
<p class="sentence">${signs[signOf[is]]} <bdi>${sentence}</bdi></p>
<p class="next"><strong>What to do next:</strong> ${next}</p>
<ul class="counts">${severities.map((severity) => {
    const { one, many } = severityWords[severity];
    return html`<li>${signs[severity]} <strong>${figure(counts[severity])}</strong> <span>${counts[severity] === 1 ? one : many}</span></li>`;
  })}<li>${signs.ready} <strong>${figure(passed)}</strong> <span>of ${counted(report.results.length, 'check')} in order</span></li></ul>
<p class="place"><bdi>${placeOf(report)}</bdi></p>
</section>`;
}
