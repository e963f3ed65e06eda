import { type Limits, megabytes } from './limits.ts';
import { unreadable } from './unreadable.ts';

/** Every distinct text of a workbook once; cells hold its number. */
export interface StringPool {
  readonly strings: string[];
  /** The number of this text. */
  add(text: string): number;
}

export function stringPool(limits: Limits): StringPool {
  const strings: string[] = [];
  const known = new Map<string, number>();
  let characters = 0;
  return {
    strings,
    add(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      characters += text.length;
      if (characters > limits.textCharacters) {
        throw unreadable(
          `The workbook holds more than ${megabytes(limits.textCharacters)} of text, which is more than can be checked; publish it in parts.`,
        );
      }
      known.set(text, strings.length);
      return strings.push(text) - 1;
    },
  };
}
