/** How cells looked besides their number formats, from a row on; rows and columns from 0. */
export interface Look {
  row: number;
  column: number;
  cells: Excel.SettableCellProperties[][];
}

const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Cells whose looks one request can tell. */
const most = 20_000;

/** Asks how these cells look; the answer is there once Excel was asked. Null of very many. */
export function askLook(
  sheet: Excel.Worksheet,
  box: { row: number; rows: number; column: number; columns: number },
): (() => Look) | null {
  const { row, rows, column, columns } = box;
  if (columns === 0 || rows * columns > most) return null;
  const answer = sheet.getRangeByIndexes(row, column, rows, columns).getCellProperties(asked);
  return () => ({ row, column, cells: answer.value.map((cells) => cells.map(({ format }) => ({ format }))) });
}

/** Rows that come take over how the row above looks, so that is wiped off first. */
export function giveLook(sheet: Excel.Worksheet, { row, column, cells }: Look): void {
  const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
  range.getEntireRow().clear('Formats');
  range.setCellProperties(cells.map((line) => line.map(withoutWhite)));
}

/** Excel says white of cells that are not filled at all. */
function withoutWhite({ format }: Excel.SettableCellProperties): Excel.SettableCellProperties {
  if (format?.fill?.color !== '#FFFFFF') return { format };
  const { fill: _, ...rest } = format;
  return { format: rest };
}
