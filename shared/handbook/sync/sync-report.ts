import type { Section, Source } from '../section.ts';
import { brokenLinks } from './broken-links.ts';
import { type Pointer, type Pointing, pointingTo } from './sync-pointers.ts';

/** What a sync brought: sections by file and heading path. */
export interface SyncReport {
  handbook: string;
  from: string;
  pages: number;
  sections: number;
  new: string[];
  changed: string[];
  vanished: string[];
  /** Questions, checklist items and demands whose section changed, vanished or was never there. */
  pointing: Pointing[];
  /** Links and anchors that cannot be right. */
  links: string[];
  /** Sections that say the same. */
  duplicates: string[];
  /** What could not be read as it stands. */
  warnings: string[];
}

/** Old and new sections of one source compared, with what points to them; `names` are all files of the source. */
export function compareSections(
  before: Section[],
  after: Section[],
  source: Source,
  pointers: Pointer[],
  names: string[] | null = null,
): Pick<SyncReport, 'new' | 'changed' | 'vanished' | 'pointing' | 'links' | 'duplicates'> {
  const old = named(before);
  const now = named(after);
  const changed = [...now].filter(([name, one]) => {
    const other = old.get(name);
    return other !== undefined && textOf(other) !== textOf(one);
  });
  return {
    new: [...now.keys()].filter((name) => !old.has(name)),
    changed: changed.map(([name]) => name),
    vanished: [...old.keys()].filter((name) => !now.has(name)),
    pointing: pointingTo(pointers, source, before, after, new Set(changed.map(([, section]) => section))),
    links: brokenLinks(after, source, names),
    duplicates: duplicates(now),
  };
}

/** Sections by file and heading path; the second of the same name is counted. */
function named(sections: Section[]): Map<string, Section> {
  const all = new Map<string, Section>();
  for (const section of sections) {
    const name = nameOf(section);
    let free = name;
    for (let count = 2; all.has(free); count++) free = `${name} (${count})`;
    all.set(free, section);
  }
  return all;
}

export const nameOf = ({ file, headings }: Section) => `${file}: ${headings.join(' › ')}`;
const textOf = ({ blocks }: Section) => blocks.map(({ kind, text }) => `${kind}\t${text}`).join('\n');

/** Two places for one text: one of them will be forgotten when it changes. */
function duplicates(sections: Map<string, Section>): string[] {
  const first = new Map<string, string>();
  const found: string[] = [];
  for (const [name, section] of sections) {
    const text = textOf(section);
    if (text.length < 120) continue;
    const other = first.get(text);
    if (other === undefined) first.set(text, name);
    else found.push(`“${name}” says the same as “${other}”.`);
  }
  return found;
}
