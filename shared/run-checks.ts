import type { Check, Finding, Found, Outcome, Report, Subject } from './check.ts';
import { checks as allChecks } from './checks/index.ts';
import { dismissalsIn } from './dismissals.ts';
import type { Demand, Jurisdiction, Severity } from './jurisdiction.ts';
import { mends } from './mends/index.ts';
import type { Metadata } from './metadata.ts';
import { columnVerdicts } from './privacy/privacy-of.ts';
import { reportColumns } from './report/report-columns.ts';
import { parseArea } from './workbook/address.ts';
import { findTable } from './workbook/table/find-table.ts';
import type { Table } from './workbook/table.ts';
import type { Workbook } from './workbook/workbook.ts';

export interface About {
  jurisdiction: Pick<Jurisdiction, 'id' | 'name' | 'frequencies' | 'licence' | 'standards' | 'demands'>;
  metadata: Metadata | null;
  /** Whose metadata standard is asked for; the state's first when left out. */
  portal?: string | null;
  /** The release before this one. */
  previous?: Workbook | null;
  checks?: readonly Check[];
  /** Hears of each check that is done; the report as it stands then has columns without profiles. */
  heard?: (soFar: () => Report, done: number, of: number) => void;
}

/**
 * Runs every check the state demands over the workbook. A check that throws is an outcome of its own, not the
 * end; what was not looked at is said. Findings come by severity, then by place.
 */
export function checkWorkbook(workbook: Workbook, about: About): Report {
  const { jurisdiction, metadata, checks = allChecks, heard } = about;
  const table = findTable(workbook.first);
  const subjectFor = subjectsOf(workbook, about);
  const results: Report['results'] = [];
  const findings: Finding[] = [];
  const report = (rest: Pick<Report, 'table' | 'privacy'>): Report => {
    findings.sort(byPlace);
    const { standing, dismissed, idle } = dismissalsIn(findings, metadata?.dismissed ?? []);
    const count = (severity: Severity): number => standing.filter((one) => one.severity === severity).length;
    return {
      file: workbook.file,
      sheet: {
        name: workbook.first.name,
        position: workbook.first.position,
        of: workbook.sheets.length,
      },
      ...rest,
      results: [...results],
      findings: standing,
      dismissed,
      idleDismissals: idle,
      summary: { errors: count('error'), warnings: count('warning'), advice: count('advice') },
    };
  };
  const demanded = checks.flatMap((check) => {
    const demand = jurisdiction.demands.find((one) => one.check === check.meta.id);
    return demand === undefined ? [] : [{ check, demand }];
  });
  for (const { check, demand } of demanded) {
    const subject = subjectFor(demand);
    const outcome = run(check, subject);
    results.push(resultOf(check, outcome));
    if (outcome.outcome === 'found') {
      for (const found of outcome.found)
        findings.push(findingOf(demand, found, fixFor(subject, found, demand)));
    }
    heard?.(() => report({ table: extentOf(table, bareColumns) }), results.length, demanded.length);
  }
  const privacy = table === null ? [] : verdicts(table);
  return report({
    table: extentOf(table, (found) => reportColumns(workbook, found, metadata, privacy)),
    privacy,
  });
}

type ReportTable = NonNullable<Report['table']>;

const extentOf = (table: Table | null, columns: (table: Table) => ReportTable['columns']): Report['table'] =>
  table === null
    ? null
    : {
        headerRows: table.headerRows,
        firstRow: table.firstRow,
        lastRow: table.lastRow,
        columns: columns(table),
      };

const bareColumns = ({ columns }: Table): ReportTable['columns'] =>
  columns.map(({ name, letter, kind }) => ({ name, letter, kind }));

/** A recogniser that throws was said by its check already. */
function verdicts(table: Table): NonNullable<Report['privacy']> {
  try {
    return columnVerdicts(table);
  } catch {
    return [];
  }
}

/** What the check behind a demand may look at. */
export function subjectsOf(workbook: Workbook, about: About): (demand: Demand) => Subject {
  const { jurisdiction, metadata, portal = null } = about;
  const previous = about.previous
    ? { workbook: about.previous, table: findTable(about.previous.first) }
    : null;
  const table = findTable(workbook.first);
  const standard =
    jurisdiction.standards.find((one) => one.portal === portal) ?? jurisdiction.standards[0] ?? null;
  return ({ parameters }) => ({ workbook, table, metadata, standard, jurisdiction, parameters, previous });
}

/** The first mend after which this finding is gone. One that throws offers nothing. */
function fixFor(subject: Subject, found: Found, { check }: Demand): Finding['fix'] {
  try {
    const mend = mends.find((one) => one.check === check && one.offers(subject, found));
    return mend === undefined ? null : { id: mend.id, title: mend.title };
  } catch {
    return null;
  }
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

function findingOf(demand: Demand, found: Found, fix: Finding['fix']): Finding {
  const milder = found.severity !== undefined && weight[found.severity] > weight[demand.severity];
  return {
    check: demand.check,
    severity: milder ? found.severity! : demand.severity,
    message: found.message,
    ranges: found.ranges,
    count: found.count,
    field: found.field ?? null,
    handbook: demand.handbook,
    fix,
    ...(found.firm === true ? { firm: true } : {}),
    ...(found.readyReason === undefined ? {} : { readyReason: found.readyReason }),
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
