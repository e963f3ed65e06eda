import type { Finding } from '../../shared/check.ts';
import type { MetadataStandard } from '../../shared/jurisdiction.ts';
import type { ShownReport } from './check-messages.ts';

const describing = /describ|description|dictionary|acronyms|valid-values|declared-kind/;

/** Whether a finding is mended in the forms of steps 2 and 3, and not in the workbook's cells. */
export const isAboutDescription = (finding: Finding, standard: MetadataStandard | null): boolean =>
  finding.field !== null &&
  (describing.test(finding.check) || (standard?.fields.some(({ id }) => id === finding.field) ?? false));

/** The report without what steps 2 and 3 show beside their fields. */
export function aboutWorkbook(report: ShownReport, standard: MetadataStandard | null): ShownReport {
  const findings = report.findings.filter((finding) => !isAboutDescription(finding, standard));
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return {
    ...report,
    findings,
    summary: { errors: count('error'), warnings: count('warning'), advice: count('advice') },
  };
}
