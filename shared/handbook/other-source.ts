import type { HandbookIndex } from './index.ts';
import type { Found } from './search.ts';

/** How near the other source's best section has to come. */
const nearly = 0.9;

/** The runner-up when it is of another source of the state than the best and answers nearly as well; else null. */
export function otherSource(index: HandbookIndex, [best, next]: Found[]): Found | null {
  if (!best || !next || next.score < best.score * nearly) return null;
  const source = ({ section }: Found) => index.sections[section]!.handbook;
  return source(best) === source(next) ? null : next;
}
