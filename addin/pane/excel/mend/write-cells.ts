import { cellName } from '../../../../shared/workbook/address.ts';

/** What is put into a cell. Rows and columns from 0. */
export interface Put {
  row: number;
  column: number;
  content: string | number | boolean;
  is: 'value' | 'formula' | 'error';
  /** The cell keeps its own when null. */
  format: string | null;
}

/** Cells of one request; Excel on the web takes 5 MB at most. */
const atOnce = 5000;

/** Writes cells column by column; those between stay as they are. Texts stay texts, whatever they look like. */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  puts: readonly Put[],
): Promise<void> {
  for (const ofColumn of Map.groupBy(puts, ({ column }) => column).values()) {
    const inOrder = ofColumn.toSorted((a, b) => a.row - b.row);
    for (let from = 0; from < inOrder.length; ) {
      let to = from + 1;
      while (to < inOrder.length && inOrder[to]!.row - inOrder[from]!.row < atOnce) to++;
      await writeRun(context, sheet, inOrder.slice(from, to));
      from = to;
    }
  }
}

async function writeRun(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  puts: readonly Put[],
): Promise<void> {
  const [first, last] = [puts[0]!, puts.at(-1)!];
  const range = sheet.getRangeByIndexes(first.row, first.column, last.row - first.row + 1, 1);
  const grid = (show: (put: Put) => unknown): unknown[][] => {
    const cells = Array.from({ length: last.row - first.row + 1 }, (): unknown[] => [null]);
    for (const put of puts) cells[put.row - first.row] = [show(put)];
    return cells;
  };
  // A number would become text in a cell that is shown as text, and a formula changes how its cell is shown.
  const late = ({ content, is, format }: Put): boolean =>
    format !== null && (is === 'formula' || (format === '@' && typeof content === 'number'));
  range.load('numberFormat');
  await context.sync();
  const own = range.numberFormat.map(([format]) => String(format));
  const formatOf = (put: Put): string | null => {
    const lasting = put.format ?? own[put.row - first.row]!;
    if (late(put) || (lasting === '@' && put.content !== '' && typeof put.content !== 'string'))
      return 'General';
    return put.format;
  };
  range.numberFormat = grid(formatOf);
  range.formulas = grid((put) => typed(put, formatOf(put) ?? own[put.row - first.row]!));
  if (puts.some(late)) range.numberFormat = grid((put) => (late(put) ? put.format : null));
  range.load('values');
  await context.sync();
  const wrong = puts.find(
    ({ row, content, is }) => is === 'value' && range.values[row - first.row]?.[0] !== content,
  );
  range.untrack();
  if (wrong === undefined) return;
  const made = String(range.values[wrong.row - first.row]?.[0] ?? '');
  throw new Error(
    `Excel made “${made}” of “${wrong.content}” in ${cellName(wrong.row + 1, wrong.column)}. Look whether the cell is merged or locked, then check again.`,
  );
}

/** As it would be typed in: what Excel would take for a number, a day or a formula gets the sign of text. */
function typed({ content, is }: Put, format: string): unknown {
  if (typeof content !== 'string' || is !== 'value' || content === '' || format === '@') return content;
  const plain = /^\p{L}[^\d]*$/u.test(content) && !/^(true|false)$/i.test(content);
  return plain ? content : `'${content}`;
}
