import { z } from 'zod';
import type { Report } from '../check.ts';

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

/** A report as it was kept; those kept before columns had a profile lack it. */
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
  findings: z.array(
    z.object({
      check: z.string(),
      severity,
      message: z.string(),
      ranges: z.array(z.string()),
      count,
      field: z.string().nullable(),
      handbook: z.object({ title: z.string(), url: z.string() }).nullable(),
      fix: z.object({ id: z.string(), title: z.string() }).nullable(),
    }),
  ),
  summary: z.object({ errors: count, warnings: count, advice: count }),
});

/** The report that was kept with a dataset; null when there is none that can be read. */
export const storedReport = (kept: unknown): Report | null => stored.safeParse(kept).data ?? null;
