import { unreadable } from '../unreadable.ts';
import { walkXml } from '../walk-xml.ts';
import type { SheetEntry } from '../workbook.ts';
import type { Package } from '../zip.ts';
import { relationsOf } from './package-parts.ts';

export interface Outline {
  sheets: (SheetEntry & { part: string })[];
  from1904: boolean;
  stylesPart: string | null;
  stringsPart: string | null;
  externalLinks: number;
  macros: boolean;
}

/** The workbook part: its sheets in order, and where everything else lies. */
export async function readOutline(pack: Package, part: string): Promise<Outline> {
  const relations = await relationsOf(pack, part);
  const partOf = (type: string): string | null => relations.find((one) => one.type === type)?.part ?? null;
  const sheets: Outline['sheets'] = [];
  let from1904 = false;
  await walkXml(pack.open(part), ({ name, attributes }) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes('date1904') ?? '');
    if (name !== 'sheet') return;
    const relation = relations.find((one) => one.id === attributes('id'));
    const kind = relation === undefined || relation.type === 'worksheet' ? 'worksheet' : 'chart';
    if (kind === 'worksheet' && (relation?.part == null || !pack.has(relation.part))) {
      throw unreadable(
        `The file is damaged: the sheet “${attributes('name') ?? ''}” is missing from it; save it again in Excel and try once more.`,
      );
    }
    sheets.push({
      name: attributes('name') ?? '',
      position: sheets.length + 1,
      kind,
      visibility: visibilityOf(attributes('state')),
      part: relation?.part ?? '',
    });
  });
  return {
    sheets,
    from1904,
    stylesPart: partOf('styles'),
    stringsPart: partOf('sharedStrings'),
    externalLinks: relations.filter((one) => one.type === 'externalLink').length,
    macros: relations.some((one) => one.type === 'vbaProject'),
  };
}

const visibilityOf = (state: string | null): SheetEntry['visibility'] =>
  state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
