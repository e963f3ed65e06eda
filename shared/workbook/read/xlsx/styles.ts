import type { Style } from '../../sheet.ts';
import { plainStyle } from '../build-sheet.ts';
import { builtInFormat } from '../number-format.ts';
import { walkXml, type XmlElement } from '../walk-xml.ts';
import type { Package } from '../zip.ts';

/** As many styles as a cell can name here; Excel has 65,490. */
const most = 65_535;

/** Cell styles by their number: number format, bold, fill. */
export async function readStyles(pack: Package, part: string | null): Promise<Style[]> {
  if (part === null || !pack.has(part)) return [plainStyle];
  const formats = new Map<number, string>();
  const bold: boolean[] = [];
  const fills: (string | null)[] = [];
  const styles: Style[] = [];
  const lists: Record<string, (element: XmlElement) => void> = {
    numFmts({ name, attributes }) {
      if (name !== 'numFmt' || formats.size >= most) return;
      formats.set(Number(attributes('numFmtId')), (attributes('formatCode') ?? 'General').slice(0, 1000));
    },
    fonts({ name, attributes }) {
      if (name === 'font' && bold.length < most) bold.push(false);
      else if (name === 'b' && !/^(0|false)$/.test(attributes('val') ?? '')) bold[bold.length - 1] = true;
    },
    fills({ name, attributes }) {
      if (name === 'fill' && fills.length < most) fills.push(null);
      else if (name === 'patternFill') {
        const pattern = attributes('patternType') ?? 'none';
        fills[fills.length - 1] = pattern === 'none' || pattern === 'gray125' ? null : pattern;
      } else if (name === 'gradientFill') fills[fills.length - 1] = 'gradient';
      else if (name === 'fgColor' && fills.at(-1) === 'solid') fills[fills.length - 1] = colour(attributes);
    },
    cellXfs({ name, attributes }) {
      if (name !== 'xf' || styles.length >= most) return;
      const format = Number(attributes('numFmtId') ?? 0);
      const fill = fills[Number(attributes('fillId') ?? 0)] ?? null;
      styles.push({
        format: formats.get(format) ?? builtInFormat(format),
        bold: bold[Number(attributes('fontId') ?? 0)] ?? false,
        filled: fill !== null,
        fill,
      });
    },
  };
  let list = '';
  await walkXml(pack.open(part), (element) => {
    if (element.depth === 1) list = element.name;
    else if (Object.hasOwn(lists, list)) lists[list]!(element);
  });
  return styles.length > 0 ? styles : [plainStyle];
}

/** A fill as white as the paper is none. */
function colour(attributes: XmlElement['attributes']): string | null {
  const tint = Number(attributes('tint') ?? 0);
  const rgb = attributes('rgb');
  const theme = attributes('theme');
  const indexed = attributes('indexed');
  if (rgb !== null) return /^(FF|00)?FFFFFF$/i.test(rgb) ? null : rgb.slice(-6).toUpperCase();
  if (theme !== null)
    return theme === '0' && tint === 0 ? null : `theme ${theme}${tint === 0 ? '' : ` ${tint}`}`;
  if (indexed !== null) return /^(1|9|65)$/.test(indexed) ? null : `indexed ${indexed}`;
  return 'solid';
}
