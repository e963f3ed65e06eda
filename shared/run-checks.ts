import type { Check, Finding, Found, Outcome, Report, Subject } from './check.ts';
import { checks as allChecks } from './checks/index.ts';
import type { Demand, Jurisdiction, Severity } from './jurisdiction.ts';
import type { Metadata } from './metadata.ts';
import { reportColumns } from './report/report-columns.ts';
import { parseArea } from './workbook/address.ts';
import { findTable } from './workbook/find-table.ts';
import type { Workbook } from './workbook/workbook.ts';

export interface About {
  jurisdiction: Pick<Jurisdiction, 'id' | 'name' | 'frequencies' | 'licence' | 'standards' | 'demands'>;
  metadata: Metadata | null;
  /** Whose metadata standard is asked for; the state's first when left out. */
  portal?: string | null;
  /** The release before this one. */
  previous?: Workbook | null;
  checks?: readonly Check[];
}

/**
 * Runs every check the state demands over the workbook. A check that throws is an outcome of its own, not the
 * end; what was not looked at is said. Findings come by severity, then by place.
 */
export function checkWorkbook(workbook: Workbook, about: About): Report {
  const { jurisdiction, metadata, portal = null, checks = allChecks } = about;
  const previous = about.previous
    ? { workbook: about.previous, table: findTable(about.previous.first) }
    : null;
  const table = findTable(workbook.first);
  const standard =
    jurisdiction.standards.find((one) => one.portal === portal) ?? jurisdiction.standards[0] ?? null;
  const results: Report['results'] = [];
  const findings: Finding[] = [];
  for (const check of checks) {
    const demand = jurisdiction.demands.find((one) => one.check === check.meta.id);
    if (demand === undefined) continue;
    const outcome = run(check, {
      workbook,
      table,
      metadata,
      standard,
      jurisdiction,
      parameters: demand.parameters,
      previous,
    });
    results.push(resultOf(check, outcome));
    if (outcome.outcome === 'found') {
      for (const found of outcome.found) findings.push(findingOf(check, demand, found));
    }
  }
  findings.sort(byPlace);
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    file: workbook.file,
    sheet: {
      name: workbook.first.name,
      position: workbook.first.position,
      of: workbook.sheets.length,
    },
    table:
      table === null
        ? null
        : {
            headerRows: table.headerRows,
            firstRow: table.firstRow,
            lastRow: table.lastRow,
            columns: reportColumns(workbook, table, metadata, { results, findings }),
          },
    results,
    findings,
    summary: { errors: count('error'), warnings: count('warning'), advice: count('advice') },
  };
}

type Ran = Outcome | { outcome: 'crashed'; why: string };

function run(check: Check, subject: Subject): Ran {
  try {
    const outcome = check.run(subject);
    return outcome.outcome === 'found' && outcome.found.length === 0 ? { outcome: 'passed' } : outcome;
  } catch (cause) {
    return { outcome: 'crashed', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

function resultOf(check: Check, outcome: Ran): Report['results'][number] {
  const result = { check: check.meta.id, outcome: outcome.outcome };
  return 'why' in outcome ? { ...result, why: outcome.why } : result;
}

const weight: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

function findingOf(check: Check, demand: Demand, found: Found): Finding {
  const milder = found.severity !== undefined && weight[found.severity] > weight[demand.severity];
  return {
    check: check.meta.id,
    severity: milder ? found.severity! : demand.severity,
    message: found.message,
    ranges: found.ranges,
    count: found.count,
    field: found.field ?? null,
    handbook: demand.handbook,
    fix: found.fix ?? null,
  };
}

function byPlace(a: Finding, b: Finding): number {
  const first = weight[a.severity] - weight[b.severity];
  if (first !== 0) return first;
  const [x, y] = [placeOf(a), placeOf(b)];
  return x[0] - y[0] || x[1] - y[1];
}

function placeOf({ ranges }: Finding): [row: number, column: number] {
  const area = ranges[0] === undefined ? null : parseArea(ranges[0]);
  return area === null ? [Number.MAX_SAFE_INTEGER, 0] : [area.firstRow, area.firstColumn];
}
