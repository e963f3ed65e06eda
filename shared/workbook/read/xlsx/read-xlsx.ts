import type { Sheet, Style } from '../../sheet.ts';
import type { SheetEntry, Workbook } from '../../workbook.ts';
import { buildSheet } from '../build-sheet.ts';
import { shownAs } from '../number-format.ts';
import type { Reading } from '../reading.ts';
import { type StringPool, stringPool } from '../string-pool.ts';
import { unreadable } from '../unreadable.ts';
import { utf8 } from '../walk-xml.ts';
import type { Package } from '../zip.ts';
import { readAttachments } from './attachments.ts';
import { readOutline } from './outline.ts';
import { scanSheet } from './scan-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';

/** An `.xlsx` or `.xlsm` package, strict or transitional: one pass over every worksheet's bytes. */
export async function readXlsx(
  file: string,
  pack: Package,
  workbookPart: string,
  reading: Reading,
): Promise<Workbook> {
  const outline = await readOutline(pack, workbookPart, reading.limits);
  const worksheets = outline.sheets.filter((sheet) => sheet.kind === 'worksheet');
  const [first, ...others] = worksheets;
  if (first === undefined) {
    const what = outline.sheets.length > 0 ? 'only chart sheets' : 'no sheets';
    throw unreadable(
      `The workbook holds ${what}, so there is no table to check; put the data on a worksheet.`,
    );
  }
  const styles = await readStyles(pack, outline.stylesPart);
  const shown = Uint8Array.from(styles, (style) => shownAs(style.format));
  const pool = stringPool(reading.limits);
  const shared = await readSharedStrings(pack, outline.stringsPart, pool, reading);
  const { from1904, externalLinks } = outline;
  const tools = { pack, pool, shared, styles, shown, from1904, linked: externalLinks > 0, reading };
  const read = (
    entry: SheetEntry & { part: string },
    most: { cells: number; refuse: boolean },
    early: Early,
  ): Promise<Sheet> => readSheet(entry, entry.part, most, tools, early);
  const workbookOf = (first: Sheet, others: Sheet[]): Workbook => ({
    file,
    format: outline.macros ? 'xlsm' : 'xlsx',
    sheets: outline.sheets.map(({ name, position, kind, visibility }) => ({
      name,
      position,
      kind,
      visibility,
    })),
    first,
    others,
    text: null,
    externalLinks,
    macros: outline.macros,
  });

  const firstSheet = await read(first, { cells: reading.limits.cells, refuse: true }, (cells, top) =>
    reading.early(cells, () => workbookOf(top(), [])),
  );
  const otherSheets: Sheet[] = [];
  let left = reading.limits.allOtherCells;
  for (const other of others) {
    const sheet = await read(
      other,
      { cells: Math.min(reading.limits.otherCells, left), refuse: false },
      () => undefined,
    );
    left -= sheet.cells;
    otherSheets.push(sheet);
  }
  return workbookOf(firstSheet, otherSheets);
}

type Early = (cells: number, top: () => Sheet) => void;

interface Tools {
  pack: Package;
  pool: StringPool;
  shared: number[];
  styles: Style[];
  shown: Uint8Array;
  from1904: boolean;
  linked: boolean;
  reading: Reading;
}

async function readSheet(
  entry: SheetEntry,
  part: string,
  most: { cells: number; refuse: boolean },
  tools: Tools,
  early: Early,
): Promise<Sheet> {
  const { pack, reading } = tools;
  const builder = buildSheet(tools.pool, reading.limits, most);
  const { cellCharacters } = reading.limits;
  const scan = scanSheet({ builder, cellCharacters, ...tools });
  const { name, position, visibility } = entry;
  const soFar = (more: Partial<Sheet>): Sheet =>
    builder.finish({ name, position, visibility, styles: tools.styles, ...more });
  const progress = (share: number): void => {
    builder.share = share;
    if (most.refuse) reading.progress(share);
  };
  for await (const chunk of utf8(pack.open(part, progress))) {
    reading.tick();
    scan.push(chunk);
    if (scan.full) break;
    early(builder.cells, () => soFar({ whole: false }));
  }
  if (!scan.full) scan.end();
  const { around } = scan;
  const attached = await readAttachments(pack, part, most.refuse);
  const sheet = soFar({
    whole: !scan.full,
    merges: around.merges,
    frozenRows: around.frozenRows,
    filter: around.filter,
    filterActive: around.filterActive,
    ...attached,
  });
  sheet.hiddenRows = around.hiddenRows.filter((row) => row <= sheet.lastRow);
  sheet.hiddenColumns = sheet.columns
    .map((column) => column.index)
    .filter((index) => around.hiddenColumns.has(index));
  sheet.merges = sheet.merges.filter((area) => area.firstRow <= sheet.lastRow);
  return sheet;
}
