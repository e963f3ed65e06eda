import type { QuestionBank } from '../jurisdiction.ts';
import { bare } from './bank.ts';
import type { Section } from './section.ts';

/** What a sync brought: sections by file and heading path. */
export interface SyncReport {
  handbook: string;
  from: string;
  pages: number;
  sections: number;
  new: string[];
  changed: string[];
  vanished: string[];
  /** Links inside the handbook and questions of the bank that point to nothing, and what could not be read. */
  warnings: string[];
}

/** Old and new sections compared; the questions written for sections that are gone are named. */
export function compareSections(
  before: Section[],
  after: Section[],
  bank: QuestionBank,
): Pick<SyncReport, 'new' | 'changed' | 'vanished'> & { stale: string[] } {
  const old = new Map(before.map((section) => [nameOf(section), textOf(section)]));
  const now = new Map(after.map((section) => [nameOf(section), textOf(section)]));
  const places = new Set(after.map(({ file, headings }) => `${file}\n${bare(headings.at(-1)!)}`));
  const handbook = after[0]?.handbook;
  return {
    new: [...now.keys()].filter((name) => !old.has(name)),
    changed: [...now].filter(([name, text]) => old.has(name) && old.get(name) !== text).map(([name]) => name),
    vanished: [...old.keys()].filter((name) => !now.has(name)),
    stale: bank
      .filter((one) => one.handbook === handbook && !places.has(`${one.page}\n${bare(one.heading)}`))
      .map(({ page, heading }) => `${page}: ${heading}`),
  };
}

const nameOf = ({ file, headings }: Section) => `${file}: ${headings.join(' › ')}`;
const textOf = ({ blocks }: Section) => blocks.map(({ kind, text }) => `${kind}\t${text}`).join('\n');
