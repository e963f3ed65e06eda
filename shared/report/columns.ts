import type { Report } from '../check.ts';
import type { ColumnPrivacy } from '../privacy/column-privacy.ts';
import { findingsByColumn } from './about-column.ts';
import type { Numbered } from './findings.ts';
import { type Html, html, nothing } from './html.ts';
import {
  becomesText,
  distinctInWords,
  filledInWords,
  type PortalKind,
  portalNames,
} from './picture-words.ts';
import { bar, picture } from './pictures.ts';
import { privacyInWords } from './privacy-words.ts';
import { signs } from './signs.ts';
import { kindWords, severityWords } from './words.ts';

type ReportColumn = NonNullable<Report['table']>['columns'][number];
/** The table column by column: what it holds, what the portal makes of it, and what was found in it. */
export function columnsSection(
  { table, privacy }: Report,
  findings: readonly Numbered[],
  { titled, portals }: { titled: (check: string) => string; portals: readonly PortalKind[] },
): Html {
  if (table === null) return nothing;
  const about = findingsByColumn(table, findings);
  const verdicts = new Map(privacy?.map((one) => [one.letter, one]));
  const cards = table.columns.map((column) => {
    const own = about.get(column.letter) ?? [];
    const verdict = verdicts.get(column.letter);
    return html`<article class="column" id="column-${column.letter}">
<h3><span class="letter">${column.letter}</span> ${column.name === null ? html`<em>no name</em>` : html`<bdi>${column.name}</bdi>`}</h3>
${holds(column, portals)}${verdict === undefined ? nothing : privacyLine(verdict)}${ownFindings(own, titled)}</article>
`;
  });
  return html`<section aria-labelledby="columns"><h2 id="columns">Column by column</h2><div class="cards">${cards}</div></section>`;
}

function holds({ kind, profile }: ReportColumn, portals: readonly PortalKind[]): Html {
  if (profile === undefined) return html`<p class="kind">${kindWords[kind]}</p>`;
  const stored = portals.map(
    (portal) => html`<span>${portalNames[portal]} stores <code>${profile.portal[portal]}</code></span>`,
  );
  const distinct = distinctInWords(profile);
  const text = becomesText(kind, profile, portals);
  return html`<p class="kind"><span>${kindWords[kind]}</span>${stored}</p>
${text === '' ? nothing : html`<p class="filled">${text}</p>`}<p class="filled">${filledInWords(profile)}${distinct === '' ? null : `; ${distinct}`}${bar(profile.filled, profile.filled + profile.empty)}</p>
${picture(profile)}`;
}

const privacyLine = (told: ColumnPrivacy): Html =>
  html`<p class="privacy ${told.verdict}"><strong>Privacy:</strong> <span dir="auto">${privacyInWords(told)}</span></p>`;

function ownFindings(findings: readonly Numbered[], titled: (check: string) => string): Html {
  if (findings.length === 0) return html`<p class="quiet">Nothing was found in this column.</p>`;
  const items = findings.map(
    ({ number, severity, check }) =>
      html`<li>${signs[severity]} <a href="#finding-${number}">${severityWords[severity].one}: ${titled(check)}</a></li>`,
  );
  return html`<ul class="own">${items}</ul>`;
}
