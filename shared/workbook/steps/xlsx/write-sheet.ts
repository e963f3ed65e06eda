import { is } from '../../read/xml-text.ts';
import { isUntouched, type SheetEdit } from '../sheet-edit.ts';
import { unmendable } from '../unmendable.ts';
import { byteSink } from './write-bytes.ts';
import { cellWriter } from './write-cell.ts';
import { cellFormulas } from './write-cell-formula.ts';
import { asUtf8 } from './write-package.ts';
import type { Following } from './write-references.ts';
import { type RowWriter, rowWriter } from './write-rows.ts';
import { behind, elementEnd, localName, rowEnd, specialEnd, tagEnd } from './write-scan.ts';
import type { StyleBook } from './write-styles.ts';
import { moveHead, moveTail } from './write-surroundings.ts';
import { elements, parseTree, writeTree, type XmlNode } from './write-tree.ts';

export interface SheetNeeds {
  edit: SheetEdit;
  following: Following;
  styles: StyleBook;
  from1904: boolean;
  /** Where the new part's bytes go. */
  take(bytes: Uint8Array): void;
}

export interface SheetRewrite {
  changed: boolean;
  /** Whether there were formulas on the sheet. */
  formulas: boolean;
  settled: string[];
}

interface State {
  phase: 'head' | 'rows' | 'tail';
  rows: RowWriter | null;
  /** The tag that holds the rows. */
  holder: XmlNode | null;
  changed: boolean;
}

const mostOfRow = 64_000_000;

/** One pass over a worksheet's bytes: what stands in front, the rows, what stands behind. */
export async function rewriteSheet(
  chunks: AsyncIterable<Uint8Array>,
  needs: SheetNeeds,
): Promise<SheetRewrite> {
  const { edit, following } = needs;
  const out = byteSink(needs.take);
  const formulas = cellFormulas(edit, following);
  let rest: Uint8Array = new Uint8Array(0);
  let enough = 0;
  const state: State = { phase: 'head', rows: null, holder: null, changed: false };

  /** Uses up what is complete of the bytes; returns how many. */
  function take(b: Uint8Array): number {
    let at = state.phase === 'head' ? head(b) : 0;
    while (state.phase === 'rows' && at < b.length) {
      const next = step(b, at);
      if (next < 0) break;
      at = next;
    }
    return at;
  }

  function head(b: Uint8Array): number {
    const found = behind(b, 0, 'sheetData');
    if (found < 0) return 0;
    const start = b.lastIndexOf(60, found);
    const tag = tagEnd(b, start);
    if (tag < 0) return 0;
    const before = asUtf8(decoder.decode(b.subarray(0, start)));
    const after = writeTree(moveHead(parseTree(before), edit, following));
    state.changed = after !== before;
    out.text(after);
    state.holder = elements(parseTree(decoder.decode(b.subarray(start, tag + 1))))[0] ?? null;
    const [nameStart] = localName(b, start, tag);
    const prefix = decoder.decode(b.subarray(start + 1, nameStart));
    state.rows = rowWriter(edit, formulas, cellWriter(prefix, needs.styles, needs.from1904), out, prefix);
    if (b[tag - 1] !== 47) {
      out.bytes(b, start, tag + 1);
      state.phase = 'rows';
    } else {
      out.text(`<${prefix}sheetData>`);
      state.rows.end();
      out.text(`</${prefix}sheetData>`);
      state.phase = 'tail';
    }
    return tag + 1;
  }

  function step(b: Uint8Array, at: number): number {
    if (b[at] !== 60) {
      const next = b.indexOf(60, at);
      if (next >= 0) out.bytes(b, at, next);
      return next;
    }
    if (b[at + 1] === 47) {
      const end = tagEnd(b, at);
      if (end < 0) return -1;
      state.rows!.end();
      out.bytes(b, at, end + 1);
      state.phase = 'tail';
      return end + 1;
    }
    const special = b[at + 1] === 33 || b[at + 1] === 63;
    const [nameStart, nameEnd] = localName(b, at, Math.min(at + 100, b.length));
    const isRow = !special && is(b, nameStart, nameEnd, 'row');
    const end = special ? specialEnd(b, at) : isRow ? rowEnd(b, at) : elementEnd(b, at);
    if (end < 0) return -1;
    if (isRow) state.rows!.row(b, at, end);
    else out.bytes(b, at, end);
    return end;
  }

  for await (const chunk of chunks) {
    rest = joined(rest, chunk);
    if (rest.length < enough) continue;
    const used = take(rest);
    rest = rest.slice(used);
    // An incomplete row is looked at again only once twice as much is there.
    enough = state.phase === 'tail' ? Number.POSITIVE_INFINITY : rest.length * 2;
    if (rest.length > mostOfRow)
      throw unmendable(`A row of “${edit.name}” is larger than any sheet can have.`);
  }
  if (state.phase !== 'tail') rest = rest.slice(take(rest));
  if (state.holder === null && isUntouched(edit)) return { changed: false, formulas: false, settled: [] };
  if (state.holder === null || state.phase !== 'tail') {
    throw unmendable(
      `The sheet “${edit.name}” is not all there in the file; save it again in Excel and try once more.`,
    );
  }
  const before = decoder.decode(rest);
  const after = writeTree(moveTail(parseTree(before), edit, following, state.holder));
  out.text(after);
  out.flush();
  return {
    changed: state.changed || after !== before || state.rows?.changed === true,
    formulas: formulas.met,
    settled: formulas.settled,
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
