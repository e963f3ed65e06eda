import type { Check } from '../check.ts';
import { twentyFourHourTimes } from './24-hour-times.ts';
import { acronymsDefined } from './acronyms-defined.ts';
import { allowedValues } from './allowed-values.ts';
import { columnsDescribed } from './columns-described.ts';
import { consistentBooleans } from './consistent-booleans.ts';
import { consistentCategories } from './consistent-categories.ts';
import { contactMailbox } from './contact-mailbox.ts';
import { dataOnFirstTab } from './data-on-first-tab.ts';
import { dateFirst } from './date-first.ts';
import { datesAsDates } from './dates-as-dates.ts';
import { declaredKindHolds } from './declared-kind-holds.ts';
import { description } from './description.ts';
import { descriptionNotName } from './description-not-name.ts';
import { dictionaryMatches } from './dictionary-matches.ts';
import { directIdentifiers } from './direct-identifiers.ts';
import { exactIdentifiers } from './exact-identifiers.ts';
import { explainedPlaceholders } from './explained-placeholders.ts';
import { explainedSuppression } from './explained-suppression.ts';
import { filledColumns } from './filled-columns.ts';
import { fiscalYearDescribed } from './fiscal-year-described.ts';
import { fourDigitYears } from './four-digit-years.ts';
import { freeText } from './free-text.ts';
import { fullNumbers } from './full-numbers.ts';
import { generalBeforeSpecific } from './general-before-specific.ts';
import { headerCharacters } from './header-characters.ts';
import { headerInFirstRow } from './header-in-first-row.ts';
import { headerLength } from './header-length.ts';
import { headerPlainWords } from './header-plain-words.ts';
import { headerPresent } from './header-present.ts';
import { headerSingleLine } from './header-single-line.ts';
import { headerUnique } from './header-unique.ts';
import { headerWithoutUnits } from './header-without-units.ts';
import { identifierFirst } from './identifier-first.ts';
import { isoDates } from './iso-dates.ts';
import { lastUpdatedColumn } from './last-updated-column.ts';
import { leadingZeros } from './leading-zeros.ts';
import { longNotWide } from './long-not-wide.ts';
import { measuresLast } from './measures-last.ts';
import { noActiveFilter } from './no-active-filter.ts';
import { noAllCapitals } from './no-all-capitals.ts';
import { noBlankColumns } from './no-blank-columns.ts';
import { noBlankRows } from './no-blank-rows.ts';
import { noColourCoding } from './no-colour-coding.ts';
import { noComments } from './no-comments.ts';
import { noControlCharacters } from './no-control-characters.ts';
import { noDrawings } from './no-drawings.ts';
import { noDuplicateRows } from './no-duplicate-rows.ts';
import { noErrorValues } from './no-error-values.ts';
import { noExternalLinks } from './no-external-links.ts';
import { noFootnotes } from './no-footnotes.ts';
import { noFormulaInjection } from './no-formula-injection.ts';
import { noHiddenRowsOrColumns } from './no-hidden-rows-or-columns.ts';
import { noHiddenSheets } from './no-hidden-sheets.ts';
import { noLineBreaks } from './no-line-breaks.ts';
import { noLiveFormulas } from './no-live-formulas.ts';
import { noMergedCells } from './no-merged-cells.ts';
import { noPivots } from './no-pivots.ts';
import { noTotalRows } from './no-total-rows.ts';
import { numbersAsNumbers } from './numbers-as-numbers.ts';
import { oneDataTab } from './one-data-tab.ts';
import { oneKindPerColumn } from './one-kind-per-column.ts';
import { oneTablePerSheet } from './one-table-per-sheet.ts';
import { onlyNewRows } from './only-new-rows.ts';
import { percentBasis } from './percent-basis.ts';
import { percentBasisDescribed } from './percent-basis-described.ts';
import { personFirstLanguage } from './person-first-language.ts';
import { plainLanguage } from './plain-language.ts';
import { plainNumbers } from './plain-numbers.ts';
import { plainYears } from './plain-years.ts';
import { possibleCoordinates } from './possible-coordinates.ts';
import { possibleEmails } from './possible-emails.ts';
import { possibleLinks } from './possible-links.ts';
import { possibleStates } from './possible-states.ts';
import { possibleZipCodes } from './possible-zip-codes.ts';
import { privacyAgain } from './privacy-again.ts';
import { quasiIdentifiers } from './quasi-identifiers.ts';
import { readableEncoding } from './readable-encoding.ts';
import { requiredMetadata } from './required-metadata.ts';
import { rowLabel } from './row-label.ts';
import { sameColumns } from './same-columns.ts';
import { sameIdentifiers } from './same-identifiers.ts';
import { sensitiveAttributes } from './sensitive-attributes.ts';
import { singleHeaderRow } from './single-header-row.ts';
import { smallCounts } from './small-counts.ts';
import { smallDenominators } from './small-denominators.ts';
import { suppressionDescribed } from './suppression-described.ts';
import { tags } from './tags.ts';
import { temporalCoverage } from './temporal-coverage.ts';
import { timeZoneDescribed } from './time-zone-described.ts';
import { title } from './title.ts';
import { trimmedText } from './trimmed-text.ts';
import { unambiguousDates } from './unambiguous-dates.ts';
import { uniformAddresses } from './uniform-addresses.ts';
import { uniqueIdentifiers } from './unique-identifiers.ts';
import { unitsDescribed } from './units-described.ts';
import { validValuesHold } from './valid-values-hold.ts';

/** Every check there is, in the order a person would look. A state runs those it demands. */
export const checks: readonly Check[] = [
  // Sheet
  dataOnFirstTab,
  oneDataTab,
  headerInFirstRow,
  singleHeaderRow,
  noFootnotes,
  noTotalRows,
  noBlankRows,
  noBlankColumns,
  oneTablePerSheet,
  longNotWide,
  noMergedCells,
  noHiddenRowsOrColumns,
  noHiddenSheets,
  noActiveFilter,
  noComments,
  noDrawings,
  noErrorValues,
  noLiveFormulas,
  noPivots,
  noExternalLinks,
  noColourCoding,
  // Headers
  headerPresent,
  headerUnique,
  headerCharacters,
  headerLength,
  headerWithoutUnits,
  headerSingleLine,
  headerPlainWords,
  identifierFirst,
  dateFirst,
  generalBeforeSpecific,
  measuresLast,
  // Values
  oneKindPerColumn,
  numbersAsNumbers,
  datesAsDates,
  isoDates,
  unambiguousDates,
  fourDigitYears,
  twentyFourHourTimes,
  plainNumbers,
  plainYears,
  fullNumbers,
  percentBasis,
  leadingZeros,
  exactIdentifiers,
  uniqueIdentifiers,
  consistentCategories,
  consistentBooleans,
  noAllCapitals,
  trimmedText,
  noLineBreaks,
  readableEncoding,
  noControlCharacters,
  explainedPlaceholders,
  explainedSuppression,
  noDuplicateRows,
  filledColumns,
  possibleCoordinates,
  possibleZipCodes,
  possibleStates,
  possibleEmails,
  possibleLinks,
  uniformAddresses,
  noFormulaInjection,
  // Privacy
  directIdentifiers,
  quasiIdentifiers,
  sensitiveAttributes,
  freeText,
  smallCounts,
  smallDenominators,
  // Description
  columnsDescribed,
  dictionaryMatches,
  descriptionNotName,
  unitsDescribed,
  percentBasisDescribed,
  fiscalYearDescribed,
  timeZoneDescribed,
  suppressionDescribed,
  acronymsDefined,
  declaredKindHolds,
  validValuesHold,
  // Metadata
  requiredMetadata,
  allowedValues,
  title,
  description,
  tags,
  contactMailbox,
  temporalCoverage,
  rowLabel,
  lastUpdatedColumn,
  plainLanguage,
  personFirstLanguage,
  // Against the last release
  sameColumns,
  onlyNewRows,
  sameIdentifiers,
  privacyAgain,
];
