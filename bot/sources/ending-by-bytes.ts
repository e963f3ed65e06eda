import { defaultLimits } from '../../shared/workbook/read/limits.ts';
import { zipDirectory } from '../../shared/workbook/read/zip-directory.ts';

/** The ending a file should have by what it begins with, for files that neither name nor server says the kind of. */
export function endingByBytes(bytes: Uint8Array): '.pdf' | '.docx' | '.zip' | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // Some PDFs have a few bytes in front, as their readers allow.
  if (start.includes('%PDF-')) return '.pdf';
  return start.startsWith('PK\x03\x04') ? endingOfZip(bytes) : null;
}

/** Other packages of Office are no archives that hold pages. A damaged one is said to be that when it is opened. */
function endingOfZip(bytes: Uint8Array): '.docx' | '.zip' | null {
  try {
    const names = new Set(zipDirectory(bytes, defaultLimits).map(({ name }) => name));
    if (names.has('word/document.xml')) return '.docx';
    return names.has('[Content_Types].xml') ? null : '.zip';
  } catch {
    return '.zip';
  }
}
