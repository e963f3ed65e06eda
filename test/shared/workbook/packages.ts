import { strToU8, zipSync } from 'fflate';

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface Parts {
  /** Worksheet XML, or only what stands inside `sheetData`. */
  sheet: string;
  strings?: string;
  styles?: string;
  workbookPr?: string;
  strict?: boolean;
  sheets?: string;
  more?: Record<string, string>;
  relations?: string;
}

/** A hand-made `.xlsx`, for what no library writes. */
export function packageOf(parts: Parts): Uint8Array {
  const base = parts.strict === true ? strict : transitional;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`;
  const sheet =
    parts.sheet.includes('<sheetData') || parts.sheet.includes(':sheetData')
      ? parts.sheet
      : `<worksheet><sheetData>${parts.sheet}</sheetData></worksheet>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${base}">${parts.workbookPr ?? ''}<sheets>${parts.sheets ?? '<sheet name="S" sheetId="1" r:id="s1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('s1', 'worksheet', 'worksheets/sheet1.xml')}${relation('t1', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('y1', 'styles', 'styles.xml')}${parts.relations ?? ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...(parts.strings === undefined ? {} : { 'xl/sharedStrings.xml': parts.strings }),
    ...(parts.styles === undefined ? {} : { 'xl/styles.xml': parts.styles }),
    ...parts.more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export const styles = (...formats: string[]): string =>
  `<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`;
