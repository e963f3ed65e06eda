import { type Area, cellName, parseArea } from '../../address.ts';
import type { Sheet } from '../../sheet.ts';
import { walkXml } from '../walk-xml.ts';
import type { Package } from '../zip.ts';
import { relationsOf } from './package-parts.ts';

type Attachments = Pick<Sheet, 'tables' | 'comments' | 'drawings' | 'pivots'>;

const mostComments = 100_000;

/** What hangs on a worksheet by relation: Excel tables, comments, drawings, pivots. */
export async function readAttachments(pack: Package, part: string, all: boolean): Promise<Attachments> {
  const tables: Sheet['tables'] = [];
  const pivots: Area[] = [];
  const comments = new Set<string>();
  const drawings = { charts: 0, pictures: 0, shapes: 0 };
  const seen = new Set<string>();
  for (const relation of await relationsOf(pack, part)) {
    if (relation.part === null || !pack.has(relation.part) || seen.has(relation.part)) continue;
    seen.add(relation.part);
    if (relation.type === 'table') await readTable(pack, relation.part, tables);
    else if (relation.type === 'pivotTable') await readPivot(pack, relation.part, pivots);
    else if (!all) continue;
    else if (/^(comments|threadedComment)$/.test(relation.type)) {
      await readComments(pack, relation.part, comments);
    } else if (relation.type === 'drawing') await readDrawing(pack, relation.part, drawings);
  }
  return { tables, pivots, comments: [...comments], drawings };
}

async function readTable(pack: Package, part: string, into: Sheet['tables']): Promise<void> {
  await walkXml(pack.open(part), ({ name, depth, attributes }) => {
    const area = name === 'table' && depth === 0 ? parseArea(attributes('ref') ?? '') : null;
    if (area === null) return;
    const rows = (attribute: string, usual: number): number => {
      const said = Number(attributes(attribute) ?? usual);
      return said >= 0 && said <= area.lastRow ? Math.floor(said) : usual;
    };
    into.push({
      name: attributes('displayName') ?? attributes('name') ?? '',
      area,
      headerRows: rows('headerRowCount', 1),
      totalsRows: rows('totalsRowCount', 0),
    });
  });
}

async function readPivot(pack: Package, part: string, into: Area[]): Promise<void> {
  await walkXml(pack.open(part), ({ name, attributes }) => {
    const area = name === 'location' ? parseArea(attributes('ref') ?? '') : null;
    if (area !== null && into.length < mostComments) into.push(area);
  });
}

async function readComments(pack: Package, part: string, into: Set<string>): Promise<void> {
  await walkXml(pack.open(part), ({ name, attributes }) => {
    if (name !== 'comment' && name !== 'threadedComment') return;
    const area = parseArea(attributes('ref') ?? '');
    if (area !== null && into.size < mostComments) into.add(cellName(area.firstRow, area.firstColumn));
  });
}

/** A newer kind of drawing is followed by the same one for older programs, which is not counted again. */
async function readDrawing(pack: Package, part: string, into: Sheet['drawings']): Promise<void> {
  let again = Number.POSITIVE_INFINITY;
  await walkXml(
    pack.open(part),
    ({ name, depth, attributes }) => {
      if (depth > again) return;
      if (name === 'Fallback') again = depth;
      else if (name === 'pic') into.pictures++;
      else if (name === 'sp' || name === 'cxnSp') into.shapes++;
      else if (name === 'graphicData') {
        if (/chart/i.test(attributes('uri') ?? '')) into.charts++;
        else into.shapes++;
      }
    },
    (_name, depth) => {
      if (depth <= again) again = Number.POSITIVE_INFINITY;
    },
  );
}
