import { z } from 'zod';

/** What a person says of one column; the key is its header. */
export const columnDescription = z.strictObject({
  label: z.string().optional(),
  description: z.string().optional(),
  kind: z.string().optional(),
  /** Permitted values, when the column is a category: value to meaning, or a plain list. */
  values: z.union([z.array(z.string()), z.record(z.string(), z.string())]).optional(),
});
export type ColumnDescription = z.infer<typeof columnDescription>;

/** A dataset's description: the jurisdiction's fields by their ids, and the columns by their headers. */
export const metadata = z.strictObject({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  columns: z.record(z.string(), columnDescription),
});
export type Metadata = z.infer<typeof metadata>;
