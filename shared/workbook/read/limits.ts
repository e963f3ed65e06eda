/** How much of a file is read before it is refused. Every figure is a setting. */
export interface Limits {
  fileBytes: number;
  /** All parts of the package together, after inflating. */
  inflatedBytes: number;
  /** Inflated bytes for one compressed byte, looked at once a part is larger than `ratioFromBytes`. */
  ratio: number;
  ratioFromBytes: number;
  /** Cells that hold something, on the sheet that is checked. */
  cells: number;
  /** Cells read of every other sheet; the rest of such a sheet is left out. */
  otherCells: number;
  /** Cells read of all other sheets together. */
  allOtherCells: number;
  /** Characters of distinct text. */
  textCharacters: number;
  /** Characters of one cell; Excel itself takes 32,767. */
  cellCharacters: number;
  /** Entries in the package. */
  entries: number;
  sheets: number;
  /** Bytes of any part in a format that is read by a library which knows no limits. */
  olderBytes: number;
  olderMilliseconds: number;
  milliseconds: number;
}

export const defaultLimits: Limits = {
  fileBytes: 500_000_000,
  inflatedBytes: 4_000_000_000,
  ratio: 250,
  ratioFromBytes: 32_000_000,
  cells: 50_000_000,
  otherCells: 200_000,
  allOtherCells: 2_000_000,
  textCharacters: 400_000_000,
  cellCharacters: 1_000_000,
  entries: 20_000,
  sheets: 1_000,
  olderBytes: 100_000_000,
  olderMilliseconds: 20_000,
  milliseconds: 120_000,
};

export const megabytes = (bytes: number): string =>
  bytes >= 1_000_000_000 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1e6))} MB`;
