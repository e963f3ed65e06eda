import { checks } from '../../shared/checks/index.ts';
import type { Dataset } from '../../shared/dataset.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { emptyPage, pagePolicy, reportPage } from '../../shared/report/page.ts';
import { storedReport } from '../../shared/report/stored-report.ts';

/** The report of one revision as a page for whoever decides on it. */
export function datasetReport(
  { title, portal }: Pick<Dataset, 'title' | 'portal'>,
  revision: number,
  kept: unknown,
  jurisdiction: Pick<Jurisdiction, 'name' | 'portals'> | undefined,
): string {
  const report = storedReport(kept);
  if (report === null) return emptyPage(title, 'No report is kept for this version.');
  const target = jurisdiction?.portals.find(({ id }) => id === portal);
  return reportPage(report, {
    title,
    line: [`Version ${revision}`, report.file, target?.name].filter((one) => one !== undefined).join(', '),
    reader: 'reviewer',
    titles: new Map(checks.map(({ meta }) => [meta.id, meta.title])),
    portals: target === undefined || target.kind === 'arcgis' ? [] : [target.kind],
  });
}

export const reportHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `${pagePolicy}; frame-ancestors 'none'`,
};
