import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../fuzz/random.ts';

/** Ways to write the same worksheet or the same shared strings differently, as other programs do. */
const ways: [name: string, rewrite: (xml: string) => string][] = [
  ['lines between the tags', (xml) => xml.replace(/(<\/?(?:row|c|si)\b[^>]*>)(?=<)/g, '$1\r\n  ')],
  ['single quotation marks', (xml) => xml.replace(/ (r|t|s)="([^"]*)"/g, " $1='$2'")],
  ['blanks in the tags', (xml) => xml.replace(/ (r|t|s)="([^"]*)"/g, '\n $1 = "$2" ')],
  ['attributes in another order', (xml) => xml.replace(/<c (r="[^"]*")((?: \w+="[^"]*")+)/g, '<c$2 $1')],
  ['attributes nobody knows', (xml) => xml.replace(/<(c|row) /g, '<$1 x14ac:dyDescent="0.25" cm="1" ')],
  [
    'rows the other way round',
    (xml) => {
      const rows = xml.match(/<row\b[^>]*(?:\/>|>[\s\S]*?<\/row>)/g) ?? [];
      return xml.replace(
        /(<sheetData>)[\s\S]*(<\/sheetData>)/,
        (_, open, close) => open + rows.reverse().join('') + close,
      );
    },
  ],
  [
    'letters as numbers',
    (xml) =>
      xml.replace(
        /<t([^>]*)>([a-z])/g,
        (_, tag, letter) => `<t${tag}>&#x${letter.charCodeAt(0).toString(16)};`,
      ),
  ],
  [
    'rich text',
    (xml) =>
      xml.replace(
        /<si><t([^>]*)>(\w+?)(\w+)<\/t><\/si>/g,
        '<si><r><t>$2</t></r><r><rPr><b/></rPr><t>$3</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>',
      ),
  ],
  [
    'whole numbers with an exponent',
    (xml) => xml.replace(/(<c(?![^>]*\bt\s*=)[^>]*>\s*<v>)(\d{1,9})<\/v>/g, '$1$2.0E0</v>'),
  ],
  ['tags with a prefix', (xml) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')],
  ['comments', (xml) => xml.replace(/<row\b/g, '<!-- <row><c><v>9</v></c> --><row')],
  ['CDATA', (xml) => xml.replace(/<t([^>]*)>([^<&]+)<\/t>/g, '<t$1><![CDATA[$2]]></t>')],
  [
    'empty cells with a style',
    (xml) => xml.replace(/<\/row>/g, '<c r="XFD1048576" s="0"/><c s="0"></c></row>'),
  ],
];

/** The same workbook with some of its parts written in other ways, and zipped otherwise. */
export function rewritten(bytes: Uint8Array, r: Random): { bytes: Uint8Array; how: string[] } {
  const parts = unzipSync(bytes);
  const how: string[] = [];
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
    if (parts[name] === undefined) continue;
    let xml = strFromU8(parts[name]);
    for (const [what, rewrite] of ways) {
      if (!r.chance(0.25)) continue;
      xml = rewrite(xml);
      how.push(what);
    }
    if (r.chance(0.1)) {
      how.push('UTF-16');
      const units = Uint16Array.from(`\ufeff${xml}`.split(''), (unit) => unit.charCodeAt(0));
      parts[name] = new Uint8Array(units.buffer);
    } else parts[name] = strToU8(r.chance(0.2) ? `\ufeff${xml}` : xml);
  }
  const rename = r.pick([
    (name: string) => name,
    (name: string) => name.replaceAll('/', '\\'),
    (name: string) => name.toLowerCase(),
  ]);
  const files = Object.fromEntries(Object.entries(parts).map(([name, data]) => [rename(name), data]));
  return { bytes: zipSync(files, { level: r.pick([0, 6]) }), how };
}
