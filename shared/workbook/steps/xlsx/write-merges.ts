import { areaName, parseArea } from '../../address.ts';
import { areaAfter, type SheetEdit } from '../sheet-edit.ts';
import { child, elements, fill, get, inOrder, like, type Piece, type XmlNode } from './write-tree.ts';

const order = (
  'sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews ' +
  'mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** Merged areas as the steps leave them. */
export function withMerges(
  moved: Piece[],
  before: readonly Piece[],
  edit: SheetEdit,
  root: XmlNode,
): Piece[] {
  if (edit.merges.length === 0) return moved;
  const holder = child(before, 'mergeCells');
  const names = elements(holder?.children ?? []).map((node) => get(node, 'ref') ?? '');
  const areas = edit.merges.reduce(
    (left, change) => change(left),
    names.map(parseArea).filter((area) => area !== null),
  );
  const after = areas.map(areaName);
  if (after.join() === names.join()) return moved;
  const others = moved.filter((piece) => typeof piece === 'string' || piece.local !== 'mergeCells');
  if (after.length === 0) return others;
  const made = like(holder ?? root, 'mergeCells', { count: String(after.length) });
  fill(
    made,
    after.map((ref) => like(made, 'mergeCell', { ref })),
  );
  return inOrder(others, made, order);
}

/** A filter comes back where undoing says so. */
export function withFilter(
  moved: Piece[],
  before: readonly Piece[],
  edit: SheetEdit,
  root: XmlNode,
): Piece[] {
  const held = child(before, 'autoFilter');
  const area = areaAfter(edit, parseArea((held && get(held, 'ref')) ?? ''), (frame) => frame.filter);
  const there = child(moved, 'autoFilter');
  if (area === null || there !== undefined) return moved;
  return inOrder(moved, like(root, 'autoFilter', { ref: areaName(area) }), order);
}
