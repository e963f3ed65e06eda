import { mostColumns, mostRows } from '../../address.ts';
import type { SheetBuilder } from '../build-sheet.ts';
import { readsOtherWorkbook } from '../other-workbooks.ts';
import { type XmlTokenizer, xmlTokenizer } from '../xml.ts';
import { appended, attribute, behindAll, decode, is } from '../xml-text.ts';
import { cellSink, type Place, type SinkNeeds } from './cell-sink.ts';
import { type CellTag, readCellTag, Type } from './cell-tag.ts';
import { noSurroundings, readSurrounding, type Surroundings, truthy } from './surroundings.ts';

export interface SheetScan extends XmlTokenizer {
  readonly around: Surroundings;
  /** True once the builder takes no more cells. */
  readonly full: boolean;
}

const LT = 60;
const SLASH = 47;

/** One pass over a worksheet's XML: cells go into the builder, what surrounds them into `around`. */
export function scanSheet(needs: SinkNeeds & { cellCharacters: number; linked: boolean }): SheetScan {
  const { builder, cellCharacters } = needs;
  const around = noSurroundings();
  const sink = cellSink(needs);
  const tag: CellTag = { row: 0, column: -1, type: Type.number, style: 0 };
  const place: Place = { row: 0, column: -1, type: Type.number, style: 0 };
  const formula = formulaReader(builder, place, needs.linked);
  let inCell = false;
  let reading: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;
  let text = '';
  let hasValue = false;

  /** Takes the place that the tag names, or the next one in the row. */
  function step(): void {
    if (tag.row > 0) place.row = tag.row;
    place.column = tag.column >= 0 ? tag.column : place.column + 1;
    place.type = tag.type;
    place.style = tag.style;
  }

  /** Nearly every cell is a value and nothing else; such ones are taken at once, as many as follow each other. */
  function element(b: Uint8Array, start: number): number {
    let taken = 0;
    for (let at = wholeCell(b, start); at > 0; at = wholeCell(b, at)) taken = at;
    return taken;
  }

  function wholeCell(b: Uint8Array, start: number): number {
    if (b[start] !== LT || b[start + 1] !== 99 || !endsName(b[start + 2])) return 0;
    const tagEnd = readCellTag(b, start + 2, tag);
    if (tagEnd < 0) return 0;
    if (b[tagEnd - 1] === SLASH) {
      step();
      return tagEnd + 1;
    }
    const inline = tag.type === Type.inline;
    const from = inline ? behindInline(b, tagEnd + 1) : behindValue(b, tagEnd + 1);
    if (from === 0) return 0;
    let end = from;
    while (end < b.length && b[end] !== LT) end++;
    const behind = inline ? behindAll(b, end, '</t></is></c>') : behindCell(b, end);
    if (behind === 0) return 0;
    step();
    if (end > from) sink.bytes(place, b, from, end);
    return behind;
  }

  function openRow(b: Uint8Array, nameEnd: number, tagEnd: number): void {
    const given = Number(attribute(b, nameEnd, tagEnd, 'r') ?? 0);
    place.row = given >= 1 && given <= mostRows ? Math.floor(given) : place.row + 1;
    place.column = -1;
    if (tagEnd - nameEnd <= 12 || !truthy(attribute(b, nameEnd, tagEnd, 'hidden'))) return;
    if (around.hiddenRows.length < mostRows) around.hiddenRows.push(place.row);
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
      if (hasValue) sink.text(place, text);
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
  b[at] === LT && b[at + 1] === 118 && b[at + 2] === 62 ? at + 3 : 0;

/** Behind `</v></c>`; the brackets and slashes are as good as all of it. */
const behindCell = (b: Uint8Array, at: number): number =>
  b[at + 1] === SLASH &&
  b[at + 2] === 118 &&
  b[at + 4] === LT &&
  b[at + 5] === SLASH &&
  b[at + 6] === 99 &&
  b[at + 7] === 62
    ? at + 8
    : 0;

const inlineTags = ['<is><t>', '<is><t xml:space="preserve">'];

function behindInline(b: Uint8Array, at: number): number {
  for (const tags of inlineTags) {
    const behind = behindAll(b, at, tags);
    if (behind > 0) return behind;
  }
  return 0;
}

/** Notes which cells hold formulas and, in a workbook linked to others, which of them read one. */
function formulaReader(
  builder: SheetBuilder,
  place: Place,
  linked: boolean,
): { open(shared: string | null): void; text(b: Uint8Array, start: number, end: number): void } {
  const sharedLinks = new Set<string>();
  let group: string | null = null;
  const onSheet = (): boolean => place.row >= 1 && place.row <= mostRows && place.column < mostColumns;
  return {
    open(shared) {
      group = shared;
      if (!onSheet()) return;
      builder.formula(place.row, place.column);
      if (shared !== null && sharedLinks.has(shared)) builder.linkedFormula(place.row, place.column);
    },
    text(b, start, end) {
      if (!linked || !onSheet()) return;
      if (!readsOtherWorkbook(decode(b, start, Math.min(end, start + 20_000)))) return;
      builder.linkedFormula(place.row, place.column);
      if (group !== null && sharedLinks.size < mostColumns) sharedLinks.add(group);
    },
  };
}
