import { visible } from '../../shared/report/visible.ts';

/** What is written to: whether colours are wanted, and where lines are to be broken; null for never. */
export interface Screen {
  colours: boolean;
  width: number | null;
}

export type Tone = 'error' | 'warning' | 'advice' | 'good' | 'strong' | 'quiet';

/** One line of a text, before it is broken; `hang` is how far its further lines are set in. */
export interface Line {
  text: string;
  tone?: Tone;
  indent?: number;
  hang?: number;
}

/** Colours on a terminal alone; NO_COLOR turns them off, FORCE_COLOR on, as everywhere. */
export function screenOf(
  stream: { isTTY?: boolean; columns?: number },
  env: Record<string, string | undefined>,
): Screen {
  const terminal = stream.isTTY === true;
  const off = isSet(env.NO_COLOR) || env.FORCE_COLOR === '0';
  const on = isSet(env.FORCE_COLOR) || (terminal && env.TERM !== 'dumb');
  const columns = stream.columns ?? 0;
  return { colours: on && !off, width: terminal && columns > 0 ? Math.max(columns, narrowest) : null };
}

const plain: Screen = { colours: false, width: null };
const narrowest = 40;
const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Lines as the screen takes them. What a file holds cannot steer the terminal. */
export const onScreen = (lines: readonly Line[], { colours, width }: Screen = plain): string =>
  lines
    .flatMap(({ text, tone, indent = 0, hang = 0 }) =>
      broken(visible(text).replace(/\s*\n\s*/g, ' '), width, indent, hang).map((one) =>
        colours && tone !== undefined && one !== '' ? painted(one, tone) : one,
      ),
    )
    .join('\n');

const codes: Record<Tone, [on: number, off: number]> = {
  error: [31, 39],
  warning: [33, 39],
  advice: [36, 39],
  good: [32, 39],
  strong: [1, 22],
  quiet: [2, 22],
};

function painted(text: string, tone: Tone): string {
  const [on, off] = codes[tone];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Broken between words; a word that is longer than the line stays whole, so that an address can be clicked. */
function broken(text: string, width: number | null, indent: number, hang: number): string[] {
  const start = ' '.repeat(indent);
  if (width === null || text.length + indent <= width) return [start + text];
  const lines: string[] = [];
  let line = start;
  for (const word of text.split(' ')) {
    const empty = line.trim() === '';
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent + hang) + word;
    } else line += empty ? word : ` ${word}`;
  }
  return [...lines, line];
}
