import type { Section } from '../section.ts';

/** For each section the one whose heading stands directly above, -1 for a page's title. */
export function parentsOf(sections: Section[]): number[] {
  let above: number[] = [];
  return sections.map((section, at) => {
    if (sections[at - 1]?.file !== section.file) above = [];
    while (above.length > 0 && !isBelow(section, sections[above[above.length - 1]!]!)) above.pop();
    const parent = above.at(-1) ?? -1;
    above.push(at);
    return parent;
  });
}

function isBelow({ headings }: Section, other: Section): boolean {
  return (
    other.headings.length < headings.length &&
    other.headings.every((heading, level) => heading === headings[level])
  );
}

/** Each section's sections directly below. */
export function childrenOf(parents: number[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  parents.forEach((parent, at) => {
    const list = children.get(parent);
    if (list) list.push(at);
    else if (parent >= 0) children.set(parent, [at]);
  });
  return children;
}
