import { strToU8, zipSync } from 'fflate';

const words = ['Avon', 'Bethel', 'Canton', 'Darien', 'Easton', 'Fairfield', 'Granby', 'Hartland'];
const names = Array.from({ length: 20 }, (_, at) => `column_${at + 1}`);

/** One value: text, number, a date as a day count, or nothing. */
type Value = { text: string } | { number: number } | { days: number } | null;

/** Numbers, dates, categories, free text, codes and blanks, the same for every run. */
function value(row: number, column: number): Value {
  const noise = (row * 2_654_435_761 + column * 40_503) % 1_000_003;
  switch (column % 7) {
    case 0:
      return column === 0 ? { number: row } : { number: noise };
    case 1:
      return { text: words[noise % words.length]! };
    case 2:
      return { days: 43_000 + (noise % 2000) };
    case 3:
      return { number: noise / 100 };
    case 4:
      return { text: String(noise % 99_999).padStart(5, '0') };
    case 5:
      return noise % 3 === 0
        ? null
        : { text: column === 5 ? `Inspection ${noise} of the site, no violation` : 'Closed' };
    default:
      return noise % 5 === 0 ? null : { number: noise % 50 };
  }
}

export function bigText(rows: number): string {
  const lines = [names.join(',')];
  for (let row = 1; row <= rows; row++) {
    lines.push(names.map((_, column) => plain(value(row, column))).join(','));
  }
  return `${lines.join('\n')}\n`;
}

function plain(one: Value): string {
  if (one === null) return '';
  if ('text' in one) return one.text.includes(',') ? `"${one.text}"` : one.text;
  if ('number' in one) return String(one.number);
  return new Date((one.days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** The same as `.xlsx`, with shared strings, as Excel writes it. */
export function bigPackage(rows: number): Uint8Array {
  const shared = new Map<string, number>();
  const idOf = (text: string): number => {
    const before = shared.get(text);
    if (before !== undefined) return before;
    shared.set(text, shared.size);
    return shared.size - 1;
  };
  const letters = names.map((_, at) => String.fromCharCode(65 + at));
  const parts: Uint8Array[] = [strToU8('<?xml version="1.0"?><worksheet><sheetData>')];
  const header = names.map((name, at) => `<c r="${letters[at]}1" t="s"><v>${idOf(name)}</v></c>`).join('');
  parts.push(strToU8(`<row r="1">${header}</row>`));
  for (let from = 1; from <= rows; from += 5000) {
    let xml = '';
    for (let row = from; row < Math.min(from + 5000, rows + 1); row++) {
      xml += `<row r="${row + 1}">`;
      for (let column = 0; column < 20; column++) {
        const one = value(row, column);
        if (one === null) continue;
        const place = `r="${letters[column]}${row + 1}"`;
        if ('text' in one) xml += `<c ${place} t="s"><v>${idOf(one.text)}</v></c>`;
        else if ('number' in one) xml += `<c ${place}><v>${one.number}</v></c>`;
        else xml += `<c ${place} s="1"><v>${one.days}</v></c>`;
      }
      xml += '</row>';
    }
    parts.push(strToU8(xml));
  }
  parts.push(strToU8('</sheetData></worksheet>'));
  const strings = `<sst>${[...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  const type = (name: string): string =>
    `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`;
  const relation = (id: string, name: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type(name)}" Target="${target}"/>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${relations}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${type('').slice(0, -1)}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${relations}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
      'xl/sharedStrings.xml': strToU8(strings),
      'xl/worksheets/sheet1.xml': joined(parts),
    },
    { level: 3 },
  );
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
