import { textAt } from '../sheet.ts';
import type { Body } from './table-body.ts';

const noteWords =
  /^(notes?\b|source|data source|\*|†|‡|§|\(?\d{1,2}\)\s|\[\d|\d\/|prepared by|last updated|updated|as of|disclaimer|footnote|https?:|n\/a\s*[=:-]|report (run|date)|data (as|for|are|is|from)\b)/i;

export function noteText(text: string): boolean {
  return noteWords.test(text.trim()) || text.length > 120;
}

export function noteLike({ sheet, signs, models }: Body, row: number, gap: number): boolean {
  const column = signs.first[row]!;
  const text = textAt(sheet, row, column);
  const usual = models.find((model) => model.column.index === column)?.length ?? 0;
  if (noteText(text) || (gap > 0 && text.length > 20)) return true;
  const most = Math.max(...models.map((model) => model.filled));
  const figures = models.some((model) => model.figures >= 0.9 && model.filled >= most * 0.95);
  return (
    (text.length > 40 && text.length > usual * 3) || (figures && text.length > 25 && text.length > usual * 2)
  );
}
