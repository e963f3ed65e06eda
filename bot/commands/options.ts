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

/** `--format`, text unless json is asked for. */
export function formatOption(format: string | undefined): 'text' | 'json' {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return 'json';
  throw new UsageError(`--format is text or json, not “${format}”.`);
}
