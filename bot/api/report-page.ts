import { z } from 'zod';
import { checks } from '../../shared/checks/index.ts';
import type { Dataset } from '../../shared/dataset.ts';
import { countsInWords } from '../cards/approval.ts';

const severity = z.enum(['error', 'warning', 'advice']);
const stored = z.object({
  file: z.string(),
  sheet: z.object({ name: z.string() }),
  results: z.array(z.object({ check: z.string(), outcome: z.string(), why: z.string().optional() })),
  findings: z.array(
    z.object({
      check: z.string(),
      severity,
      message: z.string(),
      ranges: z.array(z.string()),
      field: z.string().nullable(),
      handbook: z.object({ title: z.string(), url: z.string() }).nullable(),
    }),
  ),
  summary: z.object({ errors: z.number(), warnings: z.number(), advice: z.number() }),
});
type Stored = z.infer<typeof stored>;

/** The report of one revision as a page for people: everything found, and everything that was not looked at. */
export function reportPage(dataset: Pick<Dataset, 'title'>, revision: number, report: unknown): string {
  const read = stored.safeParse(report);
  if (!read.success) return page(dataset.title, '<p>No report is kept for this version.</p>');
  const { file, sheet, results, findings, summary } = read.data;
  const passed = results.filter((one) => one.outcome === 'passed');
  const notTold = results.filter((one) => one.outcome !== 'passed' && one.outcome !== 'found');
  const counts = countsInWords(summary);
  return page(
    dataset.title,
    [
      `<p>Version ${revision}, ${text(file)}, sheet “${text(sheet.name)}”</p>`,
      `<p class="verdict">${text(counts.charAt(0).toUpperCase() + counts.slice(1))}; ${passed.length} of ${results.length} checks in order.</p>`,
      ...severity.options.map((one) =>
        section(
          one,
          findings.filter((finding) => finding.severity === one),
        ),
      ),
      listed('Not checked', notTold, ({ check, why, outcome }) => `${titleOf(check)}: ${why ?? outcome}`),
      listed('In order', passed, ({ check }) => titleOf(check)),
    ].join('\n'),
  );
}

const names = { error: 'Errors', warning: 'Warnings', advice: 'Advice' };

function section(one: z.infer<typeof severity>, findings: Stored['findings']): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ message, ranges, field, check, handbook }) => {
    const where = ranges.length > 0 ? ranges.join(', ') : (field ?? '');
    const source =
      handbook && /^https?:\/\//.test(handbook.url)
        ? ` · <a href="${text(handbook.url)}">${text(handbook.title)}</a>`
        : '';
    return `<li><strong>${text(titleOf(check))}</strong> ${where === '' ? '' : `<code>${text(where)}</code>`}<br>${text(message)} <small>${text(check)}${source}</small></li>`;
  });
  return `<section class="${one}"><h2>${names[one]} (${findings.length})</h2><ul>${items.join('')}</ul></section>`;
}

const listed = (
  title: string,
  results: Stored['results'],
  says: (one: Stored['results'][number]) => string,
) =>
  results.length === 0
    ? ''
    : `<section><h2>${title} (${results.length})</h2><ul>${results.map((one) => `<li>${text(says(one))}</li>`).join('')}</ul></section>`;

const titleOf = (id: string): string => checks.find(({ meta }) => meta.id === id)?.meta.title ?? id;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check report: ${text(title)}</title><style>${style}</style>
</head><body><main><h1><small>Check report: </small>${text(title)}</h1>
${body}
</main></body></html>
`;

const style = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:light-dark(#f5f5f5,#1f1f1f);color:light-dark(#242424,#fff)}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}h1 small{display:block;font-weight:400}
h2{font-size:1.1rem;margin:0}small{display:block;color:light-dark(#616161,#d6d6d6)}
section{margin:1rem 0;padding:1rem;border:1px solid light-dark(#d1d1d1,#666);border-left-width:4px;border-radius:6px;background:light-dark(#fff,#292929)}
.error{border-left-color:light-dark(#c50f1f,#dc626d)}.warning{border-left-color:light-dark(#bc4b09,#faa06b)}
.verdict{font-weight:600}ul{margin:.5rem 0 0;padding-left:1.25rem}li{margin:.35rem 0}
a{color:light-dark(#0c5c68,#7cd0dc)}`;

const text = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
