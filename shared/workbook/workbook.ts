import type { Sheet } from './sheet.ts';

/** A file as it was read. The portal takes `first`: the first worksheet in workbook order, hidden or not. */
export interface Workbook {
  file: string;
  format: 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'excel';
  /** All sheets in workbook order, chart sheets too. */
  sheets: SheetEntry[];
  first: Sheet;
  /** The other worksheets, readable enough to tell what they are; see `Sheet.whole`. */
  others: Sheet[];
  /** How a delimited file is written. */
  text: { encoding: string; delimiter: string; broken: number } | null;
  externalLinks: number;
  macros: boolean;
}

export interface SheetEntry {
  name: string;
  position: number;
  kind: 'worksheet' | 'chart';
  visibility: Sheet['visibility'];
}
