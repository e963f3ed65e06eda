import type { Fix, Step } from './mend.ts';
import { UnmendableFile } from './workbook/steps/unmendable.ts';

/** A mend that a file cannot take, and why. */
export interface LeftOut {
  mend: string;
  title: string;
  why: string;
}

/** Fixes that one file can take together, the file once they are done, and what happened beside, in sentences. */
export interface FilePlan {
  fixes: Fix[];
  bytes: Uint8Array;
  notes: string[];
}

export type WriteSteps = (steps: Step[], note?: (sentence: string) => void) => Promise<Uint8Array>;

/**
 * Plans without what the file cannot take, which is added to `left`; null when nothing remains to be done. `plan`
 * leaves out the mends it is given.
 */
export async function planForFile(
  plan: (without: ReadonlySet<string>) => Fix[],
  write: WriteSteps,
  left: LeftOut[],
): Promise<FilePlan | null> {
  for (;;) {
    const fixes = plan(new Set(left.map(({ mend }) => mend)));
    if (fixes.length === 0) return null;
    const notes: string[] = [];
    const made = await tried(fixes, write, (note) => notes.push(note));
    if (made instanceof Uint8Array) return { fixes, bytes: made, notes };
    left.push(made);
  }
}

/** When the file cannot take them all, the first that it cannot take is told. */
async function tried(
  fixes: readonly Fix[],
  write: WriteSteps,
  note: (sentence: string) => void,
): Promise<Uint8Array | LeftOut> {
  const attempt = (some: readonly Fix[], hear?: (sentence: string) => void): Promise<Uint8Array | string> =>
    write(
      some.flatMap(({ steps }) => steps),
      hear,
    ).catch((cause) => {
      if (cause instanceof UnmendableFile) return cause.message;
      throw cause;
    });
  const all = await attempt(fixes, note);
  if (typeof all !== 'string') return all;
  for (let count = 1; count < fixes.length; count++) {
    const why = await attempt(fixes.slice(0, count));
    if (typeof why === 'string') return leftOut(fixes[count - 1]!, why);
  }
  return leftOut(fixes.at(-1)!, all);
}

const leftOut = ({ mend, title }: Fix, why: string): LeftOut => ({ mend, title, why });
