import { type Area, cellName, parseArea } from '../address.ts';
import type { Sheet } from '../sheet.ts';
import { walkXml } from '../walk-xml.ts';
import type { Package } from '../zip.ts';
import { relationsOf } from './package-parts.ts';

type Attachments = Pick<Sheet, 'tables' | 'comments' | 'drawings' | 'pivots'>;

/** What hangs on a worksheet by relation: Excel tables, comments, drawings, pivots. */
export async function readAttachments(pack: Package, part: string, all: boolean): Promise<Attachments> {
  const attached: Attachments = {
    tables: [],
    comments: [],
    drawings: { charts: 0, pictures: 0, shapes: 0 },
    pivots: [],
  };
  for (const relation of await relationsOf(pack, part)) {
    if (relation.part === null || !pack.has(relation.part)) continue;
    if (relation.type === 'table') await readTable(pack, relation.part, attached.tables);
    else if (relation.type === 'pivotTable') await readPivot(pack, relation.part, attached.pivots);
    else if (!all) continue;
    else if (/^(comments|threadedComment)$/.test(relation.type)) {
      await readComments(pack, relation.part, attached.comments);
    } else if (relation.type === 'drawing') await readDrawing(pack, relation.part, attached.drawings);
  }
  return attached;
}

async function readTable(pack: Package, part: string, into: Sheet['tables']): Promise<void> {
  await walkXml(pack.open(part), ({ name, depth, attributes }) => {
    const area = name === 'table' && depth === 0 ? parseArea(attributes('ref') ?? '') : null;
    if (area === null) return;
    into.push({
      name: attributes('displayName') ?? attributes('name') ?? '',
      area,
      headerRows: Number(attributes('headerRowCount') ?? 1),
      totalsRows: Number(attributes('totalsRowCount') ?? 0),
    });
  });
}

async function readPivot(pack: Package, part: string, into: Area[]): Promise<void> {
  await walkXml(pack.open(part), ({ name, attributes }) => {
    const area = name === 'location' ? parseArea(attributes('ref') ?? '') : null;
    if (area !== null) into.push(area);
  });
}

async function readComments(pack: Package, part: string, into: string[]): Promise<void> {
  await walkXml(pack.open(part), ({ name, attributes }) => {
    if (name !== 'comment' && name !== 'threadedComment') return;
    const area = parseArea(attributes('ref') ?? '');
    if (area === null) return;
    const cell = cellName(area.firstRow, area.firstColumn);
    if (!into.includes(cell)) into.push(cell);
  });
}

async function readDrawing(pack: Package, part: string, into: Sheet['drawings']): Promise<void> {
  await walkXml(pack.open(part), ({ name }) => {
    if (name === 'graphicFrame') into.charts++;
    else if (name === 'pic') into.pictures++;
    else if (name === 'sp') into.shapes++;
  });
}
