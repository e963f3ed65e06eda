import { z } from 'zod';
import type { Dataset } from '../../shared/dataset.ts';

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

/** The report of one revision as a page for people: everything found, and everything that was not looked at. */
export function reportPage(dataset: Pick<Dataset, 'title'>, revision: number, report: unknown): string {
  const read = stored.safeParse(report);
  if (!read.success) return page(dataset.title, '<p>No report is kept for this version.</p>');
  const { file, sheet, results, findings, summary } = read.data;
  const passed = results.filter((one) => one.outcome === 'passed').length;
  const notTold = results.filter((one) => one.outcome !== 'passed' && one.outcome !== 'found');
  const found = (['error', 'warning', 'advice'] as const).map((one) =>
    section(
      one,
      findings.filter((finding) => finding.severity === one),
    ),
  );
  return page(
    dataset.title,
    [
      `<p>Version ${revision}, ${text(file)}, sheet “${text(sheet.name)}”. ${summary.errors} errors, ${summary.warnings} warnings, ${summary.advice} × advice; ${passed} of ${results.length} checks passed.</p>`,
      ...found,
      findings.length === 0 ? '<p>Nothing was found.</p>' : '',
      notTold.length === 0
        ? ''
        : `<h2>Not told</h2><ul>${notTold.map((one) => `<li>${text(one.check)}: ${text(one.why ?? one.outcome)}</li>`).join('')}</ul>`,
    ].join('\n'),
  );
}

const names = { error: 'Errors', warning: 'Warnings', advice: 'Advice' };

function section(one: z.infer<typeof severity>, findings: z.infer<typeof stored>['findings']): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ message, ranges, field, check, handbook }) => {
    const where = ranges.length > 0 ? ranges.join(', ') : (field ?? '');
    const source =
      handbook && /^https?:\/\//.test(handbook.url)
        ? ` <a href="${text(handbook.url)}">${text(handbook.title)}</a>`
        : '';
    return `<li>${where === '' ? '' : `<strong>${text(where)}</strong> `}${text(message)} <small>${text(check)}${source}</small></li>`;
  });
  return `<h2>${names[one]}</h2><ul>${items.join('')}</ul>`;
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Check report: ${text(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}small{display:block;opacity:.8}</style>
</head><body><h1>Check report: ${text(title)}</h1>
${body}
</body></html>
`;

const text = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
