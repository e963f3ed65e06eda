import { withoutTargets } from '../pages/link-target.ts';
import type { Block, Section } from '../section.ts';
import { grammarWords } from '../words/noise.ts';
import { tokens } from '../words/tokens.ts';

/** Questions people ask, for the section that answers each, and where one passage of it does, for that. */
export interface Banked {
  handbook?: string;
  page: string;
  heading: string;
  anchor?: string | undefined;
  ask: string[];
  passages?: { about: string; ask: string[] }[];
}

export interface BankedQuestion {
  text: string;
  /** Words of the passage that answers it, null when the section does. */
  about: string | null;
}

export const questionsOf = ({ ask, passages = [] }: Pick<Banked, 'ask' | 'passages'>): BankedQuestion[] => [
  ...ask.map((text) => ({ text, about: null })),
  ...passages.flatMap(({ about, ask }) => ask.map((text) => ({ text, about }))),
];

/** A bank is keyed by the source's page and heading; a digest page names its source and keeps the anchor. */
export function placeBank(sections: Section[], bank: Banked[]): BankedQuestion[][] {
  const placed: BankedQuestion[][] = sections.map(() => []);
  const places = new Map<string, number[]>();
  const remember = (key: string, at: number) => {
    const list = places.get(key) ?? [];
    if (!list.includes(at)) places.set(key, [...list, at]);
  };
  sections.forEach((section, at) => {
    const anchor = section.url.split('#')[1] ?? '';
    for (const page of [section.file, ...section.aliases]) {
      remember(`${page}\n${bare(section.headings.at(-1)!)}`, at);
      remember(`${page}\n#${section.headings.length === 1 ? '' : anchor}`, at);
    }
  });
  for (const entry of bank) {
    const byHeading = places.get(`${entry.page}\n${bare(entry.heading)}`);
    for (const at of byHeading ?? places.get(`${entry.page}\n#${entry.anchor ?? ''}`) ?? [])
      placed[at]!.push(...questionsOf(entry));
  }
  return placed;
}

/** So much of what a passage is about has to stand in it. */
const enough = 0.5;

/**
 * Words to the place of the block that holds most of them, of equals the one with the fewest others; -1 when none holds
 * half of them.
 */
export function blockAbout(blocks: readonly Block[]): (about: string) => number {
  const held = blocks.map(({ kind, text, lead, inCell }) =>
    kind === 'reference' ? none : stemsOf(withoutTargets(inCell ? `${lead} ${text}` : text)),
  );
  return (about) => {
    const wanted = [...stemsOf(about)];
    const shared = held.map((stems) => wanted.filter((stem) => stems.has(stem)).length);
    const most = Math.max(1, enough * wanted.length, ...shared);
    const best = shared.flatMap((count, at) => (count === most ? [at] : []));
    return best.reduce((first, at) => (first < 0 || held[at]!.size < held[first]!.size ? at : first), -1);
  };
}

const none: ReadonlySet<string> = new Set();

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    tokens(text)
      .filter(({ word }) => word.length > 1 && !grammarWords.has(word))
      .map(({ stem }) => stem),
  );

/** A heading as it is compared: letters and figures alone, without the codes of emoji. */
export function bare(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/:[a-z][a-z0-9_\\]*:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
