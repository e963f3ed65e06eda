import type { Workbook } from '../workbook.ts';
import { readCsv } from './csv.ts';
import { crcByTable, inflateByStream } from './inflate.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { refuseRepetition } from './ods-size.ts';
import { type ReadOptions, reading, refuseSize } from './reading.ts';
import { extensionOf, familyOf, notAWorkbook, refuseLie } from './sniff.ts';
import type { ParseCsv } from './split-csv.ts';
import { broken, unreadable } from './unreadable.ts';
import { relationsOf } from './xlsx/package-parts.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { openPackage, type Package } from './zip.ts';

/** Reads a workbook of an older or rarer format by a library that knows no limits. */
export type ReadOlder = (
  file: string,
  bytes: Uint8Array,
  format: 'xls' | 'xlsb' | 'ods',
  options: ReadOptions & { limits: Limits },
) => Promise<Workbook>;

/**
 * A file's bytes to a workbook. What the file is, its content decides; where the name promises something else,
 * it is refused. Throws `UnreadableFile` with one sentence when the file cannot be used.
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions & { parseCsv?: ParseCsv; readOlder?: ReadOlder } = {},
): Promise<Workbook> {
  const limits = { ...defaultLimits, ...options.limits };
  refuseSize(bytes, limits);
  const file = name.split(/[/\\]/).at(-1) ?? name;
  const family = familyOf(file, bytes);
  refuseLie(file, family);
  const about = reading(options, limits);
  const readOlder = options.readOlder ?? readHere;
  if (family === 'text') return readCsv(file, bytes, about, options.parseCsv);
  if (family === 'old-excel') {
    if (bytes.length > limits.olderBytes) throw tooLargeForOlder();
    return readOlder(file, bytes, 'xls', { ...options, limits });
  }

  const pack = openPackage(bytes, limits, options.inflate ?? inflateByStream, options.crc ?? crcByTable);
  const kind = await packageKind(file, pack);
  const promised = extensionOf(file);
  const fits = kind.is === 'xlsx' ? /^(xl[st][xm])?$/ : kind.is === 'xlsb' ? /^(xlsb)?$/ : /^(ods)?$/;
  if (!fits.test(promised)) {
    throw unreadable(
      `“${file}” says .${promised} but its content is .${kind.is}; give it the right ending or save it again in Excel.`,
    );
  }
  if (kind.is === 'xlsx') return readXlsx(file, pack, kind.workbook, about);
  await measure(pack, limits);
  if (kind.is === 'ods') await refuseRepetition(pack, limits);
  return readOlder(file, bytes, kind.is, { ...options, limits });
}

const readHere: ReadOlder = async (file, bytes, format, { limits, ...options }) =>
  (await import('./read-other.ts')).readOther(file, bytes, format, reading(options, limits));

type PackageKind = { is: 'xlsx'; workbook: string } | { is: 'xlsb' | 'ods' };

/** What kind of workbook a package holds, and in which part. */
export async function packageKind(file: string, pack: Package): Promise<PackageKind> {
  const main = (await relationsOf(pack, '')).find((one) => one.type === 'officeDocument')?.part ?? null;
  const part =
    main !== null && pack.has(main) ? main : (['xl/workbook.xml', 'xl/workbook.bin'].find(pack.has) ?? null);
  if (part !== null && /\.bin$/i.test(part)) return { is: 'xlsb' };
  if (part !== null && /(^|\/)word\//i.test(part)) throw notAWorkbook(file, 'a Word document');
  if (part !== null && /(^|\/)ppt\//i.test(part)) throw notAWorkbook(file, 'a PowerPoint presentation');
  if (part !== null) return { is: 'xlsx', workbook: part };
  if (pack.has('content.xml') && pack.has('mimetype')) return openDocument(file, pack);
  if (pack.names.some((name) => /\.iwa$|^Index\.zip$/i.test(name))) {
    throw notAWorkbook(file, 'a file of Apple’s programs');
  }
  if (pack.has('[Content_Types].xml')) {
    throw broken(undefined, ': the workbook inside it is missing');
  }
  throw notAWorkbook(file, 'a zip archive');
}

async function openDocument(file: string, pack: Package): Promise<PackageKind> {
  let type = '';
  for await (const piece of pack.open('mimetype')) type += new TextDecoder().decode(piece);
  if (!type.includes('spreadsheet')) throw notAWorkbook(file, 'an OpenDocument file of another kind');
  return { is: 'ods' };
}

/** Unpacks every part once against the limits before a reader without limits is given the file. */
async function measure(pack: Package, limits: Limits): Promise<void> {
  let size = 0;
  for (const name of pack.names) {
    if (name.endsWith('/')) continue;
    for await (const piece of pack.open(name)) {
      size += piece.length;
      if (size > limits.olderBytes) throw tooLargeForOlder();
    }
  }
}

const tooLargeForOlder = (): Error =>
  unreadable('The workbook is too large to be checked in this format; save it as .xlsx and try again.');
