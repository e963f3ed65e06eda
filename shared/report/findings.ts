import type { Finding } from '../check.ts';
import type { Severity } from '../jurisdiction.ts';
import { type Html, html, link, nothing } from './html.ts';
import { signs } from './signs.ts';
import { counted, severityWords } from './words.ts';

/** A finding with its number in the report, by which the columns point to it. */
export type Numbered = Finding & { number: number };

/** Places shown before the list is unfolded; folded or not, all are there. */
const few = 12;

/** What was found, check by check, the most severe first. */
export function findingsSection(findings: readonly Numbered[], titled: (check: string) => string): Html {
  if (findings.length === 0) {
    return html`<section aria-labelledby="findings"><h2 id="findings">What was found</h2><p>Nothing.</p></section>`;
  }
  return html`<section aria-labelledby="findings"><h2 id="findings">What was found <small>check by check</small></h2>
${byCheck(findings).map((group) => checkGroup(group, titled))}</section>`;
}

interface CheckGroup {
  check: string;
  severity: Severity;
  findings: Numbered[];
}

/** In the order in which they come: findings are sorted by severity already. */
function byCheck(findings: readonly Numbered[]): CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  for (const finding of findings) {
    const { check, severity } = finding;
    const key = `${severity} ${check}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { check, severity, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}

function checkGroup({ check, severity, findings }: CheckGroup, titled: (check: string) => string): Html {
  const { one, means } = severityWords[severity];
  const places = findings.map(({ handbook }) => handbook).filter((place) => place !== null);
  const place = places[0];
  return html`<article class="check ${severity}">
<h3>${signs[severity]} <span class="severity">${one}:</span> ${titled(check)}</h3>
<p class="about"><span>${means}</span> <code>${check}</code>${place === undefined ? nothing : html` <span>Handbook: ${link(place.title, place.url)}</span>`}</p>
<ul class="findings">${findings.map(finding)}</ul>
</article>
`;
}

function finding({ number, message, ranges, field, fix }: Numbered): Html {
  return html`<li id="finding-${number}"><p dir="auto">${message}</p>${where(ranges, field)}${fix === null ? nothing : html`<p class="fix"><strong>Can be mended for you:</strong> ${fix.title}</p>`}</li>`;
}

/** Where it is: the first places in line, all of them when there are more. */
export function where(ranges: readonly string[], field: string | null): Html {
  if (ranges.length === 0)
    return field === null ? nothing : html`<p class="where">Where: <bdi>${field}</bdi></p>`;
  const first = ranges.slice(0, few);
  const inLine = html`<p class="where">Where: <span class="cells">${first.join(', ')}</span>${ranges.length > few ? ' …' : null}</p>`;
  if (ranges.length <= few) return inLine;
  return html`${inLine}<details><summary>All ${counted(ranges.length, 'place')}</summary><p class="cells all">${ranges.join(', ')}</p></details>`;
}
