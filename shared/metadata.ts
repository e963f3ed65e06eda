import { z } from 'zod';

/** What a person says of one column; the key is its header. */
export const columnDescription = z.strictObject({
  label: z.string().optional(),
  description: z.string().optional(),
  kind: z.string().optional(),
  unit: z.string().optional(),
  /** Permitted values, when the column is a category: value to meaning, or a plain list. */
  values: z.union([z.array(z.string()), z.record(z.string(), z.string())]).optional(),
});
export type ColumnDescription = z.infer<typeof columnDescription>;

/** A finding that stands for a reason; `column` is its header, left out when the whole table is meant. */
export const dismissal = z.strictObject({
  check: z.string(),
  column: z.string().optional(),
  reason: z.string().trim().min(1),
});
export type Dismissal = z.infer<typeof dismissal>;

/** A dataset's description: the jurisdiction's fields by their ids, and the columns by their headers. */
export const metadata = z.strictObject({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  columns: z.record(z.string(), columnDescription),
  /** Findings a person has looked at and lets stand, each with the reason, which travels with the dataset. */
  dismissed: z.array(dismissal).optional(),
});
export type Metadata = z.infer<typeof metadata>;
