import type { Section } from '../section.ts';

/** Questions people ask, for the section that answers each. */
export interface Banked {
  handbook?: string;
  page: string;
  heading: string;
  anchor?: string | undefined;
  ask: string[];
}

/** A bank is keyed by the source's page and heading; a digest page names its source and keeps the anchor. */
export function placeBank(sections: Section[], bank: Banked[]): string[][] {
  const placed: string[][] = sections.map(() => []);
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
  for (const { page, heading, anchor, ask } of bank) {
    const byHeading = places.get(`${page}\n${bare(heading)}`);
    for (const at of byHeading ?? places.get(`${page}\n#${anchor ?? ''}`) ?? []) placed[at]!.push(...ask);
  }
  return placed;
}

/** A heading as it is compared: letters and figures alone, without the codes of emoji. */
export function bare(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/:[a-z][a-z0-9_\\]*:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
