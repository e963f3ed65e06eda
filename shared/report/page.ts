import type { Report } from '../check.ts';
import { columnsSection } from './columns.ts';
import { dismissedSection } from './dismissed.ts';
import { findingsSection, type Numbered } from './findings.ts';
import { type Html, html, nothing } from './html.ts';
import type { PortalKind } from './picture-words.ts';
import { style } from './style.ts';
import { unsaidSections } from './unsaid.ts';
import { verdictSection } from './verdict.ts';
import type { Reader } from './verdict-words.ts';
import { counted, figure } from './words.ts';

export interface PageAbout {
  /** What the report is about, as people call it. */
  title: string;
  /** The state and the version, in a line below the title. */
  line: string;
  reader: Reader;
  /** What each check is called, by its id. */
  titles: ReadonlyMap<string, string>;
  /** Portals whose column types are shown. */
  portals: readonly PortalKind[];
}

/** What the page may do: show itself, nothing else. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A report as one page that needs nothing else: no script, no picture from elsewhere. Everything found is on it;
 * long lists are folded, never cut.
 */
export function reportPage(report: Report, { title, line, reader, titles, portals }: PageAbout): string {
  const titled = (check: string): string => titles.get(check) ?? check;
  const findings = report.findings.map((finding, at): Numbered => ({ ...finding, number: at + 1 }));
  return page(
    title,
    html`<header><h1><small>Check report: </small><bdi>${title}</bdi></h1><p><bdi>${line}</bdi></p></header>
<main>
${verdictSection(report, reader)}
${contents(report)}
${findingsSection(findings, titled)}
${dismissedSection(report, titled)}
${columnsSection(report, findings, { titled, portals })}
${unsaidSections(report.results, titled)}
</main>`,
  );
}

/** Where there is nothing to show but a sentence. */
export const emptyPage = (title: string, sentence: string): string =>
  page(
    title,
    html`<header><h1><small>Check report: </small><bdi>${title}</bdi></h1></header><main><p>${sentence}</p></main>`,
  );

function contents({ findings, dismissed = [], table, results }: Report): Html {
  const count = (...outcomes: string[]): number =>
    results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const entry = (id: string, words: string): Html => html`<li><a href="#${id}">${words}</a></li>`;
  const unchecked = count('cannot-tell', 'crashed');
  return html`<nav aria-label="In this report"><ul>${entry('findings', `By check: ${counted(findings.length, 'finding')}`)}${dismissed.length === 0 ? nothing : entry('dismissed', `Let stand: ${figure(dismissed.length)}`)}${table === null ? nothing : entry('columns', `By column: ${counted(table.columns.length, 'column')}`)}${unchecked === 0 ? nothing : entry('unchecked', `Not checked: ${figure(unchecked)}`)}${count('passed') === 0 ? nothing : entry('passed', `In order: ${figure(count('passed'))}`)}</ul></nav>`;
}

const page = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>Check report: ${title}</title>
<style>${{ markup: style }}</style></head>
<body>${body}</body></html>
`.markup;
