import { Cell } from '../sheet.ts';

type Shown = typeof Cell.number | typeof Cell.date | typeof Cell.datetime | typeof Cell.time;

/** Formats that Excel keeps by number alone. */
const builtIn: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
for (const id of [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]) builtIn[id] = 'yyyy-mm-dd';
for (const id of [32, 33, 34, 35, 55, 56]) builtIn[id] = 'h:mm:ss';

export const builtInFormat = (id: number): string => builtIn[id] ?? 'General';

/** Whether a number in this format reads as a date, a time, both or a number. */
export function shownAs(format: string): Shown {
  const first = bare(format);
  if (/\[[hms]+\]/i.test(first)) return Cell.time;
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/AM\/PM|A\/P/gi, 'h');
  if (letters === '' || /general/i.test(letters)) return Cell.number;
  if (/[#?0]/.test(letters.replace(/\.0+/g, ''))) return Cell.number;
  const time = /[hs]/i.test(letters);
  const day = /[yde]/i.test(letters) || (/m/i.test(letters) && !time);
  if (day && time) return Cell.datetime;
  if (day) return Cell.date;
  return time ? Cell.time : Cell.number;
}

/** The first section without quoted text, escaped characters and padding. */
function bare(format: string): string {
  let out = '';
  for (let at = 0; at < format.length; at++) {
    const character = format[at]!;
    if (character === ';') break;
    if (character === '"') {
      const end = format.indexOf('"', at + 1);
      if (end < 0) break;
      at = end;
    } else if (character === '\\' || character === '_' || character === '*') at++;
    else out += character;
  }
  return out.trim();
}
