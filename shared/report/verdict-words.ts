import type { Report } from '../check.ts';
import { counted } from './words.ts';

/** Whether it can go public, in a word for the eye, a sentence, and what to do next. */
export interface Verdict {
  is: 'blocked' | 'doubtful' | 'ready';
  sentence: string;
  next: string;
}

/** Who reads: whoever mends the file, or whoever decides on what was handed over. */
export type Reader = 'maker' | 'reviewer';

export function verdictOf(report: Report, reader: Reader = 'maker'): Verdict {
  const { summary, table, file } = report;
  if (table === null) {
    return {
      is: 'blocked',
      sentence: `${file} holds no table that could be published.`,
      next: 'Put the data on the first worksheet, with one header row and the records below it, and check again.',
    };
  }
  if (summary.errors > 0) {
    return {
      is: 'blocked',
      sentence: `${file} cannot be published yet: ${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}.`,
      next:
        reader === 'maker'
          ? `Mend ${summary.errors === 1 ? 'the error' : 'the errors'}, then check again.`
          : 'Send it back with what has to change.',
    };
  }
  if (summary.warnings > 0) {
    const which = summary.warnings === 1 ? 'the warning' : 'the warnings';
    return {
      is: 'doubtful',
      sentence: `${file} can be published, with ${counted(summary.warnings, 'warning')}.`,
      next:
        reader === 'maker'
          ? `Look at ${which}: mend what would mislead readers, then hand it over.`
          : `Look at ${which} and decide whether readers would be misled.`,
    };
  }
  return {
    is: 'ready',
    sentence: `${file} is ready to be published.`,
    next: `${reader === 'maker' ? 'Hand it over.' : 'Nothing found stands in the way.'}${unsaid(report)}`,
  };
}

function unsaid({ results }: Report): string {
  const open = results.filter(({ outcome }) => outcome === 'cannot-tell' || outcome === 'crashed').length;
  return open === 0
    ? ''
    : ` ${counted(open, 'check')} could not be made; see “Not checked” for what they need.`;
}
