import { beginningOf, looksLikeText } from './encoding.ts';
import { unreadable } from './unreadable.ts';

export type Family = 'package' | 'old-excel' | 'text';

/** What the bytes are, whatever the name says; throws a sentence for what is no workbook at all. */
export function familyOf(file: string, bytes: Uint8Array): Family {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (['PK\x03\x04', 'PK\x05\x06'].includes(start.slice(0, 4))) return 'package';
  if (start === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return oldExcel(file, bytes);
  if (start.startsWith('%PDF')) throw notAWorkbook(file, 'a PDF document');
  if (isBiff(bytes)) return 'old-excel';
  if (!looksLikeText(bytes)) {
    const known = binaries.find(([mark]) => start.startsWith(mark));
    if (known !== undefined) throw notAWorkbook(file, known[1]);
    throw unreadable(
      `“${file}” is neither a workbook nor a delimited text file, or it is damaged; save it again as .xlsx or .csv.`,
    );
  }
  return text(file, bytes);
}

const binaries: [mark: string, what: string][] = [
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['BM', 'a picture'],
  ['\x1f\x8b', 'a compressed archive'],
  ['7z\xbc\xaf', 'a compressed archive'],
  ['Rar!', 'a compressed archive'],
  ['SQLite', 'a database'],
  ['PAR1', 'a Parquet file'],
];

/** What only looks like a workbook by its name; Excel opens all of these and can save them as what they should be. */
const disguises: [start: RegExp, what: string][] = [
  [
    /^(<!--[\s\S]{0,500}?-->\s*)?<(!doctype html|html|head|body|table|meta|style|div|script|title)\b/i,
    'a web page',
  ],
  [
    /^(<\?xml[\s\S]{0,500}?)?(<\?mso-application[^>]*Excel|<([a-z]+:)?Workbook\b)/i,
    'an XML workbook of Excel 2003',
  ],
  [/^MIME-Version:/i, 'a web archive'],
  [/^ID;P/, 'a SYLK file'],
  [/^(<\?xml|<[a-z:]+[\s>])/i, 'an XML document'],
];

function text(file: string, bytes: Uint8Array): Family {
  const start = beginningOf(bytes, 4000).trimStart();
  const disguise = disguises.find(([mark]) => mark.test(start));
  if (disguise !== undefined) {
    if (/\.(xls[xmb]?|csv|tsv|txt)$/i.test(file)) throw inDisguise(file, disguise[1]);
    throw notAWorkbook(file, disguise[1]);
  }
  if (/^[{[]\s*["{[]/.test(start)) throw notAWorkbook(file, 'JSON');
  if (/^\{\\rtf/.test(start)) throw notAWorkbook(file, 'a text document');
  return 'text';
}

const inDisguise = (file: string, what: string): Error =>
  unreadable(
    `“${file}” is ${what} under the name of a table, as some systems export it; open it in Excel, save it as “Excel Workbook (.xlsx)” and choose that.`,
  );

export const notAWorkbook = (file: string, what: string): Error =>
  unreadable(`“${file}” is ${what}, not a workbook; export the table as .xlsx or .csv and choose that.`);

function oldExcel(file: string, bytes: Uint8Array): Family {
  if (has(bytes, 'EncryptedPackage')) {
    throw unreadable('The file is protected with a password; save it without one and try again.');
  }
  if (has(bytes, 'WordDocument')) throw notAWorkbook(file, 'a Word document');
  if (has(bytes, 'PowerPoint Document')) throw notAWorkbook(file, 'a PowerPoint presentation');
  return 'old-excel';
}

/** Workbooks of Excel 2 to 4 begin with their first record. */
const isBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0 && (bytes[2] ?? 99) <= 16;

/** Looks for a UTF-16 word in the compound file. */
function has(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return true;
  }
  return false;
}

const families: Partial<Record<string, Family>> = {
  xlsx: 'package',
  xlsm: 'package',
  xltx: 'package',
  xltm: 'package',
  xlsb: 'package',
  ods: 'package',
  xls: 'old-excel',
  xlt: 'old-excel',
  csv: 'text',
  tsv: 'text',
  tab: 'text',
  txt: 'text',
  psv: 'text',
  dat: 'text',
  asc: 'text',
};
const familyNames: Record<Family, string> = {
  package: 'an Excel workbook of the newer kind (.xlsx)',
  'old-excel': 'an Excel workbook of the older kind (.xls)',
  text: 'plain text',
};

/** A name that promises something else would fail on the portal, so it is refused with a sentence. */
export function refuseLie(file: string, family: Family): void {
  const ending = extensionOf(file);
  const promised = families[ending];
  if (ending === '' || promised === family || (promised === undefined && family === 'package')) return;
  throw unreadable(
    `“${file}” says .${ending} but its content is ${familyNames[family]}; give it the right ending or save it again in Excel.`,
  );
}

export const extensionOf = (file: string): string => /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
