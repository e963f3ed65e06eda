import { mostColumns, mostRows } from '../address.ts';
import type { SheetBuilder } from '../build-sheet.ts';
import { type XmlTokenizer, xmlTokenizer } from '../xml.ts';
import { appended, attribute, decode, is } from '../xml-text.ts';
import { type CellSink, cellSink, type SinkNeeds } from './cell-sink.ts';
import { type CellTag, readCellTag, Type } from './cell-tag.ts';
import { noSurroundings, readSurrounding, type Surroundings, truthy } from './surroundings.ts';

export interface SheetScan extends XmlTokenizer {
  readonly around: Surroundings;
  /** True once the builder takes no more cells. */
  readonly full: boolean;
}

const SLASH = 47;

/** One pass over a worksheet's XML: cells go into the builder, what surrounds them into `around`. */
export function scanSheet(needs: SinkNeeds & { cellCharacters: number; linked: boolean }): SheetScan {
  const { builder, cellCharacters } = needs;
  const around = noSurroundings();
  const sink = cellSink(needs);
  const formula = formulaReader(builder, sink, needs.linked);
  const tag: CellTag = { row: 0, column: -1, type: Type.number, style: 0 };
  let inCell = false;
  let reading: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;
  let text = '';
  let hasValue = false;

  /** Takes the place that the tag names, or the next one in the row. */
  function step(): void {
    if (tag.row > 0) sink.row = tag.row;
    sink.column = tag.column >= 0 ? tag.column : sink.column + 1;
    sink.style = tag.style;
  }

  /** Nearly every cell is a value and nothing else; such a one is taken at once. */
  function element(b: Uint8Array, start: number): number {
    if (b[start + 1] !== 99 || !endsName(b[start + 2])) return 0;
    const tagEnd = readCellTag(b, start + 2, tag);
    if (tagEnd < 0) return 0;
    if (b[tagEnd - 1] === SLASH) {
      step();
      return tagEnd + 1;
    }
    const from = tag.type === Type.inline ? behindInline(b, tagEnd + 1) : behindValue(b, tagEnd + 1);
    if (from === 0) return 0;
    let end = from;
    while (end < b.length && b[end] !== 60) end++;
    const closing = tag.type === Type.inline ? '</t></is></c>' : '</v></c>';
    if (!is(b, end, Math.min(end + closing.length, b.length), closing)) return 0;
    step();
    if (end > from) sink.bytes(tag.type, b, from, end);
    return end + closing.length;
  }

  function openRow(b: Uint8Array, nameEnd: number, tagEnd: number): void {
    const given = Number(attribute(b, nameEnd, tagEnd, 'r') ?? 0);
    sink.row = given >= 1 && given <= mostRows ? Math.floor(given) : sink.row + 1;
    sink.column = -1;
    if (tagEnd - nameEnd <= 12 || !truthy(attribute(b, nameEnd, tagEnd, 'hidden'))) return;
    if (around.hiddenRows.length < mostRows) around.hiddenRows.push(sink.row);
  }

  const tokenizer = xmlTokenizer({
    element,
    open(b, start, end, tagEnd, selfClosing) {
      if (end - start === 1) {
        const name = b[start];
        if (name === 99) {
          readCellTag(b, end, tag);
          step();
          inCell = !selfClosing;
          hasValue = false;
          text = '';
          reading = null;
        } else if (!inCell) return;
        else if (name === 118) reading = selfClosing ? null : 'value';
        else if (name === 116 && tag.type === Type.inline) {
          reading = selfClosing || phonetic > 0 ? null : 'inline';
        } else if (name === 102) {
          formula.open(attribute(b, end, tagEnd, 't') === 'shared' ? attribute(b, end, tagEnd, 'si') : null);
          reading = selfClosing ? null : 'formula';
        }
      } else if (inCell) {
        if (is(b, start, end, 'rPh') && !selfClosing) phonetic++;
      } else if (is(b, start, end, 'row')) openRow(b, end, tagEnd);
      else readSurrounding(around, b, start, end, tagEnd);
    },
    text(b, start, end, escaped) {
      if (reading === null) return;
      if (reading === 'formula') return formula.text(b, start, end);
      hasValue = true;
      text = appended(text, decode(b, start, end, escaped), cellCharacters);
    },
    close(b, start, end) {
      if (!inCell) return;
      if (end - start !== 1) {
        if (is(b, start, end, 'rPh')) phonetic--;
        return;
      }
      reading = null;
      if (b[start] !== 99) return;
      inCell = false;
      phonetic = 0;
      if (hasValue) sink.text(tag.type, text);
    },
  });

  return {
    around,
    get full() {
      return sink.full;
    },
    push: tokenizer.push,
    end: tokenizer.end,
  };
}

const endsName = (c: number | undefined): boolean => c === 32 || c === 62 || c === SLASH;

const behindValue = (b: Uint8Array, at: number): number =>
  b[at] === 60 && b[at + 1] === 118 && b[at + 2] === 62 ? at + 3 : 0;

const inlineTags = ['<is><t>', '<is><t xml:space="preserve">'];

function behindInline(b: Uint8Array, at: number): number {
  for (const tags of inlineTags) {
    if (at + tags.length <= b.length && is(b, at, at + tags.length, tags)) return at + tags.length;
  }
  return 0;
}

/** `[1]Sheet!A1` or `'[1]My sheet'!A1`; not `Table1[2020]`. */
const readsOutside = /(?<![\w\]])\[\d+\][\p{L}\p{N}_.]*!|'[^'[\]]*\[\d+\][^']*'!/u;

/** Notes which cells hold formulas and, in a workbook linked to others, which of them read one. */
function formulaReader(
  builder: SheetBuilder,
  sink: CellSink,
  linked: boolean,
): { open(shared: string | null): void; text(b: Uint8Array, start: number, end: number): void } {
  const sharedLinks = new Set<string>();
  let group: string | null = null;
  return {
    open(shared) {
      group = shared;
      if (!sink.onSheet) return;
      builder.formula(sink.row, sink.column);
      if (shared !== null && sharedLinks.has(shared)) builder.linkedFormula(sink.row, sink.column);
    },
    text(b, start, end) {
      if (!linked || !sink.onSheet || !readsOutside.test(decode(b, start, Math.min(end, start + 20_000))))
        return;
      builder.linkedFormula(sink.row, sink.column);
      if (group !== null && sharedLinks.size < mostColumns) sharedLinks.add(group);
    },
  };
}
