import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/** Options and words of a command line; throws UsageError with a sentence and how the command is used. */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  use: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    const what = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new UsageError(`${what}. Use: ${use}`, { cause });
  }
}

/** `--format`, text unless another of the formats is asked for. */
export function formatOption<Format extends string = 'json'>(
  format: string | undefined,
  ...others: Format[]
): 'text' | 'json' | Format {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return 'json';
  const other = others.find((one) => one === format);
  if (other !== undefined) return other;
  const formats = ['text', 'json', ...others];
  throw new UsageError(
    `--format is ${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}, not “${format}”.`,
  );
}
