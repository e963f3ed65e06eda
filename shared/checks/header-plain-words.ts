import type { Check } from '../check.ts';
import { births, data } from '../example-data.ts';
import { answer, foundAtName, noHeader, noTable } from '../found.ts';
import { dictionaryOf, entryOf } from '../workbook/dictionary/dictionary.ts';
import { many, nameOf } from '../workbook/records.ts';

/** Names out of a database tell nothing to somebody who has never seen it. */
export const headerPlainWords: Check = {
  meta: {
    id: 'header-plain-words',
    title: 'Column names in plain words',
    demands: 'A column name is made of words, not of abbreviations that only the database’s makers know.',
  },
  run({ workbook, table, metadata }) {
    if (table === null) return noTable;
    if (table.headerRows.length === 0) return noHeader;
    const dictionary = dictionaryOf(workbook, table, metadata);
    const cryptic = table.columns.filter(
      (column) =>
        column.name !== null &&
        isCryptic(column.name) &&
        (dictionary === null || entryOf(dictionary, column)?.label === undefined),
    );
    if (cryptic.length === 0) return { outcome: 'passed' };
    const names = cryptic.map(nameOf).join(', ');
    return answer([
      foundAtName(
        table,
        cryptic,
        `${many(cryptic.length, 'column name is', 'column names are')} hard to understand: ${names}. Name ${cryptic.length === 1 ? 'it' : 'them'} in words, such as “permit_type” for “tbl_prmt_typ_cd2”, or give ${cryptic.length === 1 ? 'it' : 'each'} a label in the data dictionary.`,
      ),
    ]);
  },
  examples: [
    { name: 'words', sheets: data(births), outcome: 'passed' },
    {
      name: 'known abbreviations',
      sheets: data([
        ['DBH', 'pH', 'PM2.5', 'FIPS', 'Lat', 'Est_Pct', 'MHHW_ft', 'NPDES_ID'],
        [4, 7.1, 12, '09001', 41.2, 12, 3, 'CT1'],
        [5, 7.2, 14, '09003', 41.3, 13, 4, 'CT2'],
        [6, 7.3, 11, '09005', 41.4, 14, 5, 'CT3'],
      ]),
      outcome: 'passed',
    },
    {
      name: 'out of a database',
      sheets: data([
        ['town', 'tbl_x_cd2', 'prmt_typ_cd', 'V12'],
        ['Avon', 4, 'A', 1],
        ['Bethel', 5, 'B', 2],
        ['Canton', 6, 'A', 3],
      ]),
      outcome: 'found',
      ranges: ['B1', 'C1', 'D1'],
    },
  ],
};

/** A prefix of a database, a number in place of a name, or hardly a vowel in most of its words. */
function isCryptic(name: string): boolean {
  const shown = name.trim();
  if (/^(tbl|vw|vw_|fk|pk|stg|dbo|tmp|zz)[_.]|^(col|column|field|var|fld|attr|v|f|x)[_ ]?\d+$/i.test(shown))
    return true;
  if (/\s/.test(shown) || shown.length < 6) return false;
  const words = shown
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/\d+/g, '')
    .split(/[^A-Za-z]+/)
    .filter((word) => word.length > 1);
  const riddles = words.filter((word) => withoutVowels(word) || shortened.has(word.toLowerCase()));
  return words.length >= 2 && riddles.length >= 2 && riddles.length > words.length / 2;
}

/** Words shortened to their consonants; capitals among small letters are an acronym. */
const withoutVowels = (word: string): boolean =>
  word.length >= 3 && /^[^aeiouy]+$/i.test(word) && !known.has(word.toLowerCase());

/** Without vowels, yet everybody's. */
const known = new Set(
  'mph kwh mwh gwh cfs lbs pct sqft dbh gps npdes ppm ppb ssn cdss cdph dph hhs dmv hmds nth mhhw mllw pdf html xml mgd kml gml ndvi rhs lhs nws ncdc nhd wbd'.split(
    ' ',
  ),
);

/** What designers of databases make of code, date, description, type and the like. */
const shortened = new Set(
  'cd dt nbr desc typ amt qty ind flg stat addr ctgry catg grp lvl loc proj org dept div mgmt svc agcy cnty'.split(
    ' ',
  ),
);
