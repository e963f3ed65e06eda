import { z } from 'zod';
import type { Report } from '../check.ts';
import { dismissal } from '../metadata.ts';

const count = z.number();
const severity = z.enum(['error', 'warning', 'advice']);
const kind = z.enum(['text', 'integer', 'number', 'date', 'datetime', 'time', 'boolean', 'empty', 'mixed']);
const outcome = z.enum(['passed', 'found', 'cannot-tell', 'not-applicable', 'crashed']);

const profile = z.object({
  filled: count,
  empty: count,
  distinct: count,
  frequent: z.array(z.tuple([z.string(), count])),
  range: z.tuple([z.string(), z.string()]).nullable(),
  spread: z.array(count),
  portal: z.object({ ckan: z.string(), socrata: z.string() }),
  keptBack: z.string().nullable(),
});

const finding = z.object({
  check: z.string(),
  severity,
  message: z.string(),
  ranges: z.array(z.string()),
  count,
  field: z.string().nullable(),
  handbook: z.object({ title: z.string(), url: z.string() }).nullable(),
  fix: z.object({ id: z.string(), title: z.string() }).nullable(),
});

const privacy = z.object({
  column: z.string().nullable(),
  letter: z.string(),
  verdict: z.enum(['personal', 'question', 'indirect', 'clear']),
  // Which kind of person's data it is, is said in the evidence.
  kind: z.unknown().transform(() => null),
  evidence: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

/** A report as it was kept; older ones lack profiles, privacy and what somebody let stand. */
const stored: z.ZodType<Report> = z.object({
  file: z.string(),
  sheet: z.object({ name: z.string(), position: count, of: count }),
  table: z
    .object({
      headerRows: z.array(count),
      firstRow: count,
      lastRow: count,
      columns: z.array(
        z.object({ name: z.string().nullable(), letter: z.string(), kind, profile: profile.optional() }),
      ),
    })
    .nullable(),
  results: z.array(z.object({ check: z.string(), outcome, why: z.string().optional() })),
  findings: z.array(finding),
  dismissed: z.array(finding.extend({ reason: z.string() })).optional(),
  idleDismissals: z.array(dismissal.extend({ why: z.string() })).optional(),
  privacy: z.array(privacy).optional(),
  summary: z.object({ errors: count, warnings: count, advice: count }),
});

/** The report that was kept with a dataset; null when there is none that can be read. */
export const storedReport = (kept: unknown): Report | null => stored.safeParse(kept).data ?? null;
