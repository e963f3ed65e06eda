import { plainStyle } from '../build-sheet.ts';
import { builtInFormat } from '../number-format.ts';
import type { Style } from '../sheet.ts';
import { walkXml } from '../walk-xml.ts';
import type { Package } from '../zip.ts';

/** Cell styles by their number: number format, bold, filled. */
export async function readStyles(pack: Package, part: string | null): Promise<Style[]> {
  if (part === null || !pack.has(part)) return [plainStyle];
  const formats = new Map<number, string>();
  const bold: boolean[] = [];
  const filled: boolean[] = [];
  const styles: Style[] = [];
  let list = '';
  await walkXml(pack.open(part), ({ name, depth, attributes }) => {
    if (depth === 1) list = name;
    else if (name === 'numFmt' && list === 'numFmts') {
      formats.set(Number(attributes('numFmtId')), attributes('formatCode') ?? 'General');
    } else if (list === 'fonts' && name === 'font') bold.push(false);
    else if (list === 'fonts' && name === 'b' && attributes('val') !== '0') bold[bold.length - 1] = true;
    else if (list === 'fills' && name === 'fill') filled.push(false);
    else if (list === 'fills' && name === 'patternFill') {
      const pattern = attributes('patternType');
      filled[filled.length - 1] = pattern !== null && pattern !== 'none' && pattern !== 'gray125';
    } else if (list === 'cellXfs' && name === 'xf') {
      const format = Number(attributes('numFmtId') ?? 0);
      styles.push({
        format: formats.get(format) ?? builtInFormat(format),
        bold: bold[Number(attributes('fontId') ?? 0)] ?? false,
        filled: filled[Number(attributes('fillId') ?? 0)] ?? false,
      });
    }
  });
  return styles.length > 0 ? styles.slice(0, 65_535) : [plainStyle];
}
