import type { Mend } from '../mend.ts';
import { blankColumnsOut } from './blank-columns-out.ts';
import { blankRowsOut } from './blank-rows-out.ts';
import { booleansOneWay } from './booleans-one-way.ts';
import { categoriesOneWay } from './categories-one-way.ts';
import { cellsUnmerged } from './cells-unmerged.ts';
import { dataTabFirst } from './data-tab-first.ts';
import { datesFromText } from './dates-from-text.ts';
import { duplicatesOut } from './duplicates-out.ts';
import { errorValuesOut } from './error-values-out.ts';
import { headerLinesJoined } from './header-lines-joined.ts';
import { headerRowsJoined } from './header-rows-joined.ts';
import { headersRenamed } from './headers-renamed.ts';
import { headersShortened } from './headers-shortened.ts';
import { headersToldApart } from './headers-told-apart.ts';
import { identifiersAsText } from './identifiers-as-text.ts';
import { invisibleOut } from './invisible-out.ts';
import { lettersRepaired } from './letters-repaired.ts';
import { lineBreaksOut } from './line-breaks-out.ts';
import { longForm } from './long-form.ts';
import { notesOut } from './notes-out.ts';
import { numbersFromText } from './numbers-from-text.ts';
import { numbersInFull } from './numbers-in-full.ts';
import { numbersPlain } from './numbers-plain.ts';
import { periodsIso } from './periods-iso.ts';
import { placeholdersOut } from './placeholders-out.ts';
import { smallCountsWithheld } from './small-counts-withheld.ts';
import { textTrimmed } from './text-trimmed.ts';
import { titleRowsOut } from './title-rows-out.ts';
import { totalRowsOut } from './total-rows-out.ts';
import { unitsOutOfHeaders } from './units-out-of-headers.ts';
import { valuesForFormulas } from './values-for-formulas.ts';
import { yearsPlain } from './years-plain.ts';
import { zerosBack } from './zeros-back.ts';

/** Every mend there is, in the order in which they are done one after another. */
export const mends: readonly Mend[] = [
  // Sheet
  dataTabFirst,
  errorValuesOut,
  valuesForFormulas,
  // From the bottom up, so that what is taken out is told by the rows people see.
  notesOut,
  totalRowsOut,
  blankRowsOut,
  titleRowsOut,
  headerRowsJoined,
  cellsUnmerged,
  blankColumnsOut,
  // Values
  lettersRepaired,
  invisibleOut,
  lineBreaksOut,
  textTrimmed,
  zerosBack,
  identifiersAsText,
  numbersInFull,
  numbersPlain,
  numbersFromText,
  datesFromText,
  periodsIso,
  yearsPlain,
  placeholdersOut,
  booleansOneWay,
  categoriesOneWay,
  duplicatesOut,
  smallCountsWithheld,
  // Headers
  headerLinesJoined,
  unitsOutOfHeaders,
  headersRenamed,
  headersShortened,
  headersToldApart,
  // Shape
  longForm,
];
