import type { SheetEntry } from '../../workbook.ts';
import type { Limits } from '../limits.ts';
import { broken, unreadable } from '../unreadable.ts';
import { walkXml } from '../walk-xml.ts';
import type { Package } from '../zip.ts';
import { type Relation, relationsOf } from './package-parts.ts';

export interface Outline {
  sheets: (SheetEntry & { part: string })[];
  from1904: boolean;
  stylesPart: string | null;
  stringsPart: string | null;
  externalLinks: number;
  macros: boolean;
}

/** The workbook part: its sheets in order, and where everything else lies. */
export async function readOutline(pack: Package, part: string, limits: Limits): Promise<Outline> {
  const relations = await relationsOf(pack, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOf = (type: string): string | null => relations.find((one) => one.type === type)?.part ?? null;
  const sheets: Outline['sheets'] = [];
  let from1904 = false;
  await walkXml(pack.open(part), ({ name, attributes }) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes('date1904') ?? '');
    if (name !== 'sheet') return;
    if (sheets.length === limits.sheets) {
      throw unreadable(
        `The workbook has more than ${limits.sheets.toLocaleString('en-US')} sheets, which is more than can be checked; keep those that belong to the dataset.`,
      );
    }
    sheets.push(sheetOf(pack, attributes, byId, sheets.length + 1));
  });
  refuseTwins(sheets);
  return {
    sheets,
    from1904,
    stylesPart: partOf('styles'),
    stringsPart: partOf('sharedStrings'),
    externalLinks: relations.filter((one) => one.type === 'externalLink').length,
    macros: relations.some((one) => one.type === 'vbaProject'),
  };
}

function sheetOf(
  pack: Package,
  attributes: (name: string) => string | null,
  relations: Map<string, Relation>,
  position: number,
): Outline['sheets'][number] {
  const name = (attributes('name') ?? '').slice(0, 255);
  const relation = relations.get(attributes('id') ?? '');
  const kind = relation === undefined || relation.type === 'worksheet' ? 'worksheet' : 'chart';
  const part = relation?.part ?? '';
  if (kind === 'worksheet' && !pack.has(part))
    throw broken(undefined, `: the sheet “${name}” is missing from it`);
  return { name, position, kind, visibility: visibilityOf(attributes('state')), part };
}

/** No program writes one sheet under two names; read again for each name it could cost any time. */
function refuseTwins(sheets: Outline['sheets']): void {
  const seen = new Map<string, string>();
  for (const { kind, name, part } of sheets) {
    if (kind !== 'worksheet') continue;
    const before = seen.get(part.toLowerCase());
    if (before !== undefined)
      throw broken(undefined, `: its sheets “${before}” and “${name}” are one and the same`);
    seen.set(part.toLowerCase(), name);
  }
}

const visibilityOf = (state: string | null): SheetEntry['visibility'] =>
  state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
