import type { Check } from '../check.ts';
import { columnsDescribed } from './columns-described.ts';
import { dataOnFirstTab } from './data-on-first-tab.ts';
import { headerCharacters } from './header-characters.ts';
import { headerInFirstRow } from './header-in-first-row.ts';
import { headerLength } from './header-length.ts';
import { headerUnique } from './header-unique.ts';
import { noBlankRows } from './no-blank-rows.ts';
import { noFootnotes } from './no-footnotes.ts';
import { noMergedCells } from './no-merged-cells.ts';
import { noTotalRows } from './no-total-rows.ts';
import { numbersAsNumbers } from './numbers-as-numbers.ts';
import { requiredMetadata } from './required-metadata.ts';

/** Every check there is, in the order a person would look. A state runs those it demands. */
export const checks: readonly Check[] = [
  // Sheet
  dataOnFirstTab,
  headerInFirstRow,
  noFootnotes,
  noTotalRows,
  noBlankRows,
  noMergedCells,
  // Headers
  headerUnique,
  headerCharacters,
  headerLength,
  // Values
  numbersAsNumbers,
  // Description
  columnsDescribed,
  // Metadata
  requiredMetadata,
];
