import type { Random } from './random.ts';

const values = [
  '',
  '-1',
  '0',
  '1e999',
  'NaN',
  '65536',
  '4294967296',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'A0',
  'ZZZZ9999999',
  'XFD1048576',
  'A1:XFD1048576',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'inlineStr',
  's',
  'd',
  '&lt;&#0;&#x110000;&unknown;',
  '_xD800__x0000_',
  'x'.repeat(40_000),
];
const snippets = [
  '<c r="A1"><v>1</v></c>',
  '<c t="s"><v>999999</v></c>',
  '<row r="1048577"/>',
  '<row>',
  '</row>',
  '<f>',
  '<v/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?x',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<rPh>',
  '<is><t>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="99999999" hidden="1"/>',
  '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>',
  '<table:table-row table:number-rows-repeated="1048576">',
  '"',
  '<',
  '\u0000',
];

/** One change to XML that leaves most of it well formed, so that it is read far into. */
export function mutateXml(xml: string, r: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const tag = tags.length > 0 ? r.pick(tags) : null;
  const at = tag?.index ?? r.below(xml.length + 1);
  const length = tag?.[0].length ?? 1;
  switch (r.below(8)) {
    case 0:
      return xml.slice(0, at) + xml.slice(at + length);
    case 1:
      return xml.slice(0, at) + r.pick(snippets) + xml.slice(at);
    case 2: {
      const end = Math.min(xml.length, at + 1 + r.below(300));
      return xml.slice(0, end) + xml.slice(at, end).repeat(1 + r.below(r.pick([3, 200]))) + xml.slice(end);
    }
    case 3:
      return xml.slice(0, at);
    case 4:
      return replaceOne(xml, /(<[a-z:]+)/gi, r, (name) => `${name}${r.pick(['x', ':', '/', ' a="b" '])}`);
    case 5:
      return replaceOne(xml, />[^<]+</g, r, () => `>${r.pick(values)}<`);
    default:
      return replaceOne(xml, /="[^"]*"/g, r, () => `=${r.pick(['"', "'"])}${r.pick(values)}"`);
  }
}

function replaceOne(text: string, pattern: RegExp, r: Random, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = r.pick(found);
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}

const marks = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\r',
  '\n',
  '\r\n',
  '\ufeff',
  '\u0000',
  '\u2028',
  '=',
  '"\n"',
  ',,,,',
];

/** One change to delimited text. */
export function mutateDelimited(text: string, r: Random): string {
  const at = r.below(text.length + 1);
  const end = Math.min(text.length, at + r.below(60));
  switch (r.below(5)) {
    case 0:
      return text.slice(0, at) + r.pick(marks) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at, end).repeat(1 + r.below(r.pick([3, 300]))) + text.slice(end);
    case 3:
      return text.slice(0, at) + r.pick(values) + text.slice(end);
    default:
      return text.replaceAll(r.pick(marks), r.pick(marks));
  }
}
