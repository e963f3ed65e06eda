import type { MendedFile } from './mend-file.ts';
import { type Line, onScreen, type Screen } from './screen.ts';

/** What was mended, for people: before and after, text kept for the description, and what could not be done. */
export function fixedText({ fixed, left, notes }: MendedFile, file: string, screen?: Screen): string {
  const lines: Line[] = [];
  if (fixed.length === 0) lines.push({ text: `Nothing could be mended, so ${file} was not written.` });
  else lines.push({ text: `Mended, and written to ${file}`, tone: 'strong' });
  for (const { title, check, changes } of fixed) {
    lines.push({ text: `${title} [${check}]`, tone: 'strong', indent: 2 });
    for (const { says, rows, more } of changes) {
      lines.push({ text: says, indent: 4 });
      for (const { place, before, after } of rows) {
        lines.push({ text: `${place}: ${shown(before)} → ${shown(after)}`, indent: 6, hang: 2 });
      }
      if (more > 0) lines.push({ text: `and ${more.toLocaleString('en-US')} more`, indent: 6 });
    }
  }
  const kept = fixed.flatMap((one) => one.kept);
  if (kept.length > 0) {
    lines.push({ text: '' }, { text: 'Taken out of the sheet; keep it for the description', tone: 'strong' });
    for (const { from, text } of kept) lines.push({ text: `${from}: ${text}`, indent: 2, hang: 2 });
  }
  if (notes.length > 0) lines.push({ text: '' }, ...notes.map((text) => ({ text, indent: 2, hang: 2 })));
  if (left.length > 0) {
    lines.push({ text: '' }, { text: 'Not mended', tone: 'strong' });
    for (const { title, why } of left) lines.push({ text: `${title}: ${why}`, indent: 2, hang: 2 });
  }
  lines.push({ text: '' });
  return onScreen(lines, screen);
}

const shown = (text: string): string => (text === '' ? '(nothing)' : `“${text}”`);
