import type { Example } from '../../../shared/check.ts';
import { cellName, parseArea } from '../../../shared/workbook/address.ts';
import { workbookFromBlocks } from '../../../shared/workbook/read/blocks.ts';
import { slotOf } from '../../../shared/workbook/sheet.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';

type Sheets = Pick<Example, 'sheets' | 'externalLinks'>;

/** The workbook an example stands for, as if it had been read from an `.xlsx` file. */
export function workbookOf({ sheets, externalLinks = 0 }: Sheets): Workbook {
  const workbook = workbookFromBlocks({ name: 'example.xlsx', sheets: sheets.map(blocksOf) });
  const [{ comments = [], filtered, charts = 0, pivots = [], fills = {} } = {}] = sheets;
  const { first } = workbook;
  first.comments = comments;
  first.filter = parseArea(filtered ?? '');
  first.filterActive = filtered !== undefined;
  first.drawings.charts = charts;
  first.pivots = pivots.flatMap((area) => parseArea(area) ?? []);
  paint(workbook, fills);
  return { ...workbook, format: 'xlsx', externalLinks };
}

type Given = Example['sheets'][number];

function blocksOf({ name, rows, merged, hidden, hiddenRows, hiddenColumns, ...more }: Given) {
  const { errors = [], formulas = [], formats = {} } = more;
  const each = (what: (cell: string, row: number, column: number) => string): string[][] =>
    rows.map((row, down) => row.map((_, across) => what(cellName(down + 1, across), down + 1, across)));
  const areas = Object.entries(formats).map(([area, format]) => ({ area: parseArea(area), format }));
  return {
    name,
    visibility: hidden === true ? 'Hidden' : 'Visible',
    merged: merged ?? [],
    hiddenRows: hiddenRows ?? [],
    hiddenColumns: hiddenColumns ?? [],
    blocks: [
      {
        row: 0,
        column: 0,
        values: rows,
        types: each((cell) => (errors.includes(cell) ? 'Error' : 'Unknown')),
        formulas: each((cell) => (formulas.includes(cell) ? '=1' : '')),
        formats: each(
          (_, row, column) => areas.find(({ area }) => holds(area, row, column))?.format ?? 'General',
        ),
      },
    ],
  };
}

const holds = (area: ReturnType<typeof parseArea>, row: number, column: number): boolean =>
  area !== null &&
  row >= area.firstRow &&
  row <= area.lastRow &&
  column >= area.firstColumn &&
  column <= area.lastColumn;

/** Gives cells a style of their own colour. */
function paint({ first }: Workbook, fills: Record<string, string>): void {
  const styles = [...first.styles];
  for (const [name, fill] of Object.entries(fills)) {
    const area = parseArea(name);
    for (const column of first.columns) {
      for (let row = area?.firstRow ?? 1; row <= (area?.lastRow ?? 0); row++) {
        const slot = slotOf(column, row);
        if (slot < 0 || !holds(area, row, column.index)) continue;
        column.styles[slot] = styles.push({ ...styles[column.styles[slot]!]!, filled: true, fill }) - 1;
      }
    }
  }
  first.styles = styles;
}
