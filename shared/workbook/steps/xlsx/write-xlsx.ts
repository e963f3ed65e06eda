import type { Step } from '../../../mend.ts';
import type { Inflate } from '../../read/inflate.ts';
import type { Limits } from '../../read/limits.ts';
import { utf8 } from '../../read/walk-xml.ts';
import { type Outline, readOutline } from '../../read/xlsx/outline.ts';
import { type Relation, relationsOf } from '../../read/xlsx/package-parts.ts';
import { isUntouched, type SheetEdit } from '../sheet-edit.ts';
import { unmendable } from '../unmendable.ts';
import { followingOf, moveAttached } from './write-attached.ts';
import { addPart, moveOutline, relationsName, removePart } from './write-outline.ts';
import { editPackage, type PackageEdit } from './write-package.ts';
import { type PlannedSheet, planSheets } from './write-plan.ts';
import type { Following } from './write-references.ts';
import { rewriteSheet, type SheetNeeds, type SheetRewrite } from './write-sheet.ts';
import { emptyStyles, type StyleBook, styleBook } from './write-styles.ts';
import type { Piece } from './write-tree.ts';
import { type Deflate, packer } from './write-zip.ts';

export interface Writing {
  limits: Limits;
  inflate?: Inflate;
  deflate?: Deflate;
  /** Hears what happened beside the steps, in sentences. */
  note?: (sentence: string) => void;
}

/** The package once the steps are done; parts that are not concerned leave byte by byte as they came. */
export async function writeXlsx(
  bytes: Uint8Array,
  workbookPart: string,
  steps: readonly Step[],
  { limits, inflate, deflate, note }: Writing,
): Promise<Uint8Array> {
  const edit = editPackage(bytes, limits, inflate);
  const pack = edit.before();
  if (pack.names.some((name) => /^_xmlsignatures\//i.test(name))) {
    throw unmendable(
      'The file is digitally signed, which no changed file can be; save a copy without the signature.',
    );
  }
  const outline = await readOutline(pack, workbookPart, limits);
  const relations = await relationsOf(pack, workbookPart);
  const sheets = planSheets(outline.sheets, steps);
  const following = followingOf(sheets);
  await moveAttached(edit, sheets, following);

  const job = await startJob(edit, outline, following, { workbookPart, relations, deflate });
  const newIds = new Map<PlannedSheet, string>();
  for (const sheet of sheets) {
    if (sheet.part !== null) await changeSheet(job, sheet);
    else newIds.set(sheet, await addSheet(job, sheet));
  }
  for (const gone of outline.sheets.filter((_, from) => sheets.every((sheet) => sheet.from !== from))) {
    const id = relations.find(({ part }) => part === gone.part)?.id;
    if (id !== undefined) await removePart(edit, workbookPart, id, gone.part);
  }
  await finishStyles(job);
  await finishOutline(job, sheets, newIds);
  if (job.settled.length > 0) note?.(settledNote(job.settled));
  return edit.finish();
}

interface Job {
  edit: PackageEdit;
  outline: Outline;
  following: Following;
  workbookPart: string;
  relations: Relation[];
  strict: boolean;
  deflate: Deflate | undefined;
  styles: StyleBook;
  /** Whether any sheet that changed has formulas. */
  formulas: boolean;
  settled: string[];
}

async function startJob(
  edit: PackageEdit,
  outline: Outline,
  following: Following,
  given: Pick<Job, 'workbookPart' | 'relations' | 'deflate'>,
): Promise<Job> {
  const { stylesPart } = outline;
  const strict = (await edit.read(relationsName(given.workbookPart))).some(saysStrict);
  const there = stylesPart !== null && edit.has(stylesPart);
  const tree = there ? await edit.read(stylesPart) : emptyStyles(namespaceOf(strict));
  return {
    edit,
    outline,
    following,
    ...given,
    strict,
    styles: styleBook(tree),
    formulas: false,
    settled: [],
  };
}

/** A sheet on which nothing is to be done may still hold formulas that have to follow; most do not. */
async function changeSheet(job: Job, sheet: PlannedSheet): Promise<void> {
  const { shifts, renamed } = job.following;
  if (sheet.kind !== 'worksheet') return;
  const part = sheet.part!;
  if (isUntouched(sheet.edit)) {
    if (shifts.size === 0 && renamed.size === 0) return;
    const tried = await rewrite(job, part, sheet.edit, () => undefined);
    if (!tried.changed) return;
  }
  const made = packer(job.deflate);
  const done = await rewrite(job, part, sheet.edit, made.push);
  job.edit.replace(part, made.finish());
  job.formulas ||= done.formulas;
  job.settled.push(...done.settled);
}

async function addSheet(job: Job, sheet: PlannedSheet): Promise<string> {
  const { edit, workbookPart, strict } = job;
  const folder = `${workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)}worksheets`;
  let count = job.outline.sheets.length + 1;
  while (edit.has(`${folder}/sheet${count}.xml`)) count++;
  const part = `${folder}/sheet${count}.xml`;
  const made = packer(job.deflate);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespaceOf(strict)}"><sheetData/></worksheet>`;
  await rewriteSheet(once(new TextEncoder().encode(text)), needsOf(job, sheet.edit, made.push));
  edit.replace(part, made.finish());
  return addPart(edit, workbookPart, part, {
    type: `${typesOf(strict)}/worksheet`,
    content: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  });
}

const rewrite = (
  job: Job,
  part: string,
  edit: SheetEdit,
  take: (bytes: Uint8Array) => void,
): Promise<SheetRewrite> => rewriteSheet(utf8(job.edit.before().open(part)), needsOf(job, edit, take));

const needsOf = (job: Job, edit: SheetEdit, take: (bytes: Uint8Array) => void): SheetNeeds => ({
  edit,
  following: job.following,
  styles: job.styles,
  from1904: job.outline.from1904,
  take,
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function finishStyles({ edit, outline, styles, workbookPart, strict }: Job): Promise<void> {
  if (!styles.changed) return;
  if (outline.stylesPart !== null && edit.has(outline.stylesPart)) {
    return edit.write(outline.stylesPart, styles.tree);
  }
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)}styles.xml`;
  await edit.write(part, styles.tree);
  if (outline.stylesPart === part) return;
  await addPart(edit, workbookPart, part, {
    type: `${typesOf(strict)}/styles`,
    content: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  });
}

/** The list of formulas in their order is left out where formulas moved; Excel makes it anew. */
async function finishOutline(
  job: Job,
  sheets: readonly PlannedSheet[],
  newIds: ReadonlyMap<PlannedSheet, string>,
): Promise<void> {
  const { edit, workbookPart } = job;
  const chain = job.relations.find(({ type }) => type === 'calcChain');
  if (job.formulas && chain?.part != null) await removePart(edit, workbookPart, chain.id, chain.part);
  const tree = await edit.read(workbookPart);
  moveOutline(tree, sheets, job.following, newIds, job.formulas);
  await edit.write(workbookPart, tree);
}

const saysStrict = (piece: Piece): boolean =>
  typeof piece !== 'string' &&
  (piece.open.includes('purl.oclc.org/ooxml/officeDocument') || piece.children.some(saysStrict));

/** The beginning of all types of relations. */
const typesOf = (strict: boolean): string =>
  strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const namespaceOf = (strict: boolean): string =>
  strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function settledNote(places: readonly string[]): string {
  const shown = places.slice(0, 12).join(', ');
  const rest = places.length > 12 ? ` and ${places.length - 12} more` : '';
  return places.length === 1
    ? `The formula in ${shown} read a cell that is gone and now stands as the value it showed.`
    : `The formulas in ${shown}${rest} read cells that are gone and now stand as the values they showed.`;
}
