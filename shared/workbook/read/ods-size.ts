import type { Limits } from './limits.ts';
import { unreadable } from './unreadable.ts';
import { walkXml } from './walk-xml.ts';
import type { Package } from './zip.ts';

/**
 * OpenDocument says once what a cell or row holds and how often it is repeated; a few bytes can so stand for
 * billions of cells. Throws before a reader without limits is given such a file.
 */
export async function refuseRepetition(pack: Package, limits: Limits): Promise<void> {
  let cells = 0;
  let rowTimes = 1;
  await walkXml(pack.open('content.xml'), ({ name, attributes }) => {
    if (name === 'table-row') rowTimes = times(attributes('number-rows-repeated'));
    else if (name === 'table-cell' && attributes('value-type') !== null) {
      cells += rowTimes * times(attributes('number-columns-repeated'));
      if (cells > limits.cells / 10) {
        throw unreadable(
          'The workbook repeats its cells far more often than a table does; save it as .xlsx and try again.',
        );
      }
    }
  });
}

const times = (repeated: string | null): number => Math.max(1, Number(repeated ?? 1) || 1);
